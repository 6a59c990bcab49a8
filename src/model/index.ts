/**
 * `inflight`: how many requests a Python web process serves at once, how fast, and what gives out first.
 *
 * Times are in seconds, memory in MiB, shares from 0 to 1. Everything is a pure function of its arguments.
 */
// A whole set-up.
export { assess } from './assess.ts';
export type { Assessment, Figure, How, Limit, Need, NotModelled, Overloaded, Stable, Standing } from './assessment.ts';
export { assessCurve, type LoadPoint } from './assess-curve.ts';
export { assessGrid, GRID_STATES, type Grid } from './assess-grid.ts';
export { burstSeconds, predictBurst, type Burst, type BurstPrediction } from './burst.ts';
export { checkInputs, type Problem } from './check-inputs.ts';
export { defaultInputs } from './default-inputs.ts';
export { slots, type Deployment } from './deployment.ts';
export type { Database, Host, Inputs, Line, Load, Setup, Target, Work } from './inputs.ts';
export { plan, type Change, type Plan, type Rejected, type RuleOfThumb } from './plan.ts';
export { SERVER_IDS, type ServerId } from './server-id.ts';
export { SERVERS, serverOf } from './servers/servers.ts';
export type { AcceptLimit, Count, Server, Source } from './servers/server.ts';

// Single formulas, all exact under the assumptions they state.
export { coresThroughput } from './queueing/cores-throughput.ts';
export { erlangB } from './queueing/erlang-b.ts';
export { erlangC } from './queueing/erlang-c.ts';
export type { ExactLine } from './queueing/exact-line.ts';
export { gilLine } from './queueing/gil-line.ts';
export { gilThroughput } from './queueing/gil-throughput.ts';
export { mgcLine } from './queueing/mgc-line.ts';
export { mmc, type LineFigures } from './queueing/mmc.ts';
export { mmck, type LimitedLine } from './queueing/mmck.ts';
export { responseQuantile, responseTail, waitQuantile, type ResponseLaw } from './queueing/response-law.ts';

// Repeatable chance: the same numbers everywhere for a seed.
export { RandomStream } from './random/random-stream.ts';
