import type { Line } from '../inputs.ts';

/** Where a statement can be checked. */
export interface Source {
  title: string;
  url: string;
}

/** Where a count of a set-up comes from. */
export type Count =
  /** The reader sets it, with this option; `usual` is what the server takes when it is left out. */
  | { kind: 'chosen'; option: string; usual?: number; note?: string }
  /** Always this many: what a set-up says is not looked at. */
  | { kind: 'fixed'; value: number; note: string }
  /** As many as there are requests: what a set-up says is not looked at. */
  | { kind: 'uncapped'; note: string };

/**
 * Connections that a process takes in, those being served included:
 *
 * - `slots`: only when a slot is free; the others wait in the kernel, for whichever process is free first.
 * - `connections`: up to a fixed number.
 * - `backlog-share`: up to its share of the backlog.
 * - `uncapped`: all of them.
 */
export type AcceptLimit =
  { kind: 'slots' } | { kind: 'connections'; limit: number } | { kind: 'backlog-share' } | { kind: 'uncapped' };

/** One server and mode: how many requests it serves at once, and what becomes of the others. */
export interface Server {
  name: string;
  /** Why this is not for a Flask application, or no longer; nothing where it is a choice. */
  refusal?: string;
  /** What runs the requests of a process: threads, greenlets (one computes at a time), or nothing that Flask can use. */
  runs: 'threads' | 'greenlets' | 'nothing';
  setup: { processes: Count; threads: Count };
  accepts: AcceptLimit;
  /** The lines it can have, its usual one first; more than one where the kernel or an option decides. */
  lines: readonly [Line, ...Line[]];
  /** Connections that wait in the kernel at most, when nothing is set. */
  usualBacklog: number;
  /** Requests at once, as a formula in the server's own words. */
  slots: string;
  /** Where request number slots + 1 waits, and how many can. */
  waiting: string;
  /** What a timeout of this server does, and what it does not. */
  timeout: string;
  /** What a client costs that sends or reads slowly. */
  slowClient: string;
  /** What an idle connection costs. */
  keepAlive: string;
  /** Defaults, with the versions that they hold for. */
  defaults: readonly { setting: string; value: string; versions: string }[];
  /** What a release changed. */
  changes: readonly { version: string; text: string }[];
  sources: readonly [Source, ...Source[]];
}
