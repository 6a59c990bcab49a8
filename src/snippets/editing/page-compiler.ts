import address from './language-worker.ts?worker&url';
import { createLanguageClient, type LanguageClient } from './language-client.ts';
import { siteWorker } from '../../components/site-worker.ts';

let client: LanguageClient | undefined;

/** The compiler of the page, one for all its editors; the worker starts with the first of them. */
export function pageCompiler(): LanguageClient {
  return (client ??= createLanguageClient(() => siteWorker(address)));
}
