import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { assess, checkInputs, type Inputs } from '../../../src/model/index.ts';
import { impossibleNumbers } from './every-number.ts';
import { randomInputs } from './random-inputs.ts';

// Many runs, on machines that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 });

const runs = { numRuns: 1000, seed: 20_261_122 };

test('no figure of any inputs is NaN, infinite or negative', () => {
  fc.assert(
    fc.property(randomInputs, (inputs) => {
      expect(checkInputs(inputs)).toEqual([]);
      expect(impossibleNumbers(assess(inputs))).toEqual([]);
    }),
    runs,
  );
});

test('a server is overloaded exactly where its utilisation is 1 or more', () => {
  fc.assert(
    fc.property(randomInputs, (inputs) => {
      const { utilisation, flow } = assess(inputs);
      if ('value' in utilisation) expect(flow.state === 'overloaded').toBe(utilisation.value >= 1);
      else expect(flow.state).toBe('stable');
    }),
    runs,
  );
});

/** The inputs with a share of the throughput as arrivals. */
function atUtilisation(inputs: Inputs, share: number): Inputs | undefined {
  const { throughputPerSecond } = assess(inputs);
  if (!('value' in throughputPerSecond) || throughputPerSecond.value * share > 1e7) return undefined;
  return { ...inputs, load: { ...inputs.load, arrivalRatePerSecond: throughputPerSecond.value * share } };
}

test.each([0.5, 0.999999, 1, 1.5])('figures stay possible at a utilisation of %d', (share) => {
  fc.assert(
    fc.property(randomInputs, (inputs) => {
      const loaded = atUtilisation(inputs, share);
      if (!loaded) return;
      const assessment = assess(loaded);
      expect(impossibleNumbers(assessment)).toEqual([]);
      expect(assessment.flow.state).toBe(share < 1 ? 'stable' : 'overloaded');
    }),
    { ...runs, numRuns: 250 },
  );
});

test('times in a stable server are in order: mean wait ≤ mean response, p50 ≤ p95 ≤ p99', () => {
  fc.assert(
    fc.property(randomInputs, fc.double({ min: 0, max: 0.99, noNaN: true }), (inputs, share) => {
      const loaded = atUtilisation(inputs, share);
      if (!loaded) return;
      const { flow } = assess(loaded);
      if (flow.state !== 'stable' || !('value' in flow.meanWaitSeconds)) return;
      const { meanWaitSeconds: wait, meanResponseSeconds: response, responseSeconds } = flow;
      const { p50, p95, p99 } = responseSeconds;
      if (!('value' in response) || !('value' in p50) || !('value' in p95) || !('value' in p99)) {
        throw new Error('a server has all of its latency or none');
      }
      expect(wait.value).toBeLessThanOrEqual(response.value);
      expect(response.value).toBeGreaterThanOrEqual((loaded.work.cpuSeconds + loaded.work.waitSeconds) * (1 - 1e-9));
      expect(p50.value).toBeLessThanOrEqual(p95.value);
      expect(p95.value).toBeLessThanOrEqual(p99.value);
    }),
    { ...runs, numRuns: 400 },
  );
});

test('no throughput is above any of its limits', () => {
  fc.assert(
    fc.property(randomInputs, (inputs) => {
      const { throughputPerSecond, limits } = assess(inputs);
      const [lowest] = limits;
      if (lowest && 'value' in throughputPerSecond) {
        expect(throughputPerSecond.value).toBeLessThanOrEqual(lowest.boundPerSecond * (1 + 1e-9));
      }
    }),
    runs,
  );
});

test('more arrivals never lower the utilisation, the chance of waiting or the mean wait', () => {
  fc.assert(
    fc.property(
      randomInputs,
      fc.double({ min: 0, max: 0.98, noNaN: true }),
      fc.double({ min: 0, max: 0.98, noNaN: true }),
      (inputs, a, b) => {
        const [less, more] = [atUtilisation(inputs, Math.min(a, b)), atUtilisation(inputs, Math.max(a, b))];
        if (!less || !more) return;
        const [one, other] = [assess(less), assess(more)];
        if (one.flow.state !== 'stable' || other.flow.state !== 'stable') return;
        for (const figure of ['waitProbability', 'meanWaitSeconds'] as const) {
          const [low, high] = [one.flow[figure], other.flow[figure]];
          if ('value' in low && 'value' in high) expect(low.value).toBeLessThanOrEqual(high.value * (1 + 1e-9) + 1e-12);
        }
      },
    ),
    { ...runs, numRuns: 300 },
  );
});
