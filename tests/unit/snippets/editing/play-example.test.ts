import { expect, test } from 'vitest';
import { playExample } from '../../../../src/snippets/editing/play-example.ts';
import { readShareLink, writeShareLink } from '../../../../src/snippets/editing/share-link.ts';

test('the page for one’s own code begins with a snippet that was checked like those of the content', async () => {
  const example = await playExample();
  expect(example).toMatchObject({ id: 'play', hiddenLines: 0, timeoutMs: 1500 });
  expect(example.source).toContain("from 'inflight'");
  expect(example.code).toContain('__import("inflight")');
  expect(example.output.split('\n')).toHaveLength(4);
});

test('its code as a link is short enough for any chat', async () => {
  const { id, source } = await playExample();
  const link = (await writeShareLink(id, source)) ?? '';
  expect(link.length).toBeLessThan(500);
  expect(await readShareLink(link)).toEqual({ kind: 'code', id, code: source });
});
