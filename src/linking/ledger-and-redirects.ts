import ledgerFile from '../../content/ledger.json';
import redirectsFile from '../../content/redirects.yaml?raw';
import { ledgerSchema } from '../knowledge/ledger.ts';
import { readRedirects } from '../knowledge/redirects.ts';

// Pages are made after the content was checked, so that problems were told by then; in development there are none
// of these addresses until the file can be read.
export const { redirects } = readRedirects(redirectsFile);

/** All that was ever published. */
export const ledger = ledgerSchema.parse(ledgerFile);
