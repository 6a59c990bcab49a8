import type { ServerId } from '../model/server-id.ts';
import type { Source } from '../model/servers/server.ts';
import type { Style } from './arguments.ts';
import type { Draft } from './draft.ts';
import type { Options } from './options.ts';
import type { Proof } from './proof.ts';
import type { Count } from './reading.ts';
import type { Word } from './shell-words.ts';

/** Why a server does not start like this, or does not serve a Flask application. */
export interface Refusal {
  refusal: string;
  proof: Proof;
}

/** The deployment that the settings of a draft amount to, or why there is none. */
export type Settled = { server: ServerId; processes: number | undefined; threads?: number | undefined } | Refusal;

/** One server: what it is called, which options it has, and what they amount to. */
export interface Server {
  name: string;
  /** The program's file name, without a path. */
  program: RegExp;
  /** Where its options are documented: the file that they were read in, as of a release. */
  documented: Source;
  options: Options;
  style?: Style;
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

/** A count; where nothing sets it, what it is by default is said. */
export function countOr(
  draft: Draft,
  field: Count,
  otherwise: number,
  byDefault: string,
  proof: Proof = '',
): number | undefined {
  if (!draft.setting(field)) draft.say(byDefault, proof);
  return draft.count(field, field, otherwise);
}

/** A count with the default 1; a question where a configuration file that is not in the text may set it. */
export function countOrFile(draft: Draft, field: Count, byDefault: string, proof: Proof): number | undefined {
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
  return countOr(draft, field, 1, byDefault, proof);
}
