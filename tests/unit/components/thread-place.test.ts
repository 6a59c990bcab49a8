import { expect, test } from 'vitest';
import { threadPlace } from '../../../src/components/thread-place.ts';

test.each([
  ['https://github.com/benoitc/gunicorn/issues/1801', 'github.com/benoitc/gunicorn'],
  ['https://www.example.org/questions/1', 'example.org'],
  ['https://stackoverflow.com/questions/1/x', 'stackoverflow.com'],
])('%s is on %s', (address, place) => {
  expect(threadPlace(address)).toBe(place);
});
