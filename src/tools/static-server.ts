import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** A rule of a `_headers` file: a path, `*` once in it for whatever stands there, and its headers. */
interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/** Reads a `_headers` file as static hosts do: a path in the first column, its headers indented. */
function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([^:]+): (.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line.trim()) rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

function applies(rule: HeaderRule, path: string): boolean {
  const [start = '', end] = rule.path.split('*', 2);
  if (end === undefined) return path === start;
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}

/** Reads the rules anew when a build has replaced the file: its pages would not go with the old policy. */
function readerOf(path: string): () => HeaderRule[] {
  let rules: HeaderRule[] = [];
  let readAt: number | undefined;
  return () => {
    const changedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (changedAt !== readAt) rules = changedAt === undefined ? [] : parseHeaders(readFileSync(path, 'utf8'));
    readAt = changedAt;
    return rules;
  };
}

/** A server of static files, compressed, with the headers of its `_headers` file. */
export function staticServer(folder: string, base: string): Server {
  const headerRules = readerOf(join(folder, '_headers'));
  const files = sirv(folder, { dev: true, extensions: ['html'] });
  const compress = compression();

  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    for (const rule of headerRules())
      if (applies(rule, path)) for (const [name, value] of rule.headers) response.setHeader(name, value);
    const notFound = () => {
      const page = join(folder, '404.html');
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html;charset=utf-8');
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    if (!path.startsWith(base)) {
      notFound();
      return;
    }
    request.url = `/${(request.url ?? '/').slice(base.length)}`;
    compress(request as never, response as never, () => files(request, response, notFound));
  });
}

/**
 * Starts a server on the first free port.
 *
 * @param port The port to try first; the next ones follow while they are taken.
 * @returns The port it got.
 * @throws {Error} When twenty ports in a row are taken.
 */
export async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; next < port + 20; next++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error));
      server.once('error', failed);
      server.listen(next, 'localhost', () => {
        server.off('error', failed);
        resolve(false);
      });
    });
    if (!taken) return (server.address() as AddressInfo).port;
    console.log(`Port ${next} is in use; trying ${next + 1}.`);
  }
  throw new Error(`found the ports ${port} to ${port + 19} in use, expected a free one; PORT sets another`);
}
