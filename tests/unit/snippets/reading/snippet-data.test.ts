import { expect, test } from 'vitest';
import { readSnippetData, writeSnippetData } from '../../../../src/snippets/reading/snippet-data.ts';

const data = { id: 'a', source: '</script><!--', hiddenLines: 1, code: '"\u2028"', output: '<b>', timeoutMs: 1500 };

test('what is written for a page is read again, and cannot end its element', () => {
  const text = writeSnippetData(data);
  expect(text).not.toContain('<');
  expect(readSnippetData(text)).toEqual(data);
});

test.each(['null', '{}', '{"id":"a"}', '[1]'])('%s is refused', (text) => {
  expect(() => readSnippetData(text)).toThrow();
});
