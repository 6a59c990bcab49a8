import type { ServerId } from '../model/server-id.ts';
import type { Source } from '../model/servers/server.ts';

/** A stretch of the pasted text: from `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** What the text was taken for. */
export type Form =
  | 'shell'
  | 'procfile'
  | 'dockerfile'
  | 'compose'
  | 'kubernetes'
  | 'systemd'
  | 'supervisor'
  | 'gunicorn.conf.py'
  | 'uwsgi.ini'
  | 'apache'
  | 'python';

export type Tone = 'plain' | 'warning';

/** What a piece of the text means. */
export interface Note {
  /** Where it is written; a note without a span is about something that is not written: a default. */
  span?: Span;
  /** The text as written, `''` without a span. */
  text: string;
  /** One or two plain sentences. Options and values are in backquotes. */
  meaning: string;
  tone: Tone;
  /**
   * Where it can be checked: a path of this site, `/a/fmp7/`, or an `https:` address. Absent where it says
   * nothing of how a server behaves, or only what the option's own documentation says.
   */
  proof?: string | undefined;
}

/** The counts that a question can be about. */
export type Count = 'processes' | 'threads';

/** A count that the text leaves open. `answerQuestion` turns the reader's answer into the count. */
export interface Question {
  field: Count;
  /** The unknown part as written: `$WORKERS`. */
  written: string;
  span: Span;
  /** The question as a sentence. */
  ask: string;
  /** An answer that the text itself offers: 4 for `${WORKERS:-4}`. */
  suggestion?: number;
  /** How the answer `n` becomes the count, where it is not the count itself: `2 * n + 1`. */
  formula?: string;
}

/** What the text says of the deployment; what it leaves open is absent, or asked for. */
export interface ReadSetup {
  /** Processes that serve requests. */
  processes?: number;
  /** Requests one process runs at once: threads, or greenlets. Absent where there is no limit. */
  threads?: number;
  /** Connections that wait in the kernel at most. */
  backlog?: number;
  /** gunicorn's `worker_connections`. */
  workerConnections?: number;
  /** What the server itself calls the timeout of a request or worker. */
  timeoutSeconds?: number;
  keepAliveSeconds?: number;
}

/** What was read out of a pasted text. */
export type Reading =
  | {
      kind: 'deployment';
      form: Form;
      server: ServerId;
      setup: ReadSetup;
      notes: Note[];
      questions: Question[];
      /** Words of the command that were not understood. */
      unread: Span[];
      /** Where the server's options are documented. */
      documented: Source;
    }
  /** A known server that would not start, or not serve a Flask app, like this. */
  | { kind: 'refusal'; form: Form; reason: string; proof: string; notes: Note[]; unread: Span[]; documented: Source }
  /** No known server in it. */
  | { kind: 'nothing'; reason: string; proof?: string };
