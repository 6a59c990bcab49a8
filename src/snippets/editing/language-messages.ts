import type { CompiledEdit } from '../compiler/compile-edited.ts';

/** What an editor asks about its text. Offsets count UTF-16 units from 0. */
export type Question =
  | { kind: 'diagnose' }
  | { kind: 'compile' }
  | { kind: 'complete'; offset: number }
  /** More on one of the names that `complete` gave for the same place. */
  | { kind: 'describe'; offset: number; name: string }
  | { kind: 'hover'; offset: number };

/** A question on its way to the worker, with the text that it is about. */
export interface Request {
  /** Tells the answers apart. */
  id: number;
  /** Counts the changes of an editor's text; an answer about an older one is of no use any more. */
  version: number;
  text: string;
  question: Question;
}

/** Something wrong with a stretch of the text. */
export interface Diagnostic {
  from: number;
  to: number;
  /** From 1. */
  line: number;
  message: string;
}

/** A name that may stand at the cursor. */
export interface Candidate {
  name: string;
  /** TypeScript's word for what it is: `function`, `property`, `keyword`. */
  kind: string;
  /** Its place among the others, lower first, as TypeScript ranks them: `11` before `15`. */
  rank: string;
}

/** What a name is, in plain text. */
export interface Description {
  /** Its declaration in one line or a few: `function slots(setup: Setup): number`. */
  signature: string;
  /** Its doc comment; empty without one. */
  text: string;
}

/** The same for what stands under the pointer. */
export interface Hover extends Description {
  from: number;
  to: number;
}

/** The answer to each kind of question; `undefined` where there is nothing to say. */
export interface Answers {
  diagnose: Diagnostic[];
  compile: CompiledEdit;
  complete: Candidate[];
  describe: Description | undefined;
  hover: Hover | undefined;
}

/** An answer with the name of its question. */
export type Answer = { [Kind in keyof Answers]: { kind: Kind; value: Answers[Kind] } }[keyof Answers];

/** What comes back from the worker. */
export type Reply =
  /** It has arrived and can be asked. */
  | { kind: 'ready' }
  | { kind: 'answered'; id: number; version: number; answer: Answer }
  | { kind: 'failed'; id: number; version: number; reason: string };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether a value has these properties, each of its type. */
function has<Names extends string, Type extends 'string' | 'number'>(
  value: unknown,
  type: Type,
  ...names: Names[]
): value is Record<Names, Type extends 'string' ? string : number> {
  return isRecord(value) && names.every((name) => typeof value[name] === type);
}

/** @returns Nothing if it is no request. */
export function readRequest(data: unknown): Request | undefined {
  if (!isRecord(data)) return undefined;
  const { id, version, text, question } = data;
  const read = readQuestion(question);
  return isCount(id) && isCount(version) && typeof text === 'string' && read
    ? { id, version, text, question: read }
    : undefined;
}

function readQuestion(data: unknown): Question | undefined {
  if (!isRecord(data)) return undefined;
  const { kind, offset, name } = data;
  if (kind === 'diagnose' || kind === 'compile') return { kind };
  if (!isCount(offset)) return undefined;
  if (kind === 'complete' || kind === 'hover') return { kind, offset };
  return kind === 'describe' && typeof name === 'string' ? { kind, offset, name } : undefined;
}

/** @returns Nothing if it is no reply. */
export function readReply(data: unknown): Reply | undefined {
  if (!isRecord(data)) return undefined;
  const { kind, id, version, reason, answer } = data;
  if (kind === 'ready') return { kind };
  if (!isCount(id) || !isCount(version)) return undefined;
  if (kind === 'failed') return typeof reason === 'string' ? { kind, id, version, reason } : undefined;
  const read = kind === 'answered' ? readAnswer(answer) : undefined;
  return read && { kind: 'answered', id, version, answer: read };
}

function readAnswer(data: unknown): Answer | undefined {
  if (!isRecord(data)) return undefined;
  const { kind, value } = data;
  switch (kind) {
    case 'diagnose':
      return Array.isArray(value) && value.every(isDiagnostic) ? { kind, value } : undefined;
    case 'compile':
      return isCompiled(value) ? { kind, value } : undefined;
    case 'complete':
      return Array.isArray(value) && value.every((one): one is Candidate => has(one, 'string', 'name', 'kind', 'rank'))
        ? { kind, value }
        : undefined;
    case 'describe':
      return value === undefined || isDescription(value) ? { kind, value } : undefined;
    case 'hover':
      return value === undefined || (isDescription(value) && has(value, 'number', 'from', 'to'))
        ? { kind, value }
        : undefined;
    default:
      return undefined;
  }
}

const isDescription = (value: unknown): value is Description => has(value, 'string', 'signature', 'text');

const isDiagnostic = (value: unknown): value is Diagnostic =>
  has(value, 'number', 'from', 'to', 'line') && has(value, 'string', 'message');

function isCompiled(value: unknown): value is CompiledEdit {
  if (!isRecord(value)) return false;
  const { kind, code, lines, problems } = value;
  if (kind === 'compiled') {
    return typeof code === 'string' && (lines === undefined || (Array.isArray(lines) && lines.every(isCount)));
  }
  return (
    kind === 'refused' &&
    Array.isArray(problems) &&
    problems.every((problem) => has(problem, 'number', 'line', 'column') && has(problem, 'string', 'message'))
  );
}
