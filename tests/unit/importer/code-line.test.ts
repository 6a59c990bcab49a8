import { describe, expect, test } from 'vitest';
import { CODE_RULES, codeLine } from '../../../src/importer/read/code-line.ts';
import { isCall } from '../../../src/importer/read/is-call.ts';

/** For every rule, in its order, a line that it is for. */
const EXAMPLES = [
  '$ gunicorn app:app',
  '#!/bin/sh',
  'gunicorn -w 4 --threads 2 app:app',
  'export WEB_CONCURRENCY=4',
  '>>> import app',
  'from flask import Flask',
  'import os, sys as system  # both',
  'async def app(scope, receive, send):',
  'class Pool(Base):',
  '@app.route("/", methods=["GET"])',
  'if __name__ == "__main__":',
  'else:',
  'const slots = processes * threads;',
  'export default function slots() {',
  "import { slots } from 'inflight';",
  '<p class="a">text</p>',
  'Traceback (most recent call last):',
  '[2026-11-22 10:00:00 +0000] [7] [INFO] Listening',
  'location / {',
  'proxy_read_timeout 60s;',
  'app.config["A"] = {"b": 1}',
  'app.run(host="::", port=80)  # why',
  '\tanything at all',
];

describe('code', () => {
  test.each(CODE_RULES.map((rule, index) => [EXAMPLES[index] ?? '', rule] as const))('%s', (line, rule) => {
    const first = CODE_RULES.find(({ matches }) =>
      typeof matches === 'function' ? matches(line) : matches.test(line),
    );
    expect(first).toBe(rule);
    expect(codeLine(line)).toEqual({ is: 'code', language: rule.language });
  });

  test('every rule has an example', () => {
    expect(EXAMPLES).toHaveLength(CODE_RULES.length);
  });
});

describe('prose', () => {
  test.each([
    'gunicorn is a server.',
    'gunicorn -w 4 is what I would start with.',
    'Flask run by hand is enough',
    'python -m is short for module:',
    'import os and then go on',
    'from here on import is slow',
    'class is a word: so is def',
    'threaded=True is the default since Flask 1.0',
    'run() is a method (see the docs)',
    'let x = 1 be the load',
    'export const x = 1 is what I mean',
    '@somebody wrote that',
    '$ 5 a month',
    '{process.exit()}',
    '<script> is a tag',
    'if you want more:',
    'Return to your code',
    'x\u200B = 1',
    'x = 1\u0001',
    '',
  ])('%s', (line) => {
    expect(codeLine(line).is).not.toBe('code');
  });
});

describe('a call', () => {
  test.each([
    'f()',
    'a.b(c)(d)[e]',
    'await f(x);',
    'f(")", \'(\')',
    "f('\\'')",
    'f() // why',
    'f(g(h()))',
    'f().g().h()',
  ])('%s is one', (line) => expect(isCall(line)).toBe(true));

  test.each(['f(', 'f)', 'f() and g()', 'f (x)', '(f)', 'f(")', 'f() is (g)', 'f()-'])('%s is none', (line) =>
    expect(isCall(line)).toBe(false),
  );
});
