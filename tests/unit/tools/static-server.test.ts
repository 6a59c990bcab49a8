import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headersFile } from '../../../src/build/headers-file.ts';
import { staticServer } from '../../../src/tools/static-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'static-'));
const server = staticServer(folder, '/');
let origin = '';

beforeAll(async () => {
  mkdirSync(join(folder, 'a'));
  for (const name of ['a/x.md', 'a/x.txt', 'a/x.json', 'feed.xml', 'opensearch.xml', 'index.html'])
    writeFileSync(join(folder, name), '“é”');
  writeFileSync(join(folder, '_headers'), headersFile("default-src 'none'", '/'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/a/x.md', 'text/markdown; charset=utf-8', '*'],
  ['/a/x.txt', 'text/plain; charset=utf-8', '*'],
  ['/a/x.json', 'application/json', '*'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8', '*'],
  ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8', '*'],
  ['/', 'text/html;charset=utf-8', null],
])('%s comes as %s', async (path, type, readers) => {
  const reply = await fetch(origin + path);
  expect(reply.headers.get('content-type')).toBe(type);
  expect(reply.headers.get('access-control-allow-origin')).toBe(readers);
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await reply.text()).toBe('“é”');
});
