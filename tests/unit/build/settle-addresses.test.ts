import { describe, expect, test } from 'vitest';
import { settleAddresses } from '../../../src/build/settle-addresses.ts';
import type { Ledger } from '../../../src/knowledge/ledger.ts';
import type { Moved, Withdrawal } from '../../../src/knowledge/redirects.ts';

type Addresses = Record<string, string[]>;

/** What comes of it when these were published, these are there, and these are said to have moved. */
function settle(was: Addresses, is: Addresses, moved: [from: string, to: string][] = [], withdrawn: Withdrawal[] = []) {
  const ledger: Ledger = { ids: {}, addresses: was };
  const moves = moved.map(([from, to]): Moved => ({ from, to }));
  const { problems, ...rest } = settleAddresses(ledger, { moved: moves, withdrawn }, new Map(Object.entries(is)));
  return { ...rest, problems: problems.map(({ path, message }) => `${path}: ${message}`) };
}

const NOTHING = { addresses: [], fragments: [], fresh: [], problems: [] };
const FILE = 'content/redirects.yaml';
const gone = (what: string, kind: string, line: string, where = '') =>
  `content/ledger.json: ${what} is gone, and links to it would die${where}.\n  Bring its ${kind} back, or say in content/redirects.yaml under \`moved\` where it went:\n  ${line}`;

test('a site that has all it ever had needs nothing; what is new is told', () => {
  expect(settle({ '/q/x/': ['a'], '/feed.xml': [] }, { '/q/x/': ['a'], '/feed.xml': [] })).toEqual(NOTHING);
  expect(settle({ '/q/x/': ['a'] }, { '/q/x/': ['a', 'b'], '/q/y/': ['c'] }).fresh).toEqual(['/q/x/#b', '/q/y/']);
});

describe('what is gone without a word is named, with the line to write', () => {
  test('a page, with the new page that has its answers', () => {
    const { problems } = settle(
      { '/q/old/': ['k7q2', 'asked'], '/q/x/': ['asked'] },
      { '/q/new/': ['k7q2', 'asked'], '/q/other/': ['asked'], '/q/x/': ['asked'] },
    );
    expect(problems).toEqual([gone('/q/old/', 'file', '- { from: /q/old/, to: /q/new/ }')]);
  });

  test('a page, with the only new one beside it', () => {
    const lost = settle({ '/glossary/old/': [] }, { '/glossary/new/': [], '/q/y/': [] });
    expect(lost.problems).toEqual([gone('/glossary/old/', 'file', '- { from: /glossary/old/, to: /glossary/new/ }')]);
  });

  test('a page that nothing new looks like; its files are not told one by one', () => {
    const { problems } = settle({ '/q/old/': [], '/q/old.json': [], '/q/old/more/': [] }, { '/': [] });
    expect(problems).toEqual([gone('/q/old/', 'file', '- { from: /q/old/, to: "/q/…" }')]);
  });

  test('a file whose page is there', () => {
    expect(settle({ '/q/x/': [], '/q/x.md': [] }, { '/q/x/': [] }).problems).toEqual([
      gone('/q/x.md', 'file', '- { from: /q/x.md, to: "/q/…" }'),
    ]);
  });

  test('a fragment, with the only new one of its page, or the page', () => {
    const line = (to: string) => `- { from: "/q/x/#old", to: ${to} }`;
    expect(settle({ '/q/x/': ['old'] }, { '/q/x/': ['new'] }).problems).toEqual([
      gone('/q/x/#old', 'heading or its id', line('"/q/x/#new"')),
    ]);
    expect(settle({ '/q/x/': ['old'] }, { '/q/x/': ['new', 'newer'] }).problems).toEqual([
      gone('/q/x/#old', 'heading or its id', line('/q/x/')),
    ]);
  });

  test('a fragment that its page did not take along', () => {
    expect(settle({ '/q/old/': ['a', 'b'] }, { '/q/new/': ['a'] }, [['/q/old/', '/q/new/']]).problems).toEqual([
      gone(
        '/q/old/#b',
        'heading or its id',
        '- { from: "/q/old/#b", to: "/q/new/#a" }',
        ', nor is it at /q/new/, where the page moved',
      ),
    ]);
  });
});

describe('a redirect', () => {
  const was = { '/q/old/': ['a'], '/q/x/': ['b'], '/feed.xml': [] };

  test('leads from what is gone', () => {
    expect(settle(was, { ...was, '/q/new/': [] }, [['/q/x/', '/q/new/']]).problems).toEqual([
      `${FILE}: \`moved[0].from\`: found /q/x/, which is there; expected an address that is gone`,
    ]);
    expect(settle(was, was, [['/q/x/#b', '/q/old/#a']]).problems).toEqual([
      `${FILE}: \`moved[0].from\`: found /q/x/#b, which is there; expected an address that is gone`,
    ]);
  });

  test('leads to what is there', () => {
    const is = { '/q/x/': ['b'], '/feed.xml': [] };
    expect(settle(was, is, [['/q/old/', '/q/nowhere/']]).problems).toEqual([
      `${FILE}: \`moved[0].to\`: found /q/nowhere/, which leads nowhere: the site has no /q/nowhere/; expected one of its addresses`,
    ]);
    expect(settle(was, is, [['/q/old/', '/q/x/#nothing']]).problems).toEqual([
      `${FILE}: \`moved[0].to\`: found /q/x/#nothing, which leads nowhere: /q/x/ has no \`nothing\`; expected one of its fragments (#b)`,
    ]);
    expect(settle({ '/q/x/': ['b'] }, { '/q/x/': [] }, [['/q/x/#b', '/q/x/#c']]).problems).toEqual([
      `${FILE}: \`moved[0].to\`: found /q/x/#c, which leads nowhere: /q/x/ has no \`c\`; expected the page alone`,
    ]);
  });

  test('leads from a page to a page and from a file to one of its kind', () => {
    const is = { '/q/x/': ['b'], '/a.json': [], '/b.xml': [] };
    const { problems } = settle(was, is, [
      ['/q/old/', '/a.json'],
      ['/feed.xml', '/a.json'],
    ]);
    expect(problems.slice(0, 2)).toEqual([
      `${FILE}: \`moved[0].to\`: found /a.json, expected a page, as /q/old/ was one`,
      `${FILE}: \`moved[1].to\`: found /a.json, expected a file with the same ending as /feed.xml`,
    ]);
    expect(settle({ '/feed.xml': [] }, { '/b.xml': [] }, [['/feed.xml', '/b.xml']]).addresses).toEqual([
      { from: '/feed.xml', to: '/b.xml' },
    ]);
  });

  test('takes along what is named after a page and what lies below it', () => {
    const settled = settle(
      { '/q/old/': ['a'], '/q/old.json': [], '/q/old/feed.xml': [], '/q/older/': [] },
      { '/q/new/': ['a'], '/q/new.json': [], '/q/new/feed.xml': [], '/q/older/': [] },
      [['/q/old/', '/q/new/']],
    );
    expect(settled).toMatchObject({
      addresses: [
        { from: '/q/old/', to: '/q/new/' },
        { from: '/q/old.json', to: '/q/new.json' },
        { from: '/q/old/feed.xml', to: '/q/new/feed.xml' },
      ],
      fragments: [],
      problems: [],
    });
  });

  test('of an id takes along its files, its oEmbed and its place on the page of its question', () => {
    const settled = settle(
      { '/a/k7q2/': ['others'], '/a/k7q2.txt': [], '/oembed/k7q2.json': [], '/q/x/': ['k7q2'] },
      { '/a/m9m9/': ['others'], '/a/m9m9.txt': [], '/oembed/m9m9.json': [], '/q/x/': ['m9m9'] },
      [['/a/k7q2/', '/a/m9m9/']],
    );
    expect(settled.addresses).toEqual([
      { from: '/a/k7q2/', to: '/a/m9m9/' },
      { from: '/a/k7q2.txt', to: '/a/m9m9.txt' },
      { from: '/oembed/k7q2.json', to: '/oembed/m9m9.json' },
    ]);
    expect(settled.fragments).toEqual([{ page: '/q/x/', fragment: 'k7q2', to: '/q/x/#m9m9' }]);
    expect(settled.problems).toEqual([]);
  });

  test('of a fragment stands on the page where its readers arrive', () => {
    const { fragments, problems } = settle({ '/q/old/': ['a', 'b'] }, { '/q/new/': ['c'], '/q/other/': ['d'] }, [
      ['/q/old/', '/q/new/'],
      ['/q/old/#a', '/q/new/#c'],
      ['/q/old/#b', '/q/other/#d'],
    ]);
    expect(problems).toEqual([]);
    expect(fragments).toEqual([
      { page: '/q/new/', fragment: 'a', to: '/q/new/#c' },
      { page: '/q/new/', fragment: 'b', to: '/q/other/#d' },
    ]);
  });

  test('to a part of a page takes every reader of the old page there', () => {
    expect(settle({ '/q/old/': ['a', 'b'] }, { '/q/x/': ['c'] }, [['/q/old/', '/q/x/#c']])).toMatchObject({
      addresses: [{ from: '/q/old/', to: '/q/x/#c' }],
      fragments: [],
      problems: [],
    });
  });

  test('for a fragment that moved with its page is one too many, and so are two places for one', () => {
    expect(
      settle({ '/q/old/': ['a'] }, { '/q/new/': ['a', 'b'] }, [
        ['/q/old/', '/q/new/'],
        ['/q/old/#a', '/q/new/#b'],
      ]).problems,
    ).toEqual([
      `${FILE}: \`moved\`: found /q/old/#a, but /q/new/, where its page moved, has \`a\`; expected no entry for it`,
    ]);
    expect(
      settle({ '/q/old/': ['a'], '/q/older/': ['a'] }, { '/q/new/': ['b', 'c'] }, [
        ['/q/old/', '/q/new/'],
        ['/q/older/', '/q/new/'],
        ['/q/old/#a', '/q/new/#b'],
        ['/q/older/#a', '/q/new/#c'],
      ]).problems,
    ).toEqual([
      `${FILE}: \`moved\`: found /q/older/#a to /q/new/#c, but links arrive at /q/new/#a, which leads to /q/new/#b; expected one place for both`,
    ]);
  });
});

test('a withdrawn answer keeps its address and none of its parts; what replaces it has to be there', () => {
  const entry = { address: '/a/k7q2/', on: '2026-11-22', why: 'Gone.' };
  const was = { '/a/k7q2/': ['others', 'try-x'], '/a/k7q2.json': [] };
  const is = { '/a/k7q2/': [], '/a/k7q2.json': [], '/a/m9m9/': [] };
  expect(settle(was, is, [], [{ ...entry, instead: '/a/m9m9/' }]).problems).toEqual([]);
  expect(settle(was, is, [], [{ ...entry, instead: '/a/n8n8/' }]).problems).toEqual([
    `${FILE}: \`withdrawn[0].instead\`: found /a/n8n8/, which leads nowhere: the site has no /a/n8n8/; expected one of its addresses`,
  ]);
  expect(settle(was, { '/a/k7q2/': [] }, [], [entry]).problems).toEqual([
    gone('/a/k7q2.json', 'file', '- { from: /a/k7q2.json, to: "/a/…" }'),
  ]);
});
