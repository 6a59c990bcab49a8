import { loadavg } from 'node:os';
import type { Loading, Network, Typing, Visit } from './browse.ts';
import type { IndexSizes, SearchIndex, Strategy } from './index-files.ts';

/** What an index of a size is like. */
export interface SizeCost {
  questions: number;
  answers: number;
  sizes: IndexSizes;
  /** Seconds to make it. */
  seconds: SearchIndex['seconds'];
}

/** Medians of the runs of one strategy at one size over one network. */
export interface StrategyCost {
  questions: number;
  strategy: Strategy;
  network: Network;
  cold: Loading;
  warm: Loading;
  typing: Typing | undefined;
}

export interface Costs {
  sizes: SizeCost[];
  strategies: StrategyCost[];
  /** How busy the machine was: processes that wanted to run, over the minute before, at each step. */
  busy: number[];
}

export function noteBusy(costs: Costs): void {
  costs.busy.push(loadavg()[0] ?? 0);
}

/** Each figure by itself. */
export function medianVisit(visits: readonly Visit[]): Visit {
  const typings = visits.flatMap(({ typing }) => typing ?? []);
  return {
    cold: medians(visits.map(({ cold }) => cold)),
    warm: medians(visits.map(({ warm }) => warm)),
    typing: typings.length > 0 ? medians(typings) : undefined,
  };
}

function medians<Figures extends { [Name in keyof Figures]: number }>(all: readonly Figures[]): Figures {
  const [first] = all;
  if (!first) throw new Error('found no runs, expected one at least');
  const names = Object.keys(first) as (keyof Figures)[];
  return Object.fromEntries(names.map((name) => [name, median(all.map((each) => each[name]))])) as Figures;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
