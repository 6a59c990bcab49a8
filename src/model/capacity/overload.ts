import type { Figure, NotModelled, Overloaded } from '../assessment.ts';
import { erlangB } from '../queueing/erlang-b.ts';
import { figure, notModelled } from './figure.ts';
import type { Running } from './pool.ts';
import type { Throughput } from './throughput.ts';

const ENDLESS = 'The process takes in every connection, so its line has no end and only grows.';

/** Connections that wait before the line is full: in the processes, as they accept ahead, and in the kernel. */
export function lineLimit({ processes, threads, accepts }: Running, backlog: number): number {
  if (accepts.kind === 'slots') return backlog;
  if (accepts.kind === 'uncapped') return Infinity;
  const accepted = accepts.kind === 'connections' ? accepts.limit : Math.floor(backlog / processes);
  return processes * Math.max(0, accepted - threads) + backlog;
}

/**
 * What becomes of more requests than can be served.
 *
 * @param slots Requests that get on at once.
 * @param limit Requests that can wait; `Infinity` without an end.
 * @param arrivals Per second; at least the throughput.
 */
export function overloadOf(
  slots: number,
  limit: number,
  arrivals: number,
  timeoutSeconds: number,
  { perSecond, error }: Throughput,
): Overloaded {
  const growth = arrivals - perSecond;
  // A full line is as long a wait as all of it takes to be served; nobody looks whether the client has left.
  const late = (limit + slots) / perSecond;
  return {
    state: 'overloaded',
    growthPerSecond: figure(growth, growth > 0 ? (error * perSecond) / growth : error, 'overload'),
    secondsUntilFull: bounded(limit, () => secondsUntilFull(limit, arrivals, perSecond), 0.1),
    lateSeconds: bounded(limit, () => late, 0.05),
    goodputPerSecond: figure(late > timeoutSeconds ? 0 : perSecond, Math.max(0.05, error), 'overload'),
    refusedShare: figure(refusedShare(slots, limit, arrivals, perSecond), 0.05, 'backlog'),
  };
}

const bounded = (limit: number, value: () => number, error: number): Figure | NotModelled =>
  limit === Infinity ? notModelled(ENDLESS, 'overload') : figure(value(), error, 'overload');

/**
 * Mean time until a line of `limit` places is full, starting with every slot busy and nobody waiting.
 *
 * limit ÷ growth in clear overload. At the very edge the growth is 0 and the line fills by chance: a random walk
 * with drift gives both.
 */
function secondsUntilFull(limit: number, arrivals: number, perSecond: number): number {
  const growth = arrivals - perSecond;
  const spread = arrivals + perSecond;
  const exponent = (2 * growth * limit) / spread;
  if (exponent < 1e-4) return ((limit * limit) / spread) * (1 - exponent / 3);
  return (limit / growth) * (1 + Math.expm1(-exponent) / exponent);
}

/** Share of arrivals that find the line full (M/M/c/K with as many slots as keep that pace). */
function refusedShare(slots: number, limit: number, arrivals: number, perSecond: number): number {
  if (limit === Infinity) return 0;
  const gap = (arrivals - perSecond) / arrivals;
  // Σ (throughput ÷ arrivals)^i for the places of the line, then the states with a slot free.
  const line = gap > 0 ? -Math.expm1(limit * Math.log1p(-gap)) / gap : limit;
  const slotsFull = Math.exp(limit * Math.log1p(-gap));
  return 1 / (line + slotsFull / erlangB(slots, (slots * arrivals) / perSecond));
}
