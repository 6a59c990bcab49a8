import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './client.ts';
import { countFlight, readFlightLog, type Flight } from './flight-log.ts';
import { freePort } from './free-port.ts';
import { Program } from './program.ts';
import { PYTHON, releaseFolder, type Release } from './software.ts';

/** Folders of runs that have not ended. */
const folders = new Set<string>();
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const HERE = resolve(import.meta.dirname, '..');

/** Programs that are modules of Python: run with the Python that has the packages, at the release that is asked for. */
const MODULES = new Set(['gunicorn', 'flask', 'uvicorn', 'hypercorn']);

/** What the application says of itself at `/info`. */
export interface Info {
  token: string;
  pid: number;
  multithread: boolean;
  multiprocess: boolean;
}

/** Something looked at in one run. */
export interface Seen {
  what: string;
  predicted: string;
  seen: string;
  agrees: boolean;
}

export interface LabOptions {
  release?: Release | undefined;
  environment?: Readonly<Record<string, string>> | undefined;
}

/** One run of one experiment: a folder of its own, a port, the programs in it, and what was seen. */
export class Lab {
  readonly folder: string;
  /** What clients talk to; 8000 in commands and files. */
  readonly port: number;
  /** What a proxy talks to; 8001 in commands and files. */
  readonly upstreamPort: number;
  readonly seen: Seen[] = [];
  #token = randomBytes(8).toString('hex');
  #options: LabOptions;
  #programs: Program[] = [];

  private constructor(folder: string, port: number, upstreamPort: number, options: LabOptions) {
    this.folder = folder;
    this.port = port;
    this.upstreamPort = upstreamPort;
    this.#options = options;
  }

  static async open(options: LabOptions = {}): Promise<Lab> {
    const folder = mkdtempSync(join(tmpdir(), 'inflight-lab-'));
    // Apache and nginx give up root, and must still get in and write.
    chmodSync(folder, 0o777);
    folders.add(folder);
    cpSync(join(HERE, 'app'), folder, { recursive: true });
    const lab = new Lab(folder, await freePort(), await freePort(), options);
    writeFileSync(join(folder, 'lab.json'), JSON.stringify({ token: lab.#token }));
    for (const log of ['flight.log', 'imports.log']) {
      writeFileSync(join(folder, log), '');
      chmodSync(join(folder, log), 0o666);
    }
    return lab;
  }

  /**
   * Puts a file of `tests/lab/servers/` into the folder, with the ports (`8000`, `8001`) and the folder (`/srv/app`)
   * replaced.
   */
  place(name: string): void {
    writeFileSync(join(this.folder, name), this.#filled(readFileSync(join(HERE, 'servers', name), 'utf8')));
  }

  #filled(text: string): string {
    return text
      .replaceAll('/srv/app', this.folder)
      .replaceAll('8000', String(this.port))
      .replaceAll('8001', String(this.upstreamPort));
  }

  /**
   * Starts what a command line says, with the port that the lab chose in place of 8000 (a gunicorn, Flask or script
   * without an address gets it through its environment), and waits until the lab's own application answers there.
   *
   * @throws {Error} If it ends before that, or does not answer within 20 seconds: with what it wrote.
   */
  async serve(command: string): Promise<Program> {
    const program = await this.start(command);
    await this.ready(program, command.includes(':8001') ? this.upstreamPort : this.port);
    return program;
  }

  /** Starts what a command line says and waits for nothing. */
  async start(command: string): Promise<Program> {
    const { variables, name, words } = commandWords(this.#filled(command));
    const { release, environment } = this.#options;
    const argv: [string, ...string[]] =
      name === 'python3' ? [PYTHON, ...words] : MODULES.has(name) ? [PYTHON, '-m', name, ...words] : [name, ...words];
    const program = await Program.start(argv, {
      folder: this.folder,
      environment: {
        PORT: String(this.port),
        FLASK_RUN_PORT: String(this.port),
        ...(/ -b|--bind/.test(command) ? {} : { GUNICORN_CMD_ARGS: `--bind=127.0.0.1:${this.port}` }),
        ...(release ? { PYTHONPATH: releaseFolder(release) } : {}),
        ...environment,
        ...variables,
      },
    });
    this.#programs.push(program);
    return program;
  }

  /** Waits until the lab's application answers at the port, then until its other processes have come up too. */
  async ready(program: Program, port = this.port): Promise<Info> {
    const until = performance.now() + 20_000;
    for (;;) {
      if (program.hasEnded) throw new Error(`${program.name} ended before it answered:\n${program.output.trim()}`);
      const answer = await ask({ port, path: '/info', patienceSeconds: 5 });
      if (answer.ending === 200) {
        const info = this.#info(answer.text, port);
        // Processes come up one by one; the first would take everything.
        await sleep(800);
        truncateSync(join(this.folder, 'flight.log'));
        return info;
      }
      if (performance.now() > until) {
        throw new Error(
          `${program.name} did not answer at port ${port} within 20 s (${answer.ending}):\n${program.output.trim()}`,
        );
      }
      await sleep(50);
    }
  }

  /** What the application says of itself. @throws {Error} If another one answers at the port. */
  async info(port = this.port): Promise<Info> {
    return this.#info((await ask({ port, path: '/info' })).text, port);
  }

  #info(text: string, port: number): Info {
    const body = text.slice(text.indexOf('\r\n\r\n') + 4);
    const json = body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1);
    const info = JSON.parse(json === '' ? '{}' : json) as Partial<Info>;
    if (info.token !== this.#token) {
      throw new Error(`port ${port}: another program answers there, expected the lab's own; run the experiment again`);
    }
    return info as Info;
  }

  /** What the application recorded since it was ready. */
  flight(): Flight {
    return countFlight(readFlightLog(readFileSync(join(this.folder, 'flight.log'))));
  }

  /** Process ids of the application's imports, in their order. */
  imports(): number[] {
    return readFileSync(join(this.folder, 'imports.log'), 'utf8').split('\n').filter(Boolean).map(Number);
  }

  /**
   * Waits until so many processes have imported the application, and a moment more for them to listen.
   *
   * @throws {Error} If they have not within 20 seconds.
   */
  async imported(processes: number): Promise<void> {
    const until = performance.now() + 20_000;
    while (new Set(this.imports()).size < processes) {
      if (performance.now() > until) {
        throw new Error(`found ${this.imports().length} imports of the application after 20 s, expected ${processes}`);
      }
      await sleep(100);
    }
    await sleep(800);
  }

  /** A file that a program wrote into the folder; empty where there is none. */
  read(name: string): string {
    const path = join(this.folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  /** Notes what was seen beside what was predicted. */
  note(what: string, predicted: string, seen: string, agrees: boolean): void {
    this.seen.push({ what, predicted, seen, agrees });
  }

  /** Ends every program of this run. @throws {Error} If a process stays. */
  async close(): Promise<void> {
    // The last one started stands in front of the others.
    for (const program of this.#programs.reverse()) await program.stop();
    rmSync(this.folder, { recursive: true, force: true });
    folders.delete(this.folder);
  }
}

/** `env A=1 program option` in its parts. */
function commandWords(command: string): { variables: Record<string, string>; name: string; words: string[] } {
  const words = command.split(/ +/);
  const variables: Record<string, string> = {};
  if (words[0] === 'env') {
    words.shift();
    for (let [, name, value] = setting(words[0]); name !== undefined; [, name, value] = setting(words[0])) {
      variables[name] = value ?? '';
      words.shift();
    }
  }
  const [name = '', ...rest] = words;
  return { variables, name, words: rest };
}

const setting = (word = ''): readonly (string | undefined)[] => /^([A-Z_]+)=(.*)$/.exec(word) ?? [];
