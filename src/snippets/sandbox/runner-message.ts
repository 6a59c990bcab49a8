/** What the page asks of the frame: to run a program, in place of the one that runs, or to end it. */
export interface RunnerRequest {
  run: number;
  /** Left out to end the run. */
  program?: string;
}

/** What the frame says of a run: one entry besides its number. */
export interface RunnerReport {
  run: number;
  /** A message of the worker, as it was sent; not yet trusted. */
  sent?: unknown;
  /** The worker could not even start the program, for this reason and at this place in it. */
  broken?: { message: string | undefined; line: number; column: number };
  /** The run was ended as asked. */
  killed?: true;
}
