import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesOf } from './session.ts';

export interface ProgramOptions {
  folder: string;
  environment?: Readonly<Record<string, string>>;
}

const running = new Set<Program>();

// However this process ends, short of SIGKILL, its servers end with it.
process.once('exit', killAll);

/** A server program in a session of its own, so that it and all its children can be found and ended. */
export class Program {
  readonly name: string;
  readonly pid: number;
  #child: ChildProcess;
  #output = '';
  #ended: Promise<void>;

  private constructor(name: string, child: ChildProcess) {
    this.name = name;
    this.#child = child;
    this.pid = child.pid ?? 0;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    }
    this.#ended = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  /** @throws {Error} If there is no such program. */
  static async start(argv: readonly [string, ...string[]], options: ProgramOptions): Promise<Program> {
    const [file, ...rest] = argv;
    const child = spawn(file, rest, {
      cwd: options.folder,
      env: {
        PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
        LANG: 'C.UTF-8',
        PYTHONDONTWRITEBYTECODE: '1',
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) => reject(new Error(`${file} did not start: ${error.message}`)));
    });
    const program = new Program(file, child);
    running.add(program);
    return program;
  }

  /** What it has written to standard output and standard error. */
  get output(): string {
    return this.#output;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Its exit code, once it has ended by itself; waits for that at most this long. */
  async exitCode(patienceSeconds: number): Promise<number | undefined> {
    await Promise.race([this.#ended, sleep(patienceSeconds * 1000)]);
    return this.#child.exitCode ?? undefined;
  }

  /** Processes of it that are there now, itself among them. */
  processes(): number[] {
    return processesOf(this.pid);
  }

  signal(signal: NodeJS.Signals): void {
    try {
      process.kill(this.pid, signal);
    } catch {
      // It has ended.
    }
  }

  /**
   * Asks it to end, and ends what is left by force after some seconds.
   *
   * @throws {Error} If a process is there even after that.
   */
  async stop(): Promise<void> {
    this.signal('SIGTERM');
    // Some end their first process only: uWSGI without a master.
    if (!(await this.#empty(1.5))) this.#signalAll('SIGTERM');
    if (!(await this.#empty(5))) this.kill();
    if (!(await this.#empty(5))) {
      throw new Error(`${this.name}: processes ${this.processes().join(', ')} are still there after SIGKILL`);
    }
    running.delete(this);
  }

  /** Ends all of it at once; does not wait. */
  kill(): void {
    this.#signalAll('SIGKILL');
  }

  #signalAll(signal: NodeJS.Signals): void {
    for (const pid of this.processes()) {
      try {
        process.kill(pid, signal);
      } catch {
        // It ended between the list and the signal.
      }
    }
  }

  async #empty(patienceSeconds: number): Promise<boolean> {
    for (let waited = 0; waited < patienceSeconds * 1000; waited += 25) {
      if (this.processes().length === 0) return true;
      await sleep(25);
    }
    return this.processes().length === 0;
  }
}

/** Ends every server that runs, at once, whoever started it. */
export function killAll(): void {
  for (const program of running) program.kill();
}

/** Servers that are there now. */
export function runningPrograms(): readonly Program[] {
  return [...running];
}
