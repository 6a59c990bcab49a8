import type { RunMessage } from '../messages.ts';
import { padEnd, replaced, setPrototypeOf, slice, stringify } from './primordials.ts';

/** What one run may print. */
const MOST_LINES = 1000;
const MOST_CHARACTERS = 200_000;
const LONGEST_TEXT = 20_000;

/** What is printed: a text, or a picture, which is checked where it is drawn. */
export type Print = Extract<RunMessage, { kind: 'printed' | 'plotted' }>;

/** Takes messages of a run to those who watch it. */
export interface Printer {
  /** Sends what is printed, moved to the right, as far as there is room for it. */
  print(message: Print, indent: number): void;
  /** The last message; all later ones are dropped. */
  finish(message: RunMessage): void;
}

/** @param post Sends a text; each message is sent at once, so that a run that never ends has shown what it printed. */
export function createPrinter(post: (text: string) => void): Printer {
  let lines = 0;
  let characters = 0;
  let isOver = false;
  let isCut = false;

  const send = (message: RunMessage) => {
    if (isOver) return;
    // Else `Object.prototype.toJSON` would have a say.
    setPrototypeOf(message, null);
    post(stringify(message));
  };

  return {
    print(message, indent) {
      if (isCut) return;
      const { text } = message;
      const more = text.length - LONGEST_TEXT;
      const margin = padEnd('', indent);
      const shown = more > 0 ? `${slice(text, 0, LONGEST_TEXT)}… ${more} more characters` : text;
      lines++;
      message.text =
        margin +
        replaced(shown, /\n/g, (end) => {
          lines++;
          return end + margin;
        });
      characters += message.text.length;
      isCut = lines > MOST_LINES || characters > MOST_CHARACTERS;
      const reason = lines > MOST_LINES ? `${MOST_LINES} lines` : `${MOST_CHARACTERS / 1000} kB`;
      send(isCut ? { kind: 'cut', reason: `only the first ${reason} are shown` } : message);
    },
    finish(message) {
      send(message);
      isOver = true;
    },
  };
}
