import fc from 'fast-check';
import { SERVERS, SERVER_IDS, type Inputs } from '../../../src/model/index.ts';

/** Spread evenly over the orders of magnitude, the ends included. */
const across = (least: number, most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(least, most) },
    {
      weight: 8,
      arbitrary: fc
        .double({ min: Math.log(least), max: Math.log(most), noNaN: true })
        .map((logarithm) => Math.min(most, Math.max(least, Math.exp(logarithm)))),
    },
  );

const count = (least: number, most: number) => across(Math.max(1, least), most).map(Math.round);
const orZero = (arbitrary: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary });
const share = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  { weight: 2, arbitrary: fc.double({ min: 1e-6, max: 1, noNaN: true }) },
);

const database = fc.record({
  poolSize: fc.nat(40),
  maxOverflow: fc.oneof(fc.nat(40), fc.constant(Infinity)),
  held: fc.constantFrom('request', 'wait'),
  maxConnections: count(1, 262_143),
  reservedConnections: fc.nat(1000),
});

const target = fc.oneof(
  fc.record({
    kind: fc.constant('response'),
    percentile: fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
    seconds: across(0.001, 86_400),
  }),
  fc.record({ kind: fc.constant('waiting'), probability: share }),
);

/** Inputs from the whole of their ranges, servers that Flask can use. */
export const randomInputs: fc.Arbitrary<Inputs> = fc
  .record({
    setup: fc.record({
      server: fc.constantFrom(...SERVER_IDS.filter((id) => SERVERS[id].runs !== 'nothing')),
      processes: count(1, 4096),
      threads: count(1, 100_000),
      line: fc.constantFrom('shared', 'split', 'least-busy'),
      backlog: fc.nat(65_535),
    }),
    work: fc.record({
      cpuSeconds: orZero(across(1e-9, 600)),
      waitSeconds: orZero(across(1e-9, 3600)),
      gilShare: share,
      scv: fc.oneof(fc.constantFrom(0, 1, 10, 100), across(1e-3, 100)),
    }),
    load: fc.record({
      arrivalRatePerSecond: orZero(across(1e-300, 10_000_000)),
      timeoutSeconds: across(0.001, 86_400),
    }),
    host: fc.record({
      cores: across(0.05, 4096),
      memoryMiB: across(16, 100_000_000),
      processMiB: across(1, 1_000_000),
      sharedShare: fc.double({ min: 0, max: 0.95, noNaN: true }),
      threadMiB: orZero(across(0.01, 1024)),
      hosts: count(1, 100_000),
      surge: share,
    }),
    database: fc.option(database, { nil: undefined }),
    target,
  })
  .filter(({ work }) => work.cpuSeconds + work.waitSeconds > 0);
