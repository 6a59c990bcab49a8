import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { SITES } from './sites.ts';

const PORT = '4471';
const started: ChildProcess[] = [];

afterEach(() => {
  for (const process of started.splice(0)) process.kill('SIGKILL');
});

/** Starts the server as `npm start` does after its build, and waits for its address. */
async function serve(folder: string, base = '/'): Promise<{ process: ChildProcess; output: string }> {
  const child = spawn(process.execPath, ['src/tools/serve.ts', '--built', folder], {
    env: { ...process.env, PORT, BASE: base },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  return new Promise((done, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ctrl+C stops it.')) done({ process: child, output });
    });
    child.on('exit', (code) => failed(new Error(`ended with ${String(code)}: ${output}`)));
  });
}

test('a port in use is named and the next one taken, and Ctrl+C ends the server', async () => {
  const first = await serve(SITES.root.outDir);
  expect(first.output).toContain('Inflight is at http://localhost:4471/');
  const second = await serve(SITES.root.outDir);
  expect(second.output).toContain('Port 4471 is in use; trying 4472.');
  expect(second.output).toContain('Inflight is at http://localhost:4472/');
  expect((await fetch('http://localhost:4472/q/worker-timeout/')).status).toBe(200);

  for (const { process: server } of [first, second]) {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGINT');
    expect(await ended).toBe(0);
  }
});

test('pages come compressed, with the headers of the headers file; a lost address gets the page for it', async () => {
  await serve(SITES.root.outDir);
  const page = await fetch('http://localhost:4471/');
  expect(page.headers.get('content-encoding')).toMatch(/gzip|br/);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const lost = await fetch('http://localhost:4471/nowhere/');
  expect(lost.status).toBe(404);
  expect(await lost.text()).toContain('No page here');
});

test('a build that replaces the site under a running server brings its own headers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  const write = (policy: string) => {
    writeFileSync(join(folder, '_headers'), `/*\n  Content-Security-Policy: ${policy}\n`);
  };
  const policyNow = async () => (await fetch('http://localhost:4471/')).headers.get('content-security-policy');
  writeFileSync(join(folder, 'index.html'), 'here');
  write('first');
  await serve(folder);
  expect(await policyNow()).toBe('first');
  write('second');
  utimesSync(join(folder, '_headers'), new Date(), new Date(Date.now() + 5000));
  expect(await policyNow()).toBe('second');
  rmSync(join(folder, '_headers'));
  expect(await policyNow()).toBe(null);
});

test('a site built below a path is served there', async () => {
  await serve(SITES.below.outDir, '/kb/');
  expect((await fetch('http://localhost:4471/kb/q/worker-timeout/')).status).toBe(200);
  expect((await fetch('http://localhost:4471/')).status).toBe(404);
});
