import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measurementSchema } from '../../../src/knowledge/measurement.ts';
import { contradictions } from '../../lab/driver/agreement.ts';
import { EXPERIMENTS } from '../../lab/driver/catalogue.ts';

const FOLDER = 'content/measurements';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const measurements = files.map((name) =>
  measurementSchema.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))),
);

describe('the model and what was measured', () => {
  test.each(measurements.filter(({ burst }) => burst).map((each) => [each.id, each] as const))(
    '%s',
    (_, measurement) => {
      expect(contradictions(measurement)).toEqual([]);
    },
  );

  test('a bound that is exceeded, a bound that is not reached and a run that is too fast are found', () => {
    const sync = measurements.find(({ id }) => id === 'gunicorn-sync-4');
    if (!sync?.burst) throw new Error('found no gunicorn-sync-4');
    const [run] = sync.burst.runs;
    if (!run) throw new Error('found no run');
    const changed = (change: Partial<typeof run>) =>
      contradictions({ ...sync, burst: { ...sync.burst, runs: [{ ...run, ...change }] } as typeof sync.burst });
    expect(changed({ maxInFlight: 5 })).toContain('gunicorn-sync-4: run 1: found 5 in flight, expected at most 4');
    expect(changed({ maxInFlight: 3 })).toContain('gunicorn-sync-4: run 1: found 3 in flight, expected 4');
    expect(changed({ wallSeconds: 3 })).toEqual(['gunicorn-sync-4: run 1: took 3 s, expected at least 4 s']);
  });
});

describe('every measurement', () => {
  test('has an experiment that repeats it, and every experiment a measurement', () => {
    const ids = EXPERIMENTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...ids].sort());
  });

  test('was run at least three times', () => {
    const few = measurements.filter(
      ({ burst, observations }) => (burst?.runs ?? observations[0]?.runs ?? []).length < 3,
    );
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  test('agrees with what was predicted in every run', () => {
    const odd = measurements.flatMap(({ id, observations }) =>
      observations.filter(({ runs }) => runs.some(({ agrees }) => !agrees)).map(({ what }) => `${id}: ${what}`),
    );
    expect(odd).toEqual([]);
  });
});
