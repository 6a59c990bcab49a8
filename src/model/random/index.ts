export { Draws } from './draws.ts';
export { HIGH_HALF, naturalLog } from './natural-log.ts';
export { RandomStream } from './random-stream.ts';
