import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { Lab } from './driver/lab.ts';
import { runningPrograms } from './driver/program.ts';
import { processesOf } from './driver/session.ts';
import { PYTHON } from './driver/software.ts';

/** Needs a Python and nothing else. */
const python = process.platform === 'linux' && existsSync(PYTHON);

let lab: Lab | undefined;

afterEach(async () => {
  await lab?.close();
  lab = undefined;
});

describe.skipIf(!python)('what goes wrong is named, and leaves no process', () => {
  test('a server that does not start: with what it wrote', async () => {
    lab = await Lab.open();
    await expect(lab.serve('python3 no_such_file.py')).rejects.toThrow(/ended before it answered:\n.*no_such_file\.py/);
  });

  test('a program that is not there', async () => {
    lab = await Lab.open();
    await expect(lab.serve('no-such-server')).rejects.toThrow(
      'no-such-server did not start: spawn no-such-server ENOENT',
    );
  });

  test('a port that another program took', async () => {
    lab = await Lab.open();
    const other = createServer((_, response) => response.end('{"token":"another"}')).listen(lab.port, '127.0.0.1');
    try {
      await expect(lab.serve('python3 -m http.server --bind 127.0.0.1 0')).rejects.toThrow(
        `port ${lab.port}: another program answers there, expected the lab's own`,
      );
    } finally {
      other.close();
    }
  });

  test('a server that ignores SIGTERM, and its children, are ended all the same', async () => {
    lab = await Lab.open();
    const program = await lab.start('python3 stubborn.py');
    // It says when it has forked and shut its ears.
    await expect.poll(() => program.output, { timeout: 20_000 }).toContain('ready');
    expect(program.processes().length).toBe(2);
    await lab.close();
    lab = undefined;
    expect(processesOf(program.pid)).toEqual([]);
    expect(runningPrograms()).toEqual([]);
  });
});
