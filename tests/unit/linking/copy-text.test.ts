import { expect, test } from 'vitest';
import { chatText, markdownText } from '../../../src/linking/copy-text.ts';
import { copyableCode } from '../../../src/linking/copyable-code.ts';

const answer = {
  title: '“Pass threaded=True to app.run()”',
  short: 'Threads are the default since Flask 1.0.',
  verdict: 'outdated',
  verdictNote: 'since Flask 1.0',
  url: 'https://inflight.example/a/b9tr/',
} as const;

test('a chat line carries verdict, claim, short answer and address', () => {
  expect(chatText(answer)).toBe(
    'Outdated: since Flask 1.0 | “Pass threaded=True to app.run()” | Threads are the default since Flask 1.0. https://inflight.example/a/b9tr/',
  );
});

test('Markdown in a title stays text', () => {
  expect(markdownText({ ...answer, title: 'a [b](c) *d* `e` <f> | g_h' })).toBe(
    '**Outdated: since Flask 1.0** | [a \\[b\\](c) \\*d\\* \\`e\\` \\<f\\> \\| g\\_h](https://inflight.example/a/b9tr/): Threads are the default since Flask 1.0.',
  );
});

test('of a terminal session only the commands are copied, with their continued lines', () => {
  const session =
    '$ gunicorn -w 4 \\\n    --threads 2 app:app\n[INFO] Using worker: gthread\n$ ss -ltn\nState Recv-Q\n';
  expect(copyableCode('console', session)).toBe('gunicorn -w 4 \\\n    --threads 2 app:app\nss -ltn');
});

test('other code, and a session without a prompt, is copied whole', () => {
  expect(copyableCode('python', '$ not a prompt\n')).toBe('$ not a prompt');
  expect(copyableCode('console', 'make\n')).toBe('make');
});
