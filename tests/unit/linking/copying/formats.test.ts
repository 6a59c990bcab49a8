import { load } from 'cheerio';
import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { answerPassage } from '../../../../src/linking/copying/answer-passage.ts';
import { FORMATS } from '../../../../src/linking/copying/formats.ts';
import { FORMAT_NAMES, type Passage } from '../../../../src/linking/copying/passage.ts';
import { oneLine } from '../../../../src/linking/copying/plain-words.ts';
import { wordsOf } from '../../../../src/linking/copying/words.ts';
import { SLACK } from '../../../../src/linking/copying/write-plain.ts';
import { PASSAGES, RECORD } from '../../../golden/copying/passages.ts';
import { readJira } from './read-jira.ts';

/** Text made of what some format reads as markup, between ordinary words. */
const nasty = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      fc.constantFrom(
        ...[']', '[a](b)', '|', '*', '**', '_', '~~', '`', '```', '\\', '\\\\', '<b>', '<!--', '-->', '&lt;', '&#42;'],
        ...['#1', '@everyone', '@a/b', 'GH-7', 'o/r#2', '# ', '> ', '- ', '1. ', '--x', 'x--', '{code}', '{{', 'h1.'],
        ...[
          '(x)',
          ':)',
          '!a!',
          'https://x.example/a_(b)',
          'www.x.example',
          'a@b.example',
          '\n',
          '\n\n',
          '\t',
          '\u202e',
        ],
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' ').toWellFormed());

/** The same without a blank between them, where marks meet. */
const dense = fc
  .array(
    fc.constantFrom(
      ...[
        '{{x}}',
        '{code}',
        '{code:java}',
        '\\',
        '\\{',
        '*',
        '*b*',
        '_i_',
        'a_b',
        '-x-',
        '--',
        '---',
        '??',
        '!a.png!',
        '!',
      ],
      ...[
        '[a|b]',
        '[',
        ']',
        '|',
        '||',
        '#',
        'h1.',
        'bq.',
        '(x)',
        '(*r)',
        '(flag)',
        '(y)',
        '(on)',
        '(-)',
        ':D',
        ':)',
        ':P',
        ';)',
        ':-)',
        '&amp;',
        '&#42;',
      ],
      ...[
        '&',
        ';',
        'https://x.example/a_(b)',
        'https://x.example/a_b',
        'ftp://a_b.example',
        'HTTPS://a_b.example/_',
        'www.a_b.example/_c',
        'mailto:a@b',
        'app:app',
        '~',
        '[~u]',
        '^',
        '+',
      ],
      ...['{*}b{*}', '{', '}', '<b>', 'a', ' ', '@x', ':x:', '(', ')', '?', '%', '.', ',', '&copy;'],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Titles and names are never empty. */
const names = fc.oneof(nasty, dense).filter((text) => oneLine(text) !== '');

/** A passage with hostile words in every place. */
const passage = (title: string, text: string): Passage => ({
  verdict: { verdict: 'wrong', note: oneLine(text).slice(0, 60).toWellFormed() },
  title,
  text,
  facts: [{ label: 'Measured', text: title }],
  credit: {
    title,
    url: 'https://stackoverflow.com/q/1_(2)',
    licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    authors: [{ name: text, url: 'https://stackoverflow.com/users/1' }],
  },
  url: 'https://inflight.example/a/k7q2/?r=3',
});

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What every format says, without its marks. */
function said(written: Passage): string {
  const { verdict = '', title, paragraphs, facts, credit, url } = wordsOf(written);
  const facing = facts.map(({ label, text }) => `${label}: ${text}`);
  return squeezed(
    [`${verdict} | ${title}`, ...paragraphs, ...facing, credit.map(({ text }) => text).join(''), url].join(' '),
  );
}

describe('hostile words', () => {
  test('stay words in HTML, and add no element', () => {
    fc.assert(
      fc.property(names, names, (title, text) => {
        const written = passage(title, text);
        const document = load(FORMATS.slack.write(written).html ?? '', undefined, false);
        document('p, li').append(' ');
        expect(squeezed(document.text())).toBe(said(written));
        const names = new Set(
          document('*')
            .toArray()
            .map((element) => ('name' in element ? element.name : '')),
        );
        for (const name of names) expect(['p', 'b', 'ul', 'li', 'a']).toContain(name);
        for (const link of document('a').toArray()) expect(Object.keys(link.attribs)).toEqual(['href']);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  test('stay words in Markdown, and call nobody', () => {
    fc.assert(
      fc.property(names, names, (title, text) => {
        const written = passage(title, text);
        const html = markdownToHtml(FORMATS.markdown.write(written).plain, {
          features: { gfm: true, smartPunctuation: false },
        }).html;
        // The parser of HTML would mend it: a link ends where the next one starts.
        expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /s);
        const document = load(html, undefined, false);
        document('p, li').append(' ');
        expect(squeezed(document.text())).toBe(said(written));
        const outside = load(html, undefined, false);
        // GitHub looks for neither in code nor in links.
        outside('code, a').remove();
        expect(outside.text()).not.toMatch(/(?<![\w/])@[\w-]|(?<!\w)#\d|(?<!\w)GH-\d/);
        for (const element of document('*').toArray())
          if ('name' in element) expect(['p', 'strong', 'ul', 'li', 'a', 'code']).toContain(element.name);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  test('stay words in Jira, and become no mark', () => {
    fc.assert(
      fc.property(names, names, (title, text) => {
        const written = passage(title, text);
        const read = FORMATS.jira
          .write(written)
          .plain.split('\n')
          .map((line) => (line.startsWith('* ') ? readJira(line.slice(2)) : readJira(line)))
          .join('\n');
        expect(squeezed(read.replace(/‹(?:\/?b|https?:[^›]*|\/)›/g, ''))).toBe(said(written));
        expect([...read.matchAll(/‹b›/g)]).toHaveLength(1);
      }),
      { numRuns: 2000, seed: 6 },
    );
  });

  test('stay words in Slack, and call nobody', () => {
    fc.assert(
      fc.property(
        fc.oneof(nasty, dense).map((text) => oneLine(text.replaceAll('`', ''))),
        (text) => {
          const escaped = SLACK.escape(text);
          expect(escaped.replaceAll('`', '')).toBe(text);
          const outside = escaped.replace(/`[^`]*`/g, ' ');
          expect(outside).not.toMatch(/(?<![\p{L}\p{N}])([*_~])[^\s*_~](?:.*\S)?\1(?![\p{L}\p{N}])/u);
          expect(outside).not.toMatch(/@\w|:[\w+-]+:|^>/);
        },
      ),
      { numRuns: 2000, seed: 6 },
    );
  });

  test('end no line and leave nothing unseen, in any format', () => {
    fc.assert(
      fc.property(nasty, (title) => {
        for (const format of FORMAT_NAMES) {
          const { plain } = FORMATS[format].write({ ...passage(title, ''), credit: undefined });
          const lines = plain.split('\n').filter((line) => line !== '');
          expect(lines.length).toBeLessThanOrEqual(3);
          expect(lines.at(-1)).toBe('https://inflight.example/a/k7q2/?r=3');
          expect(plain).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        }
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

describe('code', () => {
  const lines = fc
    .array(
      fc.constantFrom('```', '````', '`', '{code}', '{noformat}', 'x = 1', '  y', '', '<b>', '&amp;', '# h', '\t', '*'),
    )
    .map((parts) => parts.join('\n').replace(/\n+$/, ''))
    .filter((text) => text !== '');
  const snippet = (text: string, language = 'python'): Passage => ({
    title: 'Code',
    code: { language, text, output: text },
    facts: [],
    url: 'https://inflight.example/play/',
  });

  test('stays what it is, with its output, in HTML and in Markdown', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const { markdown, slack } = FORMATS;
        const shown = [
          slack.write(snippet(text)).html ?? '',
          markdownToHtml(markdown.write(snippet(text)).plain, { features: { gfm: true } }).html,
        ];
        for (const html of shown) {
          const document = load(html, undefined, false);
          expect(
            document('pre')
              .toArray()
              .map((block) => document(block).text().replace(/\n$/, '')),
          ).toEqual([text, text]);
        }
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  test.each([
    ['python', 'x = 1', '{code:python}'],
    ['console', '$ ls', '{code:bash}'],
    // Jira shows an error for a language that it does not know.
    ['nginx', 'listen 80;', '{noformat}'],
    ['python', '"{code}"', '{noformat}'],
    ['nginx', '"{noformat}"', '{code:none}'],
  ])('in Jira: %s, %s begins with %s and ends once', (language, text, mark) => {
    const { plain } = FORMATS.jira.write({
      title: 'Code',
      code: { language, text },
      facts: [],
      url: 'https://x.example',
    });
    const end = mark.replace(/:.*\}/, '}');
    expect(plain).toBe(`*Code*\n\n${mark}\n${text}\n${end}\n\nhttps://x.example`);
    expect(text).not.toContain(end);
  });
});

test('an answer in Slack is at most six lines', () => {
  expect(FORMATS.slack.write(answerPassage(RECORD)).plain.split('\n')).toHaveLength(6);
});

test('an address in a text is a link where links are made', () => {
  const passage: Passage = {
    title: 'T',
    text: 'See https://x.example/a_b/, too.',
    facts: [],
    url: 'https://x.example/',
  };
  expect(FORMATS.jira.write(passage).plain).toContain('See [https://x.example/a_b/], too.');
  expect(FORMATS.teams.write(passage).html).toContain(
    'See <a href="https://x.example/a_b/">https://x.example/a_b/</a>, too.',
  );
  expect(FORMATS.markdown.write(passage).plain).toContain('See <https://x.example/a_b/>, too.');
});

test('the address ends every text, and every author and licence is named with its address', () => {
  for (const [name, written] of Object.entries(PASSAGES)) {
    for (const format of FORMAT_NAMES) {
      const { plain, html } = FORMATS[format].write(written);
      expect([name, format, plain.split('\n').at(-1)]).toEqual([name, format, written.url]);
      if (format === 'link' || !written.credit) continue;
      for (const address of [
        written.credit.url,
        written.credit.licence.url ?? '',
        ...written.credit.authors.flatMap(({ url }) => url ?? []),
      ]) {
        expect(plain).toContain(address);
        if (html !== undefined) expect(html).toContain(`href="${address}"`);
      }
    }
  }
});

test('every format has a letter of its own', () => {
  const keys = FORMAT_NAMES.map((name) => FORMATS[name].key);
  expect(new Set(keys).size).toBe(FORMAT_NAMES.length);
});
