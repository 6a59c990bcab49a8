import { VERDICTS, type Verdict } from '../../knowledge/verdict.ts';
import type { Credit, CurrentRecord, WithdrawnRecord } from '../answer-record.ts';

/** What copying needs of `/a/<id>.json`, while the answer stands. */
export type CopiedRecord = Pick<
  CurrentRecord,
  | 'title'
  | 'verdict'
  | 'verdictNote'
  | 'short'
  | 'number'
  | 'appliesToText'
  | 'evidence'
  | 'credit'
  | 'link'
  | 'preview'
>;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what an answer's file says. The schema is the build's: here is only what is copied, without a library.
 *
 * @throws {Error} If it is of another version, or no record.
 */
export function readRecord(value: unknown): CopiedRecord | WithdrawnRecord {
  const record = fields(value, 'record');
  const { version, status } = record;
  if (version !== 1) throw new Error(`expected a record of version 1, found ${JSON.stringify(version)}`);
  return status === 'withdrawn' ? readWithdrawn(record) : readCurrent(record);
}

function readWithdrawn(record: Fields): WithdrawnRecord {
  const { on, why, instead } = fields(record['withdrawn'], 'withdrawn');
  return {
    version: 1,
    status: 'withdrawn',
    id: text(record, 'id'),
    url: text(record, 'url'),
    verdict: verdict(text(record, 'verdict')),
    ...optional(record, 'verdictNote'),
    short: text(record, 'short'),
    revision: count(record, 'revision'),
    withdrawn: {
      on: text({ on }, 'on'),
      why: text({ why }, 'why'),
      ...optional({ instead }, 'instead'),
    },
  };
}

function readCurrent(record: Fields): CopiedRecord {
  const { number, credit } = record;
  return {
    title: text(record, 'title'),
    verdict: verdict(text(record, 'verdict')),
    ...optional(record, 'verdictNote'),
    short: text(record, 'short'),
    ...(number !== undefined && { number: setup(fields(number, 'number')) }),
    appliesToText: text(record, 'appliesToText'),
    evidence: list(record, 'evidence').map((each) => ({
      id: text(each, 'id'),
      url: text(each, 'url'),
      text: text(each, 'text'),
    })),
    ...(credit !== undefined && { credit: readCredit(fields(credit, 'credit')) }),
    link: text(record, 'link'),
    preview: readPreview(fields(record['preview'], 'preview')),
  };
}

const setup = (number: Fields) => ({
  processes: count(number, 'processes'),
  threads: count(number, 'threads'),
  slots: count(number, 'slots'),
});

const readPreview = (preview: Fields) => {
  const image = fields(preview['image'], 'image');
  return {
    title: text(preview, 'title'),
    description: text(preview, 'description'),
    image: {
      url: text(image, 'url'),
      width: count(image, 'width'),
      height: count(image, 'height'),
      alt: text(image, 'alt'),
    },
  };
};

const readCredit = (credit: Fields): Credit => ({
  title: text(credit, 'title'),
  url: text(credit, 'url'),
  licence: named(fields(credit['licence'], 'licence')),
  authors: list(credit, 'authors').map(named),
});

const named = (each: Fields) => ({
  name: text(each, 'name'),
  ...optional(each, 'url'),
});

function verdict(word: string): Verdict {
  const found = (Object.keys(VERDICTS) as Verdict[]).find((known) => known === word);
  if (!found) throw new Error(`expected a verdict, found ${word}`);
  return found;
}

function fields(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null) throw new Error(`expected ${name} to be an object`);
  return value as Fields;
}

function text(record: Fields, name: string): string {
  const value = record[name];
  if (typeof value !== 'string') throw new Error(`expected ${name} to be a text`);
  return value;
}

/** A text that may be missing, ready to be laid into an object. */
function optional<Name extends string>(record: Fields, name: Name): Partial<Record<Name, string>> {
  return record[name] === undefined ? {} : ({ [name]: text(record, name) } as Record<Name, string>);
}

function count(record: Fields, name: string): number {
  const value = record[name];
  if (typeof value !== 'number') throw new Error(`expected ${name} to be a number`);
  return value;
}

function list(record: Fields, name: string): Fields[] {
  const value = record[name];
  if (!Array.isArray(value)) throw new Error(`expected ${name} to be a list`);
  return value.map((each) => fields(each, name));
}
