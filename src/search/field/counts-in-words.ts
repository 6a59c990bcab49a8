/** How many processes and threads a text speaks of; what it leaves open is absent. */
export interface Counts {
  processes?: number;
  threads?: number;
}

/** What may stand between a number and what it counts. */
const KIND = '(?:(?:gunicorn|uwsgi|waitress|uvicorn|sync|gthread|gevent|server|python|os|more) )?';

/** `4 workers`, but neither `worker 2` nor the 4 of `processes = 4 threads = 2`. */
const before = (one: string, many: string) =>
  new RegExp(String.raw`(?<![=:]\s*|\S)(?:1 ${KIND}(?:${one})|(\d{1,6}) ${KIND}(?:${many}))\b`, 'i');

/** `threads = 2`, `--threads 2`, `workers: 4`, `-w4`. */
const after = (many: string, short: string) =>
  new RegExp(
    String.raw`(?:(?<![\w.-])["']?(?:${many})["']?\s*[=:]\s*["']?|(?<!\S)--(?:${many})[ =]|(?<!\S)-(?:${short})[ =]?)(\d{1,6})\b`,
    'i',
  );

const PATTERNS = {
  processes: [before('worker|process', 'workers|processes'), after('workers|process(?:es)?', 'w|p')],
  threads: [before('thread', 'threads'), after('threads?', 'threads')],
} as const;

/** Counts as a sentence or loose options have them: `4 workers 2 threads`, `processes = 4 threads = 2`, `-w 4`. */
export function countsInWords(text: string): Counts {
  const counts: Counts = {};
  for (const what of ['processes', 'threads'] as const) {
    for (const pattern of PATTERNS[what]) {
      const found = pattern.exec(text);
      if (found) counts[what] ??= Number(found[1] ?? 1);
    }
  }
  return counts;
}
