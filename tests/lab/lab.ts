// npm run lab                      every experiment, three runs each
// npm run lab -- <id>…             some of them
// npm run lab -- --runs 1 --list   see --help
import { parseArgs } from 'node:util';
import { contradictions } from './driver/agreement.ts';
import { EXPERIMENTS } from './driver/catalogue.ts';
import { killAll } from './driver/program.ts';
import { reportLine, reportProblem } from './driver/report.ts';
import { runExperiment } from './driver/run-experiment.ts';
import { fetchRelease, installMissing } from './driver/software.ts';
import { writeMeasurement } from './driver/measurement-file.ts';

const USAGE = `usage: npm run lab -- [<id>…] [--runs 3] [--list] [--dry-run]

Starts real servers on loopback, sends each a burst or a difficult client, and writes what it saw to
content/measurements/<id>.json. Ids: npm run lab -- --list; gunicorn-* stands for all that begin so.

  --runs N    how often each is run; 3 unless said
  --list      says what there is, and runs nothing
  --dry-run   runs, and writes nothing`;

function fail(message: string, code = 2): never {
  console.error(message);
  process.exit(code);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        runs: { type: 'string', default: '3' },
        list: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${USAGE}`);
  }
}

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1 || runs > 100) fail(`--runs: found “${values.runs}”, expected 1 to 100`);

const matches = (id: string, wanted: string) =>
  wanted.endsWith('*') ? id.startsWith(wanted.slice(0, -1)) : id === wanted;
for (const wanted of positionals) {
  if (!EXPERIMENTS.some(({ id }) => matches(id, wanted)))
    fail(`found no experiment “${wanted}”; npm run lab -- --list says what there is`);
}
const chosen = EXPERIMENTS.filter(
  ({ id }) => positionals.length === 0 || positionals.some((wanted) => matches(id, wanted)),
);
if (values.list) {
  for (const { id, title } of chosen) console.log(`${id.padEnd(46)} ${title}`);
  process.exit(0);
}
if (process.platform !== 'linux') fail('the lab needs Linux: it finds the processes of a server in /proc', 1);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A folder can be emptied only once nobody writes into it.
    killAll();
    console.error('\nStopped; every server was ended.');
    process.exit(130);
  });
}

const missing = installMissing(chosen.flatMap(({ needs }) => needs));
if (missing !== undefined) console.error(`${missing}. What needs it is left out.`);

const started = performance.now();
const problems: string[] = [];
let measured = 0;
for (const experiment of chosen) {
  try {
    const lacking = experiment.release ? fetchRelease(experiment.release) : undefined;
    if (lacking !== undefined) throw new Error(lacking);
    const measurement = await runExperiment(experiment, { runs });
    console.log(reportLine(measurement));
    const against = contradictions(measurement);
    problems.push(...against);
    for (const line of against) console.error(`  CONTRADICTS THE MODEL: ${line}`);
    if (!values['dry-run']) writeMeasurement(measurement);
    measured++;
  } catch (error) {
    const line = reportProblem(experiment, error);
    problems.push(line);
    console.error(line);
  }
}
const minutes = Math.round((performance.now() - started) / 600) / 100;
console.log(`\n${measured} of ${chosen.length} measured in ${minutes} minutes, ${problems.length} problems`);
for (const problem of problems) console.log(`  ${problem.split('\n')[0] ?? ''}`);
process.exit(problems.length > 0 ? 1 : 0);
