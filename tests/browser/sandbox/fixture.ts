import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';
import { build } from 'esbuild';
import { securityPolicy, withPolicy } from '../../../src/build/security-policy.ts';
import { sandboxTexts } from '../../../src/snippets/texts/snippet-texts.ts';

/** Two servers on the loopback: the site with the sandbox in it, and one that must never hear of a snippet. */
export interface Fixture {
  /** Address of the page, without a slash at its end. */
  site: string;
  /** Address of the other server. */
  other: string;
  /** Address of a STUN server that answers nobody. */
  stun: string;
  policy: string;
  /** Requests that no page asked for: any to the other server, and any to `/hit…` of the site. */
  hits: string[];
  /** Sizes of the packets that the STUN server got, in bytes. */
  packets: number[];
  close(): void;
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function startFixture(): Promise<Fixture> {
  const hits: string[] = [];
  const other = createServer((request, response) => {
    hits.push(`other ${request.method ?? ''} ${request.url ?? ''}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('hit');
  });
  other.on('upgrade', ({ url = '' }, socket) => {
    hits.push(`other upgrade ${url}`);
    socket.destroy();
  });

  const packets: number[] = [];
  const stun = createSocket('udp4', (packet) => packets.push(packet.length));
  await new Promise<void>((resolve) => void stun.bind(0, '127.0.0.1', resolve));

  const bundled = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    tsconfigRaw: {},
  });
  const markup =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>starting</title>' +
    '<script type="module" src="/page.js"></script></head><body><h1>Sandbox</h1></body></html>';
  const policy = securityPolicy([{ file: 'index.html', address: '/', html: markup, document: load(markup) }]);
  const { runner, prelude, library } = await sandboxTexts();
  const files: Record<string, [type: string, text: string]> = {
    '/': ['text/html; charset=utf-8', withPolicy(markup, policy)],
    '/page.js': ['text/javascript', bundled.outputFiles[0]?.text ?? ''],
    '/runner.js': ['text/plain', runner],
    '/prelude.js': ['text/plain', prelude],
    '/library.js': ['text/plain', library],
  };
  const site = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/hit')) hits.push(`site ${request.method ?? ''} ${path}`);
    const file = files[path];
    response.statusCode = file ? 200 : 404;
    response.setHeader('Content-Type', file?.[0] ?? 'text/plain');
    response.setHeader('Content-Security-Policy', `${policy}; frame-ancestors 'none'`);
    response.end(file?.[1] ?? 'Not found');
  });
  return {
    site: await listening(site),
    other: await listening(other),
    stun: `stun:127.0.0.1:${stun.address().port}`,
    policy,
    hits,
    packets,
    close() {
      site.close();
      other.close();
      stun.close();
    },
  };
}
