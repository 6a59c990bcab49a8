import { expect, test } from 'vitest';
import { assessCurve } from '../../../src/model/assess-curve.ts';
import { assess, defaultInputs, SERVER_IDS, SERVERS, type Inputs } from '../../../src/model/index.ts';

const at = (changes: Partial<Inputs['setup']>): Inputs => ({
  ...defaultInputs,
  setup: { ...defaultInputs.setup, ...changes },
});

const servers = SERVER_IDS.filter((server) => !SERVERS[server].refusal);

test.each([...servers.map((server) => at({ server })), at({ processes: 9 }), at({ threads: 1, line: 'shared' })])(
  'a curve has the figures of assess at each load: $setup',
  (inputs) => {
    for (const { arrivalRatePerSecond, meanSeconds, p95Seconds } of assessCurve(inputs, 8)) {
      const { flow } = assess({ ...inputs, load: { ...inputs.load, arrivalRatePerSecond } });
      if (flow.state === 'overloaded') throw new Error(`${arrivalRatePerSecond}/s is said to be overload`);
      const { meanResponseSeconds: mean, responseSeconds } = flow;
      expect(meanSeconds).toBe('value' in mean ? mean.value : undefined);
      expect(p95Seconds).toBe('value' in responseSeconds.p95 ? responseSeconds.p95.value : undefined);
    }
  },
);

test('the load of now does not matter, not even an overload', () => {
  const busy = { ...defaultInputs, load: { ...defaultInputs.load, arrivalRatePerSecond: 1e6 } };
  expect(assessCurve(busy, 32)).toEqual(assessCurve(defaultInputs, 32));
  expect(assessCurve(busy, 32)).toHaveLength(32);
});

test('a count that is none is refused', () => {
  expect(() => assessCurve(defaultInputs, 0)).toThrow('expected `count` to be an integer of 1 or more, got 0');
});
