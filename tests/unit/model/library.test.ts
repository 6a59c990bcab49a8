import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import * as library from '../../../src/model/index.ts';
import { variabilityFactor } from '../../../src/model/queueing/mgc.ts';

const folder = fileURLToPath(new URL('../../../src/model', import.meta.url));

interface Example {
  /** What the docstring describes. */
  name: string;
  /** Lines of code, comments at their ends. */
  code: string;
}

/** Every example of the model's docstrings. */
const examples: Example[] = globSync('**/*.ts', { cwd: folder }).flatMap((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return [...text.matchAll(/ \* @example\n((?: \* .*\n)+?) \*\/\nexport (?:function|class) (\w+)/g)].map(
    ([, block = '', name = '']) => ({ name, code: block.replace(/^ \* /gm, '') }),
  );
});

const scope = { ...library, variabilityFactor };

/** Examples of one line whose comment begins with a number: `mmc(…).meanWaitSeconds; // 0.0286…`. */
const figures = examples.flatMap(({ name, code }) => {
  const [, expression, claim] = /^(?!const )([^\n]+); \/\/ (-?\d+(?:\.\d+)?)\D[^\n]*\n$/.exec(code) ?? [];
  return expression !== undefined && claim !== undefined ? [{ name, expression, claim }] : [];
});

describe('figures in examples of the documentation', () => {
  test.each(figures)('$name: $expression is $claim', ({ expression, claim }) => {
    const digits = claim.split('.')[1]?.length ?? 0;
    const found: unknown = runInNewContext(expression, scope);
    // Cut off or rounded: either way less than one unit of the last digit away.
    expect(Math.abs(Number(found) - Number(claim)), String(found)).toBeLessThan(10 ** -digits);
  });

  test('each of these functions has one', () => {
    expect(figures.map(({ name }) => name).sort()).toEqual(
      [
        ...['coresThroughput', 'erlangB', 'erlangC', 'gilLine', 'gilThroughput', 'mgcLine', 'mmc', 'mmck'],
        ...['responseQuantile', 'responseTail', 'variabilityFactor', 'waitQuantile'],
      ].sort(),
    );
  });
});

test('the other examples say what happens', () => {
  const { defaultInputs, GRID_STATES } = library;
  const { inFlight, throughputPerSecond } = library.assess(defaultInputs);
  expect(inFlight).toBe(16);
  expect('value' in throughputPerSecond && throughputPerSecond.value).toBeCloseTo(137.9, 1);
  expect(library.plan(defaultInputs)).toMatchObject({ ok: true, processes: 3, threads: 6 });
  const { threads, state } = library.assessGrid(defaultInputs, 16, 32);
  expect(GRID_STATES[state[3 * threads.length + 3] ?? -1]).toBe('met');
  expect(library.checkInputs({ ...defaultInputs, work: { ...defaultInputs.work, scv: -1 } })).toEqual([
    { field: 'work.scv', value: -1, expectation: 'expected `work.scv` to be from 0 to 100, got -1' },
  ]);
});

test('every other example of the model is among those just checked', () => {
  const checked = new Set([...figures.map(({ name }) => name), 'assess', 'plan', 'assessGrid', 'checkInputs']);
  expect(examples.map(({ name }) => name).filter((name) => !checked.has(name))).toEqual([]);
});

test('a seed gives the same chance everywhere', () => {
  const dice = (stream: number) => {
    const chance = new library.RandomStream(42, stream);
    return Array.from({ length: 10 }, () => 1 + chance.below(6));
  };
  expect(dice(0)).toEqual(dice(0));
  expect(dice(0)).not.toEqual(dice(1));
});
