import type { ServerId } from '../../../src/model/server-id.ts';
import type { Lab } from './lab.ts';
import type { Release, SoftwareName } from './software.ts';

/** What every experiment says of itself. */
interface Common {
  /** The name of its file under content/measurements. */
  id: string;
  /** What is measured, in a line. */
  title: string;
  server: ServerId;
  proxy?: 'nginx';
  needs: readonly SoftwareName[];
  release?: Release;
  /**
   * What a reader would type. `8000` stands for the port, which the lab chooses, and `gunicorn` for the release that is
   * named.
   */
  command: string;
  /** Files under `tests/lab/servers/` or `tests/lab/app/` that the command reads; each run finds them in its folder. */
  files?: readonly string[];
  environment?: Readonly<Record<string, string>>;
}

/** Clients that all connect at once, each with one request of the same length. */
export interface BurstExperiment extends Common {
  kind: 'burst';
  setup: {
    processes: number;
    threads: number;
    connections?: number;
    yields?: boolean;
  };
  /** `sleep` unless said: waits in Python. `raw` waits in C, `async` in an async view. */
  view?: 'sleep' | 'raw' | 'async';
  /** wsgi.multithread and wsgi.multiprocess as the server's source sets them. */
  flags: `${'T' | 'F'}/${'T' | 'F'}`;
  /** False where a process serves one request only, so that the split says nothing. */
  lasting?: false;
  /** Seconds that clients wait for an answer; 60 unless said. */
  patienceSeconds?: number;
}

/** Something else: it starts what it needs and says what it saw. */
export interface BehaviourExperiment extends Common {
  kind: 'behaviour';
  /** What clients do, in a line. */
  clients: string;
  /** Runs once; the lab calls it anew for each run, in a fresh folder, and stops what it started. */
  run: (lab: Lab) => Promise<void>;
}

export type Experiment = BurstExperiment | BehaviourExperiment;
