import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readReply,
  readRequest,
  type Reply,
  type Request,
} from '../../../../src/snippets/editing/language-messages.ts';

const head = { id: 3, version: 1, text: 'a' };

const requests: Request[] = [
  { ...head, question: { kind: 'diagnose' } },
  { ...head, question: { kind: 'compile' } },
  { ...head, question: { kind: 'complete', offset: 0 } },
  { ...head, question: { kind: 'describe', offset: 1, name: 'slots' } },
  { ...head, question: { kind: 'hover', offset: 1 } },
];

const description = { signature: 'const a: 1', text: '' };
const answered = { kind: 'answered', id: 3, version: 1 } as const;
const replies: Reply[] = [
  { kind: 'ready' },
  { kind: 'failed', id: 3, version: 1, reason: 'out of memory' },
  { ...answered, answer: { kind: 'diagnose', value: [{ from: 0, to: 1, line: 1, message: 'wrong' }] } },
  { ...answered, answer: { kind: 'compile', value: { kind: 'compiled', code: 'a' } } },
  { ...answered, answer: { kind: 'compile', value: { kind: 'compiled', code: 'a', lines: [1] } } },
  {
    ...answered,
    answer: { kind: 'compile', value: { kind: 'refused', problems: [{ line: 1, column: 1, message: '' }] } },
  },
  { ...answered, answer: { kind: 'complete', value: [{ name: 'a', kind: 'const', rank: '11' }] } },
  { ...answered, answer: { kind: 'describe', value: description } },
  { ...answered, answer: { kind: 'describe', value: undefined } },
  { ...answered, answer: { kind: 'hover', value: { ...description, from: 0, to: 1 } } },
  { ...answered, answer: { kind: 'hover', value: undefined } },
];

test('every request and every reply comes through as it is', () => {
  for (const request of requests) expect(readRequest(structuredClone(request))).toEqual(request);
  for (const reply of replies) expect(readReply(structuredClone(reply))).toEqual(reply);
});

/** The paths of all fields of a message, those of its parts included. */
function paths(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [[name], ...paths(part).map((path) => [name, ...path])]);
}

function changed(
  value: unknown,
  [name = '', ...rest]: string[],
  change: (parent: Record<string, unknown>, name: string) => void,
) {
  const copy = structuredClone(value) as Record<string, unknown>;
  let parent = copy;
  for (const step of [name, ...rest].slice(0, -1)) parent = parent[step] as Record<string, unknown>;
  change(parent, [name, ...rest].at(-1) ?? '');
  return copy;
}

test('a message with a field of another type, or without it, is none', () => {
  /** Fields that may be left out. */
  const optional = new Set(['value', 'lines']);
  for (const [read, messages] of [
    [readRequest, requests],
    [readReply, replies],
  ] as const) {
    for (const message of messages) {
      for (const path of paths(message)) {
        const where = `${JSON.stringify(message)} ${path.join('.')}`;
        expect([where, read(changed(message, path, (parent, name) => (parent[name] = true)))]).toEqual([
          where,
          undefined,
        ]);
        if (optional.has(path.at(-1) ?? '') || Array.isArray(message) || /^\d+$/.test(path.at(-1) ?? '')) continue;
        const without = changed(message, path, (parent, name) => Reflect.deleteProperty(parent, name));
        expect([where, read(without)]).toEqual([where, undefined]);
      }
    }
  }
});

test('numbers that count are whole and not negative', () => {
  for (const offset of [-1, 0.5, NaN, Infinity]) {
    expect(readRequest({ ...head, question: { kind: 'hover', offset } })).toBeUndefined();
    expect(readRequest({ ...head, version: offset, question: { kind: 'compile' } })).toBeUndefined();
  }
});

test('anything else is no message, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(readRequest(data)).toBeUndefined();
      expect(readReply(data)).toBeUndefined();
    }),
    { seed: 4 },
  );
});
