import { ask } from '../client.ts';
import { Lab } from '../lab.ts';
import type { Behaviour } from './behaviour.ts';

const SECONDS = 1.5;
/** Each set-up gets so many turns and its best counts, for what else the machine does comes and goes. */
const TURNS = 3;
/** Steps of a loop that take about 20 ms of CPU. */
const STEPS = 400_000;

/** Requests that 8 clients get answered in a while, each sending its next when it has the last. */
async function throughput(lab: Lab, options: string): Promise<number> {
  const program = await lab.serve(`gunicorn ${options} app:app`);
  let answered = 0;
  const until = performance.now() + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (performance.now() < until) {
        const { ending } = await ask({ port: lab.port, path: `/work?steps=${STEPS}` });
        if (ending === 200) answered++;
      }
    }),
  );
  await program.stop();
  return answered / SECONDS;
}

/** Requests that compute. Needs a machine with two free cores: what else runs takes its share of the second one. */
export const COMPUTING: readonly Behaviour[] = [
  {
    id: 'cpu-threads-and-processes',
    title: 'Requests that compute: four threads in a process, and two processes',
    server: 'gunicorn-gthread',
    needs: ['gunicorn'],
    command: 'gunicorn -w 1 --threads 4 app:app',
    clients: `8 clients for ${SECONDS} s, each sends its next request when it has the last, about 20 ms of CPU each; the best of ${TURNS} turns`,
    async run(lab) {
      const best = { one: 0, threads: 0, processes: 0 };
      for (let turn = 0; turn < TURNS; turn++) {
        best.one = Math.max(best.one, await throughput(lab, '-w 1'));
        best.threads = Math.max(best.threads, await throughput(lab, '-w 1 --threads 4'));
        best.processes = Math.max(best.processes, await throughput(lab, '-w 2'));
      }
      const threads = best.threads / best.one;
      const processes = best.processes / best.one;
      lab.note(
        '-w 1 --threads 4 against -w 1',
        'about 1: one interpreter lock',
        `${threads.toFixed(2)} times the requests`,
        threads > 0.75 && threads < 1.15,
      );
      lab.note(
        '-w 2 against -w 1',
        'about 2 on two free cores',
        `${processes.toFixed(2)} times the requests`,
        processes > 1.6 && processes < 2.2,
      );
    },
  },
];
