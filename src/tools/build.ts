// npm run build: the site with its search index, in dist/.
import { resolve } from 'node:path';
import { buildSite } from './build-site.ts';
import { siteAddress } from '../build/site-address.ts';

try {
  await buildSite({
    root: resolve('.'),
    outDir: resolve('dist'),
    ...siteAddress(process.env, 'http://localhost:4321'),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
