import type { Deployment } from '../model/deployment.ts';

/** The largest count a field takes: 1,000 × 1,000 is the most that the model is checked for. */
const MOST = 1000;

export type ReadCount = { ok: true; count: number } | { ok: false; message: string };

/**
 * A count as a person types it.
 *
 * @param name What the count counts, for the message: `processes`.
 * @param text The field as typed, or a URL's value.
 * @returns A whole number from 1 to 1,000, or a sentence that says what is wrong with the text.
 */
export function readCount(name: string, text: string): ReadCount {
  const typed = text.trim();
  if (typed === '') return { ok: false, message: `Type how many ${name}: a whole number from 1 to ${MOST}.` };
  // Digits only: `1e3`, `0x10`, `1,5` and `+2` would need guessing.
  const count = /^\d{1,9}$/.test(typed) ? Number(typed) : NaN;
  if (count >= 1 && count <= MOST) return { ok: true, count };
  const shown = typed.length > 20 ? `${typed.slice(0, 20)}…` : typed;
  return { ok: false, message: `“${shown}” ${name}: expected a whole number from 1 to ${MOST}.` };
}

export type ReadDeployment = { ok: true; deployment: Deployment } | { ok: false; messages: { p?: string; t?: string } };

/** Both counts, out of form data or a query string: `p` processes, `t` threads. */
export function readDeployment(fields: FormData | URLSearchParams): ReadDeployment {
  const processes = readCount('processes', text(fields.get('p')));
  const threads = readCount('threads', text(fields.get('t')));
  if (processes.ok && threads.ok)
    return { ok: true, deployment: { processes: processes.count, threads: threads.count } };
  return {
    ok: false,
    messages: {
      ...(processes.ok ? {} : { p: processes.message }),
      ...(threads.ok ? {} : { t: threads.message }),
    },
  };
}

/** A field that is missing, or holds a file, is an empty one. */
function text(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
