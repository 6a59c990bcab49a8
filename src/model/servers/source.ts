import type { Source } from './server.ts';

/** A file of a public repository as it was at a release. */
export const file = (repository: string, tag: string, path: string): Source => ({
  title: `${repository.split('/')[1] ?? repository} ${tag.replace(/^(v|mod_wsgi-)/, '')}: ${path}`,
  url: `https://github.com/${repository}/blob/${tag}/${path}`,
});
