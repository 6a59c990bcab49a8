import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkTerms } from '../../../src/build/link-terms.ts';
import { termSchema, type Term } from '../../../src/knowledge/glossary.ts';

const term = (slug: string, links: string[], except: string[] = []): Term => ({
  path: `content/glossary/${slug}.mdx`,
  slug,
  data: termSchema.parse({ term: slug, short: slug, see: ['x'], links, except }),
});

const page = (prose: string, file = 'q/x/index.html') => ({
  file,
  html: `<h1>A backlog of workers</h1><p>backlog</p><div class="prose">${prose}</div><p>backlog</p>`,
});

/** The prose of one page, linked. */
const linked = (prose: string, terms: Term[], base = '/') => {
  const only = page(prose);
  const html = linkTerms([only], terms, base).get(only.file) ?? only.html;
  return html.slice(html.indexOf('"prose">') + 8, html.indexOf('</div>'));
};

const backlog = term('backlog', ['backlog', 'backlogs']);
const link = (slug: string, word: string) => `<a class="term" href="/glossary/${slug}/">${word}</a>`;

test('the first use in the prose becomes a link, later ones do not', () => {
  expect(linked('<p>A full backlog, then an empty backlog.</p>', [backlog])).toBe(
    `<p>A full ${link('backlog', 'backlog')}, then an empty backlog.</p>`,
  );
});

test('a capital at the start of a sentence is the same word, another case is not', () => {
  expect(linked('<p>Backlogs fill. BACKLOG</p>', [backlog])).toBe(
    `<p>${link('backlog', 'Backlogs')} fill. BACKLOG</p>`,
  );
  expect(linked('<p>gil Gil GIL</p>', [term('gil', ['GIL'])])).toBe(`<p>gil Gil ${link('gil', 'GIL')}</p>`);
});

test('a part of a word, of a name or of a path is no use', () => {
  const text = '<p>backlogged backlog-limit max_backlog net.backlog /backlog backlog.py</p>';
  expect(linked(text, [backlog])).toBe(text);
  expect(linked('<p>a backlog. The</p>', [backlog])).toContain('</a>. The');
});

test.each([
  '<a href="/"><i>backlog</i></a>',
  '<code>backlog</code>',
  '<pre><code>backlog</code></pre>',
  '<h2><i>backlog</i></h2>',
  '<strong>backlog</strong>',
  '<em>backlog</em>',
  '<table><tr><th>backlog</th></tr></table>',
  '<figure><figcaption>backlog</figcaption></figure>',
  '<button>backlog</button>',
  '<svg><text>backlog</text></svg>',
  '<script type="application/json">"backlog"</script>',
])('words in %s are left alone, the next use is linked', (markup) => {
  expect(linked(`${markup} and <i>backlog</i>`, [backlog])).toBe(`${markup} and <i>${link('backlog', 'backlog')}</i>`);
});

test('nothing outside of the prose is touched, and a page without prose stays as it is', () => {
  const html = linkTerms([page('<p>backlog</p>')], [backlog], '/').get('q/x/index.html') ?? '';
  expect(html.startsWith('<h1>A backlog of workers</h1><p>backlog</p>')).toBe(true);
  expect(html.endsWith('</div><p>backlog</p>')).toBe(true);
  expect(linkTerms([{ file: 'q/y/index.html', html: '<p>backlog</p>' }], [backlog], '/').size).toBe(0);
});

test('a phrase that the term excepts is skipped, across a line end and with any apostrophe', () => {
  const process = term('process', ['process', 'processes'], ['to process', 'processes the']);
  expect(linked('<p>To\nprocess it. One process.</p>', [process])).toBe(
    `<p>To\nprocess it. One ${link('process', 'process')}.</p>`,
  );
  expect(linked('<p>It processes the call.</p>', [process])).toBe('<p>It processes the call.</p>');
  const erlang = term('erlang', ['erlang'], ["Erlang's"]);
  expect(linked('<p>Erlang&#39;s and Erlang’s formula</p>', [erlang])).not.toContain('<a');
});

test('a wording with an apostrophe is found however it is written', () => {
  const law = term('littles-law', ["Little's law"]);
  for (const text of ["Little's law", 'Little’s law', 'Little&#39;s\nlaw'])
    expect(linked(`<p>${text}</p>`, [law])).toBe(`<p>${link('littles-law', text)}</p>`);
});

test('the longest wording wins where two begin at one place', () => {
  const terms = [term('thread', ['thread']), term('thread-pool', ['thread pool'])];
  expect(linked('<p>A thread pool.</p>', terms)).toBe(`<p>A ${link('thread-pool', 'thread pool')}.</p>`);
});

test('a page has at most 8 links, and they go to what fewer pages speak of', () => {
  const letters = 'abcdefghij'.split('');
  const terms = letters.map((letter) => term(letter.repeat(3), [letter.repeat(3)]));
  const all = letters.map((letter) => letter.repeat(3)).join(' ');
  // Two of the ten are on another page too.
  const html = linkTerms([page(`<p>${all}</p>`), page('<p>aaa bbb</p>', 'a/y/index.html')], terms, '/');
  const links = (file: string) =>
    html
      .get(file)
      ?.match(/glossary\/(\w+)/g)
      ?.map((text) => text.slice(9));
  expect(links('q/x/index.html')).toEqual(['ccc', 'ddd', 'eee', 'fff', 'ggg', 'hhh', 'iii', 'jjj']);
  expect(links('a/y/index.html')).toEqual(['aaa', 'bbb']);
});

test('below a path, links stay below it', () => {
  expect(linked('<p>backlog</p>', [backlog], '/kb/')).toContain('href="/kb/glossary/backlog/"');
});

test('whatever the prose, its text stays the same', () => {
  const word = fc.constantFrom(
    'backlog',
    'Backlogs',
    'worker',
    '&amp;',
    '<b>',
    '</b>',
    '<code>',
    '</code>',
    '\n',
    'é',
    '’',
  );
  const terms = [backlog, term('worker', ['worker'], ['worker backlog'])];
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const prose = words.join(' ');
      expect(load(linked(prose, terms)).text()).toBe(load(prose).text());
    }),
    { seed: 1 },
  );
});
