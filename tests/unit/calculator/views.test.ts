import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMarkup, type MarkupNode } from '../../../src/components/markup-node.ts';
import { duration, percent } from '../../../src/calculator/format.ts';
import { planView } from '../../../src/calculator/plan-view.ts';
import { backlogWarning, readyLines } from '../../../src/calculator/ready-lines.ts';
import { readyView } from '../../../src/calculator/ready-view.ts';
import { heroView, resultView } from '../../../src/calculator/result-view.ts';
import { inFlightSentence, loadSentence } from '../../../src/calculator/sentences.ts';
import { serverView } from '../../../src/calculator/server-view.ts';
import { CHOSEN_SERVERS, INITIAL, inputsOf, type Values } from '../../../src/calculator/values.ts';
import { readCommand } from '../../../src/command/index.ts';
import { assess, plan, SERVERS } from '../../../src/model/index.ts';

const link = (p: number, t: number) => `/c/${p}x${t}/`;
const markup = (nodes: readonly MarkupNode[]) => nodes.map(toMarkup).join('');
const textOf = (nodes: readonly MarkupNode[]) => markup(nodes).replace(/<[^>]+>/g, ' ');

const withNumbers = (numbers: Partial<Values['numbers']>, rest: Partial<Values> = {}): Values => ({
  ...INITIAL,
  ...rest,
  numbers: { ...INITIAL.numbers, ...numbers },
});

test('every server gives a result, a plan, its facts and no number that is none', () => {
  const loads = fc.constantFrom(0, 1, 50, 137, 500, 1e6);
  const counts = fc.constantFrom(1, 2, 4, 16, 300);
  fc.assert(
    fc.property(fc.constantFrom(...CHOSEN_SERVERS), loads, counts, counts, (server, r, p, t) => {
      const inputs = inputsOf(withNumbers({ r, p, t }, { server }));
      const assessment = assess(inputs);
      const nodes = [
        ...heroView(inputs, assessment),
        ...resultView(inputs, assessment, { how: '/how/', link }),
        ...planView(inputs, plan(inputs), link),
        ...serverView(SERVERS[server]),
      ];
      expect(textOf(nodes)).not.toMatch(/NaN|Infinity|undefined|null|\s-\d/);
      expect(markup(nodes)).not.toMatch(/="(?:NaN|[^"]*(?:NaN|Infinity|undefined)[^"]*)"/);
    }),
    { seed: 1, numRuns: 150 },
  );
});

test('the first line says how many at once, the second how it goes', () => {
  const inputs = inputsOf(withNumbers({ p: 2, t: 4, r: 40 }));
  const assessment = assess(inputs);
  expect(inFlightSentence(assessment)).toBe('8 requests at once; the 9th waits.');
  expect(loadSentence(assessment, inputs)).toMatch(
    /^At 40\/s, \d+(\.\d+)? % of what it can serve is in use, and 95 of 100 are answered within \d+ ms\.$/,
  );
  const overloaded = inputsOf(withNumbers({ p: 2, t: 4, r: 400 }));
  expect(loadSentence(assess(overloaded), overloaded)).toMatch(
    /^400\/s arrive and 68\.9\/s is the most it serves: the line grows by 331 each second/,
  );
});

test('ready lines say what they rest on, and read back as the set-up they came from', () => {
  const servers = CHOSEN_SERVERS.filter((server) => !['bjoern', 'hypercorn'].includes(server));
  for (const server of servers) {
    const values = withNumbers({ p: 3, t: 5, bl: 512 }, { server });
    const lines = readyLines(values);
    expect(lines.length, server).toBeGreaterThan(0);
    for (const { text } of lines)
      expect(text).toMatch(/^# .*\n# For 100 requests per second of 20 ms CPU and 80 ms waiting, 4 cores\n/);
  }
  for (const server of [
    'gunicorn-sync',
    'gunicorn-gthread',
    'gunicorn-gevent',
    'uwsgi',
    'waitress',
    'mod-wsgi',
    'granian',
  ] as const) {
    const values = withNumbers({ p: 3, t: 5, bl: 512 }, { server });
    for (const { name, text } of readyLines(values)) {
      const reading = readCommand(text);
      expect(reading.kind === 'deployment' ? reading.server : reading, `${server} in ${name}`).toBe(server);
      if (reading.kind !== 'deployment') continue;
      if (server !== 'waitress') expect(reading.setup.processes, `${server} in ${name}`).toBe(3);
      if (server !== 'gunicorn-sync') expect(reading.setup.threads, `${server} in ${name}`).toBe(5);
    }
  }
});

test('a backlog that the kernel cuts, or that uWSGI refuses, is said', () => {
  expect(backlogWarning(withNumbers({ bl: 4096 }))).toBeUndefined();
  expect(backlogWarning(withNumbers({ bl: 8192 }))?.text).toMatch(/^Linux cuts a backlog above net\.core\.somaxconn/);
  expect(backlogWarning(withNumbers({ bl: 8192 }, { server: 'uwsgi' }))?.text).toMatch(/^uWSGI refuses to start/);
  expect(textOf(readyView(withNumbers({ bl: 8192 })))).toContain('Linux cuts a backlog');
});

test('durations and shares read as a person says them', () => {
  expect([0, 1e-9, 0.00025, 0.2512, 14.88, 130, 8000].map(duration)).toEqual([
    '0 ms',
    'under 0.001 ms',
    '0.25 ms',
    '251 ms',
    '14.9 s',
    '2.17 min',
    '2.22 h',
  ]);
  expect([0, 1e-9, 0.0001, 0.27, 0.99999, 1, 2.5].map(percent)).toEqual([
    '0 %',
    'under 1 in a million',
    '0.01 %',
    '27 %',
    'over 99.9 %',
    '100 %',
    '250 %',
  ]);
});
