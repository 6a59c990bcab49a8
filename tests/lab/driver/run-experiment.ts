import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { burstSeconds, predictBurst } from '../../../src/model/burst.ts';
import {
  measurementChecksum,
  type Measurement,
  type MeasurementBurst,
  type Observation,
} from '../../../src/knowledge/measurement.ts';
import { askTogether, countEndings } from './client.ts';
import type { BurstExperiment, Experiment } from './experiment.ts';
import { Lab, type Seen } from './lab.ts';
import { machine, versionsOf } from './software.ts';

export interface RunOptions {
  /** How often it is run. */
  runs: number;
  /** Clients of a burst, from the slots there are (64 where nothing caps them). */
  clients?: (slots: number) => number;
  /** Length of a burst's requests, seconds. */
  serviceSeconds?: (slots: number) => number;
}

/** As many as show a split, and fewer than any server's own backlog. */
const CLIENTS = 64;
const allOf = () => CLIENTS;

/** Long enough to overlap for certain, short enough that a run takes seconds. */
const serviceSecondsFor = (slots: number) => (slots <= 1 ? 0.1 : slots <= 3 ? 0.2 : slots <= 5 ? 0.25 : 0.5);

/**
 * Runs an experiment and says what was seen.
 *
 * @throws {Error} If something is missing, a server does not start, or a process cannot be ended: then there is no
 * measurement.
 */
export async function runExperiment(experiment: Experiment, options: RunOptions): Promise<Measurement> {
  const software = versionsOf(experiment.needs, experiment.release);
  const burst = experiment.kind === 'burst' ? burstOf(experiment, options) : undefined;
  const seen: Seen[][] = [];
  for (let run = 0; run < options.runs; run++) {
    const lab = await Lab.open(experiment);
    try {
      for (const name of experiment.files ?? []) {
        if (name.startsWith('servers/')) lab.place(name.slice('servers/'.length));
      }
      if (experiment.kind === 'burst' && burst) burst.runs.push(await runBurst(experiment, burst, lab));
      else if (experiment.kind === 'behaviour') await experiment.run(lab);
    } finally {
      await lab.close();
    }
    seen.push(lab.seen);
  }
  const data = {
    id: experiment.id,
    title: experiment.title,
    server: experiment.server,
    ...(experiment.proxy ? { proxy: experiment.proxy } : {}),
    command: experiment.command,
    files: (experiment.files ?? []).map((name) => ({ name: name.replace(/^.*\//, ''), text: labFile(name) })),
    clients:
      experiment.kind === 'burst' && burst
        ? clientsLine(experiment, burst)
        : (experiment as { clients: string }).clients,
    software,
    machine: machine(),
    measured: new Date().toISOString().slice(0, 10),
    ...(burst ? { burst } : {}),
    observations: observationsOf(experiment.id, seen),
  };
  return { ...data, checksum: measurementChecksum(data) };
}

function labFile(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', name), 'utf8');
}

function burstOf({ server, setup }: BurstExperiment, options: RunOptions): MeasurementBurst {
  const clients = (options.clients ?? allOf)(predictBurst({ server, clients: CLIENTS, ...setup }).mostInFlight);
  const { mostInFlight, reached } = predictBurst({ server, clients, ...setup });
  return {
    clients,
    serviceSeconds: (options.serviceSeconds ?? serviceSecondsFor)(mostInFlight),
    setup,
    prediction: { mostInFlight, reached },
    runs: [],
  };
}

const VIEWS = { sleep: 'waits', raw: 'waits in C', async: 'waits in an async view' } as const;

function clientsLine({ view = 'sleep' }: BurstExperiment, { clients, serviceSeconds }: MeasurementBurst): string {
  return `${clients} clients at once, each with one request that ${VIEWS[view]} ${serviceSeconds} s`;
}

async function runBurst(
  experiment: BurstExperiment,
  burst: MeasurementBurst,
  lab: Lab,
): Promise<MeasurementBurst['runs'][number]> {
  const { setup, view = 'sleep', command, flags, server, patienceSeconds = 60 } = experiment;
  await lab.serve(command);
  if (IMPORTS_IN_EACH_PROCESS.test(server)) await lab.imported(setup.processes);
  if (experiment.proxy) await lab.serve(NGINX);
  const { multithread, multiprocess } = await lab.info();
  const loadAverage = loadavg()[0] ?? 0;
  const path = `/${view}?ms=${burst.serviceSeconds * 1000}`;
  const started = performance.now();
  const answers = await askTogether(burst.clients, { port: lab.port, path, patienceSeconds });
  const wallSeconds = (performance.now() - started) / 1000;
  const { maxInFlight, perProcess } = lab.flight();
  const letter = (flag: boolean) => (flag ? 'T' : 'F');
  const said = `${letter(multithread)}/${letter(multiprocess)}`;
  const words = (both: string) =>
    `multithread ${both.startsWith('T') ? 'True' : 'False'}, multiprocess ${both.endsWith('T') ? 'True' : 'False'}`;
  lab.note('What the server says in wsgi.multithread and wsgi.multiprocess', words(flags), words(said), said === flags);
  const { slotsPerProcess } = predictBurst({ server, clients: burst.clients, ...setup });
  return {
    maxInFlight,
    perProcess: experiment.lasting === false ? [] : perProcess,
    wallSeconds: rounded(wallSeconds),
    leastSeconds: rounded(
      experiment.lasting === false
        ? Math.ceil(burst.clients / burst.prediction.mostInFlight) * burst.serviceSeconds
        : burstSeconds(perProcess, slotsPerProcess, burst.serviceSeconds),
    ),
    answers: countEndings(answers),
    loadAverage: rounded(loadAverage),
  };
}

/** Servers whose processes import the application one by one; the first to be ready would take everything. */
const IMPORTS_IN_EACH_PROCESS = /^(gunicorn|uvicorn)-/;

/** nginx as `tests/lab/servers/nginx.conf` has it, in front of port 8001. */
export const NGINX = 'nginx -p /srv/app -c nginx.conf -e nginx-error.log';

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** What the runs saw, side by side. @throws {Error} If they did not look at the same things. */
function observationsOf(id: string, runs: readonly Seen[][]): Observation[] {
  const [first = []] = runs;
  return first.map(({ what, predicted }, index) => ({
    what,
    predicted,
    runs: runs.map((seen, run) => {
      const same = seen[index];
      if (same?.what !== what || same.predicted !== predicted) {
        throw new Error(`${id}: run ${run + 1} looked at “${same?.what ?? 'nothing'}”, expected “${what}” as in run 1`);
      }
      return { seen: same.seen, agrees: same.agrees };
    }),
  }));
}
