import fc from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { expect, test } from 'vitest';
import { answerMarkdown } from '../../../src/machines/answer-markdown.ts';
import { markdownCode, markdownFence, markdownLink, markdownText } from '../../../src/machines/markdown-text.ts';
import { portableMarkdown } from '../../../src/machines/portable-markdown.ts';
import { questionMarkdown } from '../../../src/machines/question-markdown.ts';
import { record, toAddress, withdrawnRecord } from '../linking/records.ts';

const parse = (text: string) => markdownToMdast(text, { features: { smartPunctuation: false } });
const children = (node: MdastNode | undefined): MdastNode[] =>
  node && 'children' in node ? (node.children as MdastNode[]) : [];
const plain = (node: MdastNode): string =>
  'value' in node && typeof node.value === 'string' ? node.value : children(node).map(plain).join('');

/** Printable words as titles have them, with all that Markdown could read as its own. */
const line = fc
  .array(
    fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<b>',
      '>',
      '~~',
      '\\',
      '&amp;',
      '!',
      '|',
      '#',
      'a',
      'é',
      ' b',
      '--x',
      '1.',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text === text.trim());

test('any text comes back as it was from a heading, bold words, a link and a list', () => {
  fc.assert(
    fc.property(line, (text) => {
      expect(plain(parse(`# x ${markdownText(text)} x`))).toBe(`x ${text} x`);
      expect(plain(parse(`**x ${markdownText(text)} x.** y`))).toBe(`x ${text} x. y`);
      expect(plain(parse(`- x: ${markdownText(text)} x`))).toBe(`x: ${text} x`);
      const [paragraph] = children(parse(markdownLink(text, 'https://x.example/a_(b)')));
      expect(children(paragraph)).toMatchObject([{ type: 'link', url: 'https://x.example/a_%28b%29' }]);
      expect(plain(paragraph as MdastNode)).toBe(text);
    }),
    { seed: 7, numRuns: 400 },
  );
});

test('code comes back as it was, whatever backticks it has', () => {
  fc.assert(
    fc.property(line, (text) => {
      const [paragraph] = children(parse(`x ${markdownCode(text)} y`));
      expect(children(paragraph)[1]).toMatchObject({ type: 'inlineCode', value: text });
      expect(children(parse(markdownFence('ts', `${text}\n\`\`\`\n${text}`)))).toMatchObject([
        { type: 'code', lang: 'ts', value: `${text}\n\`\`\`\n${text}` },
      ]);
    }),
    { seed: 8 },
  );
});

const body = `
See [there](/a/df88/), [here](#fence "title") and [elsewhere](https://x.example/a/).

- a snippet in a list:

  \`\`\`ts run id=x timeout=900
  import { slots } from 'inflight';
  // ---cut---

  const url = '[not](/a/link/)';
  console.log(slots(url));
  \`\`\`

  \`\`\`output
  4

  5
  \`\`\`

| a | b |
| --- | --- |
| \`/q/x/\` | [/q/x/](/q/x/) |

[there]: /q/y/

\`\`\`python
[code](/stays/)
\`\`\`
`;

test('links become absolute, snippets are shown with their output and without what is hidden, the rest stays', () => {
  const absolute = (link: string) =>
    link.startsWith('#') ? `https://i.example/q/z/${link}` : `https://i.example${link}`;
  expect(portableMarkdown({ path: 'content/questions/z/1-x.mdx', body }, absolute)).toBe(
    `
See [there](https://i.example/a/df88/), [here](https://i.example/q/z/#fence "title") and [elsewhere](https://x.example/a/).

- a snippet in a list:

  \`\`\`ts
  const url = '[not](/a/link/)';
  console.log(slots(url));
  \`\`\`

  It prints:

  \`\`\`text
  4

  5
  \`\`\`

| a | b |
| --- | --- |
| \`/q/x/\` | [/q/x/](https://i.example/q/x/) |

[there]: https://i.example/q/y/

\`\`\`python
[code](/stays/)
\`\`\`
`.trim(),
  );
});

test('markup other than Markdown is named with its file', () => {
  expect(() => portableMarkdown({ path: 'content/questions/z/1-x.mdx', body: 'a\n\n{1 + 1}\n' }, String)).toThrow(
    'content/questions/z/1-x.mdx: found "{1 + 1}", expected Markdown: what is published for machines has nothing that runs',
  );
});

test('an answer says title, verdict, number, versions, measurements, question, credit, text, address and licence', () => {
  const credit = {
    title: 'Threads [sic]',
    url: 'https://stackoverflow.com/a/1',
    licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    authors: [{ name: 'A_B_', url: 'https://stackoverflow.com/users/1' }, { name: 'C' }],
  };
  expect(answerMarkdown(record({ credit }), 'Its *text*.')).toBe(`# “Workers fire off threads”

**Wrong: nothing grows beyond what you set.** No worker goes beyond its setting.

- Number: 4 processes × 1 thread = 4 requests at once; the 5th waits.
- Applies to: gunicorn 19.0 to 26.2
- Measured: gunicorn -w 4, 4 in flight: [sync-4](https://inflight.example/measured/sync-4/)
- Answer to: [How many at once?](https://inflight.example/q/at-once/)
- Reviewed: 2026-11-22
- Source: [Threads \\[sic\\]](https://stackoverflow.com/a/1) by [A_B\\_](https://stackoverflow.com/users/1), C, [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/)

Its *text*.

---

Permanent address: <https://inflight.example/a/n3fd/?r=2>. Licence: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/).
`);
});

test('a withdrawn answer says when and why, what is there instead, and what it said', () => {
  expect(answerMarkdown(withdrawnRecord())).toBe(`# Withdrawn: w2tb

Withdrawn on 2026-12-01. gunicorn 26 removed the option.

Instead: <https://inflight.example/a/t4wr/>

It said: **Holds.** The option sets it.

---

Permanent address: <https://inflight.example/a/w2tb/>.
`);
});

test('a question about an error has the message, what to check and the fix in front, then each answer', () => {
  const question = record({ kind: 'question', title: 'What is it?', evidence: [] });
  const error = { message: 'a `b` c', check: [{ what: 'Which one?', run: 'grep x' }], fix: 'Use --threads 4.' };
  const text = questionMarkdown(
    { record: question, body: 'Question text.' },
    [{ record: record(), body: 'Text.' }],
    error,
  );
  expect(text.split('\n\n').slice(0, 5)).toEqual([
    '# What is it?',
    '``a `b` c``',
    'Check first:',
    '1. Which one?: `grep x`',
    'Fix: Use --threads 4.',
  ]);
  expect(text).toContain('\n\n## “Workers fire off threads”\n\n**Wrong');
  expect(text.indexOf('Question text.')).toBeLessThan(text.indexOf('## '));
  expect(text).toContain(`- Link: [n3fd](${toAddress('/a/n3fd/?r=2')})\n\nText.\n\n---\n`);
});
