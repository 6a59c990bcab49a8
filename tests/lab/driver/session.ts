import { readdirSync, readFileSync } from 'node:fs';

/**
 * The processes of a session (`setsid`), by process id: a server and all that it forked, whatever they call themselves.
 * A process that has ended and waits for its parent to look (a zombie) is not among them.
 */
export function processesOf(session: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const status = statusOf(pid);
      return status?.session === session && status.state !== 'Z';
    });
}

/** Letters of a process's state and its session; nothing where it has ended meanwhile. */
function statusOf(pid: number): { state: string; session: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in parentheses and may hold anything, spaces and parentheses too.
    const [state = '', , , session = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, session: Number(session) };
  } catch {
    return undefined;
  }
}
