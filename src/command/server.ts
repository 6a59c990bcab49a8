import type { ServerId } from '../model/server-id.ts';
import type { Style } from './arguments.ts';
import type { Draft } from './draft.ts';
import type { Options } from './options.ts';
import type { Count, ReadSetup } from './reading.ts';
import type { Word } from './shell-words.ts';

/** The deployment that the settings of a draft amount to, or why there is none. */
export type Settled = { server: ServerId; setup: ReadSetup } | { refusal: string };

/** One server: what it is called, which options it has, and what they amount to. */
export interface Server {
  name: string;
  /** The program's file name, without a path. */
  program: RegExp;
  options: Options;
  style: Style;
  /** Environment variables of this prefix are options: `UVICORN_WORKERS`. */
  environment?: string;
  /** Takes the words that are no options; by default the first is the application, others are unread. */
  words?: (draft: Draft, words: Word[]) => string | undefined;
  settle: (draft: Draft) => Settled;
}

/** Notes the application; what follows it is unread. */
export function application(draft: Draft, words: readonly Word[]): void {
  const [app, ...others] = words;
  if (app) draft.note(app, 'The application to serve.');
  for (const word of others) draft.skip(word);
}

/** Without the entries that are not known. */
export function known(setup: { [Key in keyof ReadSetup]: ReadSetup[Key] | undefined }): ReadSetup {
  const entries = Object.entries(setup).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

/** A count with the default 1; a question where a configuration file that is not in the text may set it. */
export function countOrFile(draft: Draft, field: Count, byDefault: string): number | undefined {
  const file = draft.setting('config');
  if (file && draft.configSeen) file.note.meaning = 'The configuration file: its settings are read from this text.';
  else if (file) {
    file.note.tone = 'warning';
    if (!draft.setting(field)) {
      draft.questions.push({
        field,
        written: file.note.text,
        span: file.span,
        ask: `How many ${field} does \`${file.value}\` set? Without a setting it is 1.`,
        suggestion: 1,
      });
      return undefined;
    }
  }
  if (!draft.setting(field)) draft.say(byDefault);
  return draft.count(field, field, 1);
}
