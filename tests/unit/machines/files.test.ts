import { expect, test } from 'vitest';
import { alternates } from '../../../src/machines/alternates.ts';
import { answerIndex } from '../../../src/machines/answer-index.ts';
import { jsonSchemas } from '../../../src/machines/json-schemas.ts';
import { llmsText } from '../../../src/machines/llms-text.ts';
import { linkEmbed } from '../../../src/machines/o-embed.ts';
import { structuredData } from '../../../src/machines/structured-data.ts';
import { record, toAddress, withdrawnRecord } from '../linking/records.ts';

test('no text of structured data can end its element, and it reads as it was', () => {
  const text = structuredData(record({ title: '</script><!-- “x”' }), toAddress);
  expect(text).not.toContain('<');
  expect((JSON.parse(text) as { headline: string }).headline).toBe('</script><!-- “x”');
});

test('structured data of a question has its page, of an answer its own, and leaves out what there is none of', () => {
  const question = JSON.parse(structuredData(record({ kind: 'question', evidence: [] }), toAddress)) as object;
  expect(question).toMatchObject({ url: toAddress('/q/at-once/'), isPartOf: { '@type': 'WebSite' } });
  expect(question).not.toHaveProperty('citation');
  expect(JSON.parse(structuredData(record(), toAddress))).toMatchObject({
    url: toAddress('/a/n3fd/'),
    isPartOf: { '@type': 'TechArticle', url: toAddress('/q/at-once/') },
    about: ['gunicorn'],
    citation: [toAddress('/measured/sync-4/')],
    abstract: 'Wrong: nothing grows beyond what you set. No worker goes beyond its setting.',
  });
});

test('oEmbed names the authors of a source, and links one of them where there is one', () => {
  const credit = (authors: { name: string; url?: string }[]) => ({
    title: 'x',
    url: 'https://x.example/',
    licence: { name: 'MIT' },
    authors,
  });
  const one = linkEmbed(record({ credit: credit([{ name: 'A', url: 'https://x.example/a' }]) }), toAddress);
  expect(one).toMatchObject({ author_name: 'A', author_url: 'https://x.example/a' });
  const two = linkEmbed(
    record({ credit: credit([{ name: 'A', url: 'https://x.example/a' }, { name: 'B' }]) }),
    toAddress,
  );
  expect(two).toMatchObject({ author_name: 'A, B' });
  expect(two).not.toHaveProperty('author_url');
  expect(linkEmbed(record(), toAddress)).not.toHaveProperty('author_name');
});

test('the index lists what is withdrawn apart, and refuses to be empty', () => {
  const index = answerIndex([record()], [withdrawnRecord()], '0.1.0', toAddress);
  expect(index.entries).toEqual([
    {
      id: 'n3fd',
      kind: 'answer',
      verdict: 'wrong',
      headline: '“Workers fire off threads”',
      url: toAddress('/a/n3fd/'),
      json: toAddress('/a/n3fd.json'),
      revision: 2,
      reviewed: '2026-11-22',
    },
  ]);
  expect(index.withdrawn).toEqual([
    { id: 'w2tb', url: toAddress('/a/w2tb/'), json: toAddress('/a/w2tb.json'), on: '2026-12-01' },
  ]);
  expect(() => answerIndex([], [], '0.1.0', toAddress)).toThrow('found no answers, expected at least one');
});

test('each schema has an address with its version, and takes fields of later builds', () => {
  const schemas = jsonSchemas(toAddress);
  expect([...schemas.keys()]).toEqual(['answer-1', 'question-1', 'index-1']);
  for (const [name, schema] of schemas) {
    expect(schema).toMatchObject({ $id: toAddress(`/api/${name}.schema.json`) });
    expect(JSON.stringify(schema)).not.toContain('additionalProperties');
  }
});

test('llms.txt leaves out topics without questions', () => {
  const text = llmsText(
    [{ need: 'queue', record: record({ title: 'What [waits]?' }), markdown: toAddress('/q/x.md') }],
    toAddress,
  );
  expect(text.match(/^## .*$/gm)).toEqual(['## Where requests wait', '## Optional']);
  expect(text).toContain(
    '- [What \\[waits\\]?](https://inflight.example/q/x.md): Wrong: nothing grows beyond what you set. No worker goes beyond its setting.\n',
  );
});

test('other forms are linked from the root of the host, for oEmbed by the whole address', () => {
  expect(alternates(record().formats, toAddress('/oembed/n3fd.json'))).toEqual([
    { type: 'text/markdown', href: '/a/n3fd.md' },
    { type: 'application/json', href: '/a/n3fd.json' },
    { type: 'application/json+oembed', href: 'https://inflight.example/oembed/n3fd.json' },
  ]);
});
