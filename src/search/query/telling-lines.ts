import { Slices } from '../slices.ts';

/** What makes a line of a log the one to look up, and how much. The worst of them in a line counts. */
const TELLING: readonly (readonly [RegExp, number])[] = [
  [/\b(?:CRITICAL|FATAL|EMERG|ALERT|Segmentation fault|SIGKILL|SIGSEGV|OOM)\b|\[(?:crit|emerg|alert)\]/, 4],
  [/^\s*(?:[\w.]+\.)?\w*(?:Error|Exception|Warning|Interrupt|Exit|Timeout|Halt\w*)\b\s*(?::|$)/, 4],
  [/\b(?:ERROR|FAILED|panic)\b|\[error\]|\b\w+(?:Error|Exception)\b/, 3],
  [
    /\b(?:failed|refused|denied|timed out|timeout|killed|exceeded|reset by peer|unavailable|too many|cannot|could not|unable|full|overflow|closed)\b/i,
    2,
  ],
  [/\b(?:WARNING|WARN|warning|warn|error|exception|errno)\b/i, 1],
];

/** Of equal lines the first ones, so many; they are told apart without their digits. */
const MOST_LINES = 4;
/** A longer line is looked at in pieces. */
const LONGEST_LINE = 600;
/** What two pieces share. */
const OVERLAP = 60;

/** Collects the telling lines of a text that is given piece by piece. */
export class TellingLines {
  readonly #best: { line: string; score: number; place: number }[] = [];
  readonly #seen = new Set<string>();
  #rest = '';
  /** The rest is the end of a long line. */
  #isCut = false;
  #place = 0;

  /** Takes the next piece of the text. */
  add(piece: string): void {
    const lines = (this.#rest + piece).split(/[\r\n]+/);
    this.#rest = lines.pop() ?? '';
    for (const [index, line] of lines.entries()) this.#take(line, index === 0 && this.#isCut);
    if (lines.length > 0) this.#isCut = false;
    if (this.#rest.length > LONGEST_LINE) {
      // Its end stays: a word may be cut there.
      this.#take(this.#rest, this.#isCut);
      this.#rest = this.#rest.slice(-OVERLAP);
      this.#isCut = true;
    }
  }

  /** What was found, in the order of the text; undefined if no line tells anything. */
  end(): string | undefined {
    this.#take(this.#rest, this.#isCut);
    this.#rest = '';
    const top = Math.max(0, ...this.#best.map(({ score }) => score));
    if (top === 0) return undefined;
    return this.#best
      .filter(({ score }) => score >= top - 1)
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .slice(0, MOST_LINES)
      .sort((a, b) => a.place - b.place)
      .map(({ line }) => line)
      .join('\n');
  }

  /** @param isCut The line begins with what the piece before has said. */
  #take(line: string, isCut: boolean): void {
    if (isCut && line.length <= OVERLAP) return;
    for (let start = 0; start === 0 || start + OVERLAP < line.length; start += LONGEST_LINE - OVERLAP) {
      const part = line.slice(start, start + LONGEST_LINE);
      const score = scoreOf(part);
      this.#place++;
      if (score === 0) continue;
      const kind = `${score} ${part.replace(/\d+/g, '#').slice(0, 200)}`;
      if (this.#seen.has(kind) || this.#best.filter((other) => other.score === score).length >= MOST_LINES) continue;
      this.#seen.add(kind);
      this.#best.push({ line: part.trim(), score, place: this.#place });
    }
  }
}

function scoreOf(line: string): number {
  for (const [pattern, score] of TELLING) if (pattern.test(line)) return score;
  return 0;
}

/** Characters that are read between two looks at the clock. */
const PIECE = 8192;

/**
 * The lines of a long text that tell most, or its beginning if none does. Never holds the page for longer than a slice.
 *
 * @param most Characters of the result at most.
 * @param isWanted Asked between two slices; reading ends when it says no.
 */
export async function tellingLines(text: string, most: number, isWanted: () => boolean): Promise<string> {
  const lines = new TellingLines();
  const slices = new Slices();
  for (let start = 0; start < text.length && isWanted(); start += PIECE) {
    lines.add(text.slice(start, start + PIECE));
    await slices.pause();
  }
  return (lines.end() ?? text).slice(0, most);
}
