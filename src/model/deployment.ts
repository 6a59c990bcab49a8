/** Processes, and threads in each of them. */
export interface Deployment {
  /** Operating-system processes that serve requests; integer ≥ 1. gunicorn calls them workers. */
  processes: number;
  /** Threads of one process, each running one request at a time; integer ≥ 1. */
  threads: number;
}

/**
 * Requests that can be in flight at the same instant: one per thread.
 *
 * An upper bound. A server whose processes accept ahead of their threads (gunicorn's gthread) can
 * stay below it, because a request may queue in one process while another has a free thread.
 *
 * @returns `processes × threads`, at least 1.
 * @throws {RangeError} If either count is not an integer of 1 or more.
 */
export function slots({ processes, threads }: Deployment): number {
  for (const [name, count] of Object.entries({ processes, threads })) {
    if (!Number.isInteger(count) || count < 1) {
      throw new RangeError(`expected \`${name}\` to be an integer of 1 or more, got ${count}`);
    }
  }
  return processes * threads;
}
