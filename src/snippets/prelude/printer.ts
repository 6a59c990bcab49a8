import type { Plot } from '../../model/plot.ts';
import type { Level, RunMessage } from '../messages.ts';
import { indexOf, padEnd, setPrototypeOf, slice, stringify } from './primordials.ts';

/** What one run may print. */
const MOST_LINES = 1000;
const MOST_CHARACTERS = 200_000;
const LONGEST_TEXT = 20_000;
const NEWLINE = '\n';

/** Takes messages of a run to those who watch it. */
export interface Printer {
  print(level: Level, text: string, indent: number): void;
  /** Sends a picture, which is checked where it is drawn. */
  draw(plot: Plot, text: string, indent: number): void;
  /** The last message; all later ones are dropped. */
  finish(message: RunMessage): void;
}

/** @param post Sends a text; each message is sent at once, so that a run that never ends has shown what it printed. */
export function createPrinter(post: (text: string) => void): Printer {
  let lines = 0;
  let characters = 0;
  let over = false;
  let cut = false;

  const send = (message: RunMessage) => {
    if (over) return;
    // Else `Object.prototype.toJSON` would have a say.
    setPrototypeOf(message, null);
    post(stringify(message));
  };
  /** Counts what is to be printed and says whether there is room for it. */
  const takes = (text: string): boolean => {
    if (cut) return false;
    characters += text.length;
    lines++;
    for (let at = indexOf(text, NEWLINE); at !== -1; at = indexOf(text, NEWLINE, at + 1)) lines++;
    cut = lines > MOST_LINES || characters > MOST_CHARACTERS;
    const reason = lines > MOST_LINES ? `${MOST_LINES} lines` : `${MOST_CHARACTERS / 1000} kB`;
    if (cut) send({ kind: 'cut', reason: `only the first ${reason} are shown` });
    return !cut;
  };

  return {
    print(level, text, indent) {
      const whole =
        text.length > LONGEST_TEXT
          ? `${slice(text, 0, LONGEST_TEXT)}… ${text.length - LONGEST_TEXT} more characters`
          : text;
      const shown = indented(whole, indent);
      if (takes(shown)) send({ kind: 'printed', level, text: shown });
    },
    draw(plot, text, indent) {
      const shown = indented(text, indent);
      if (takes(shown)) send({ kind: 'plotted', plot, text: shown });
    },
    finish(message) {
      send(message);
      over = true;
    },
  };
}

/** A text moved to the right, each line of it. */
function indented(text: string, indent: number): string {
  if (indent === 0) return text;
  const margin = padEnd('', indent);
  let moved = '';
  let from = 0;
  for (let at = indexOf(text, NEWLINE); at !== -1; at = indexOf(text, NEWLINE, from)) {
    moved += margin + slice(text, from, at + 1);
    from = at + 1;
  }
  return moved + margin + slice(text, from);
}
