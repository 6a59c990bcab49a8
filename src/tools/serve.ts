// npm start, after the set-up: builds the site and serves it on localhost. With `--built [folder]`
// it serves dist/, or that folder, as it is.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { buildSite } from './build-site.ts';
import { siteAddress } from '../build/site-address.ts';
import { listen, staticServer } from './static-server.ts';

const PORT = 4321;

try {
  const typed = process.env['PORT'] ?? String(PORT);
  if (!/^\d{1,5}$/.test(typed) || Number(typed) > 65515)
    throw new Error(`PORT: found “${typed}”, expected a number from 0 to 65515`);
  const built = process.argv[2] === '--built';
  const outDir = resolve((built && process.argv[3]) || 'dist');
  if (built && !existsSync(outDir))
    throw new Error(`found no ${outDir}, expected a built site; npm run build makes one`);

  // The port is taken first, so that the built pages know their own address. A placeholder holds
  // it while the site is built.
  const placeholder = createServer((_, response) => response.writeHead(503, { 'Retry-After': '5' }).end('Building…\n'));
  const port = await listen(placeholder, Number(typed));
  const address = siteAddress(process.env, `http://localhost:${port}`);
  if (!built) await buildSite({ root: resolve('.'), outDir, unentered: 'tell', ...address });
  const freed = new Promise((done) => placeholder.close(done));
  placeholder.closeAllConnections();
  await freed;

  const server = staticServer(outDir, address.base);
  await listen(server, port);
  console.log(`\n  Inflight is at http://localhost:${port}${address.base}\n  Ctrl+C stops it.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      server.close();
      server.closeAllConnections();
      process.exit(0);
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
