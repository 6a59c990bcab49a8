import type { Answer } from './client.ts';

/** `after 2.1 s`, with a tenth: loopback times are no better than that. */
export const after = (seconds: number): string => `after ${seconds.toFixed(1)} s`;

/** `3 × 200, 1 × no reply`; a single answer without its count. */
export function endings(answers: readonly Pick<Answer, 'ending'>[]): string {
  const counts = new Map<string, number>();
  for (const { ending } of answers) counts.set(String(ending), (counts.get(String(ending)) ?? 0) + 1);
  if (answers.length === 1) return [...counts.keys()].join('');
  return [...counts].map(([ending, count]) => `${count} × ${ending}`).join(', ');
}

/** The lines of a text that hold all of these words. */
export const linesWith = (text: string, ...words: readonly string[]): string[] =>
  text.split('\n').filter((line) => words.every((word) => line.includes(word)));

/** A number of things in words that read well: `none`, `1 line`, `3 lines`. */
export const countOf = (count: number, thing: string): string =>
  count === 0 ? 'none' : `${count} ${thing}${count === 1 ? '' : 's'}`;

/** What a log line says, without the date, process ids, ports and folders of one run. */
export function timeless(line: string): string {
  return line
    .trim()
    .replace(/^\[[^\]]*\d{2}:\d{2}:\d{2}[^\]]*\] */, '')
    .replace(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d /, '')
    .replace(/^\[\d+\] /, '')
    .replace(/\d+#\d+: (\*\d+ )?/, '')
    .replace(/\/tmp\/inflight-lab-\w+/g, '/srv/app')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:8000')
    .replace(/pid: ?\d+/g, 'pid:N');
}
