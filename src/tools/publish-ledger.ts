// npm run publish-ledger: enters every new id, wording and address in content/ledger.json, so that a later build
// notices when one is gone.
import { writeFileSync } from 'node:fs';
import { ledgerAdditions, ledgerText } from '../knowledge/ledger.ts';
import { readLedger } from '../build/content-files.ts';
import { growLedger } from './grow-ledger.ts';

/** At most this many additions are named. */
const NAMED = 30;

try {
  const before = readLedger('.');
  const after = await growLedger(process.cwd(), new Date().toISOString().slice(0, 10));
  const added = ledgerAdditions(before, after);
  if (added.length > 0) writeFileSync('content/ledger.json', ledgerText(after));
  for (const line of added.slice(0, NAMED)) console.log(`+ ${line}`);
  if (added.length > NAMED) console.log(`+ ${added.length - NAMED} more`);
  const all = `${Object.keys(after.ids).length} ids and ${Object.keys(after.addresses).length} addresses in all`;
  console.log(`content/ledger.json: ${added.length > 0 ? `${added.length} added` : 'nothing new'}, ${all}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('content/ledger.json: nothing was entered.');
  process.exit(1);
}
