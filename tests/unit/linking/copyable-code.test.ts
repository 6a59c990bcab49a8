import { expect, test } from 'vitest';
import { copyableCode } from '../../../src/linking/copyable-code.ts';

test('of a terminal session only the commands are copied, with their continued lines', () => {
  const session =
    '$ gunicorn -w 4 \\\n    --threads 2 app:app\n[INFO] Using worker: gthread\n$ ss -ltn\nState Recv-Q\n';
  expect(copyableCode('console', session)).toBe('gunicorn -w 4 \\\n    --threads 2 app:app\nss -ltn');
});

test('other code, and a session without a prompt, is copied whole', () => {
  expect(copyableCode('python', '$ not a prompt\n')).toBe('$ not a prompt');
  expect(copyableCode('console', 'make\n')).toBe('make');
});
