import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readBuiltSite, type BuiltPage } from '../../src/build/built-site.ts';
import { VERDICTS } from '../../src/knowledge/verdict.ts';
import type { Card } from '../../src/previews/cut-preview.ts';
import { firstBytes, pageTags, type OEmbed } from '../../src/previews/page-tags.ts';
import { DESCRIPTION_CHARACTERS, IMAGE_SIZE, utf8Bytes } from '../../src/previews/preview.ts';
import { readPage } from '../../src/previews/read-page.ts';
import { READERS, type ReaderId } from '../../src/previews/readers.ts';
import { checkedContent } from '../../src/tools/check-content.ts';
import { SITES } from './sites.ts';

const { outDir, site, base } = SITES.root;
const { pages, files } = readBuiltSite(outDir, base);
const readers = Object.keys(READERS) as ReaderId[];

/** The file of the site at an absolute address; nothing where the address is not this site's. */
function fileAt(address: string): string | undefined {
  const start = site + base;
  const file = address.slice(start.length);
  return address.startsWith(start) && files.includes(file) ? join(outDir, file) : undefined;
}

function fetchOEmbed(address: string): OEmbed | undefined {
  const file = fileAt(address);
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as OEmbed);
}

/** What every reader shows of a page. */
function cardsOf(html: string): Map<ReaderId, Card | undefined> {
  const whole = pageTags(html, fetchOEmbed);
  return new Map(
    readers.map((id) => {
      const { reads } = READERS[id];
      const all = reads === undefined || reads >= utf8Bytes(html);
      return [id, readPage(READERS[id], all ? whole : pageTags(firstBytes(html, reads), fetchOEmbed))];
    }),
  );
}

/** Each page, what it says to readers, and what they make of it. */
const read = pages.map((page) => {
  const tags = pageTags(page.html, fetchOEmbed);
  return { ...page, tags, og: tags.og ?? {}, cards: cardsOf(page.html) };
});
type ReadPage = (typeof read)[number];

/** What a rule finds on the pages: one line a find, with the page's file. */
function findings(rule: (page: ReadPage) => readonly string[]): string[] {
  return read.flatMap((page) => rule(page).map((find) => `${page.file}: ${find}`));
}

const meta = ({ document }: BuiltPage, name: string) =>
  document(`meta[property="${name}"], meta[name="${name}"]`).attr('content');

/** Pages that say how a claim stands or how many requests are served, and how their previews begin. */
const CLAIMS: readonly { files: RegExp; begins: RegExp }[] = [
  {
    files: /^[aq]\//,
    begins: new RegExp(
      `^(${Object.values(VERDICTS)
        .map(({ word }) => word)
        .join('|')}|Withdrawn): \\S`,
    ),
  },
  { files: /^c\/\d+x\d+\//, begins: /^\d+ × \d+ = \d+ at once$/ },
  // How the numbers are worked out has no number of its own.
  { files: /^calculator\/(?!how\/)/, begins: /^\d/ },
];

test('everything that readers look for is within the first 4 kB of every page', () => {
  const tags =
    /<title>.*?<\/title>|<(?:meta (?:property|name)="(?:og:|twitter:|description)|link rel="canonical|link rel="alternate" type="application\/json\+oembed)[^"]*"(?:"[^"]*"|[^">])*>/gs;
  let seen = 0;
  expect(
    findings(({ html }) =>
      [...html.slice(0, html.indexOf('</head>')).matchAll(tags)].flatMap(({ 0: tag, index }) => {
        seen += 1;
        const end = utf8Bytes(html.slice(0, index + tag.length));
        return end <= 4096 ? [] : [`${tag} ends at byte ${end}`];
      }),
    ),
  ).toEqual([]);
  expect(seen).toBeGreaterThan(15 * pages.length);
});

test('every reader shows every page with its title, its description and the site’s name, and cuts none of them', () => {
  expect(
    findings(({ cards, og, tags }) =>
      readers.flatMap((id) => {
        const reader = READERS[id];
        const card = cards.get(id);
        if (!card) return reader.order.some((source) => tags[source]?.title) ? [`${reader.name} shows no preview`] : [];
        const parts = (['title', 'description'] as const).flatMap((part) => {
          const limit = reader[part];
          if (card.cut[part])
            return [`${reader.name} cuts the ${part} after ${limit?.most} ${limit?.unit}: ${card[part]}`];
          return reader.order.includes('og') && card[part] !== og[part]
            ? [`${reader.name} shows the ${part} ${card[part]}`]
            : [];
        });
        return reader.order.includes('og') && card.siteName !== 'Inflight'
          ? [...parts, `${reader.name} shows the site’s name ${card.siteName}`]
          : parts;
      }),
    ),
  ).toEqual([]);
});

test('og: and twitter: say the same, and the description is that of search engines too', () => {
  expect(
    findings((page) => {
      const { og, twitter, head } = page.tags;
      const pairs: [string, unknown, unknown][] = [
        ['title', og?.title, twitter?.title],
        ['description', og?.description, twitter?.description],
        ['meta description', og?.description, head?.description],
        ['image', og?.image?.url, twitter?.image?.url],
        ['image:alt', og?.image?.alt, twitter?.image?.alt],
        ['card', 'summary_large_image', meta(page, 'twitter:card')],
      ];
      return pairs.flatMap(([what, one, other]) =>
        one !== undefined && one === other ? [] : [`${what}: ${String(one)} ≠ ${String(other)}`],
      );
    }),
  ).toEqual([]);
});

test('the language of the tags is said as Open Graph asks for it: language and territory', () => {
  expect(
    findings((page) => {
      const locale = meta(page, 'og:locale');
      return locale === 'en_GB' ? [] : [`og:locale: found ${locale}, expected en_GB`];
    }),
  ).toEqual([]);
});

test('previews of answers, questions and set-ups begin with the verdict or the number', () => {
  for (const { files, begins } of CLAIMS) {
    const titles = read.filter(({ file }) => files.test(file)).map(({ file, og }) => `${file}: ${og.title}`);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((line) => !begins.test(line.slice(line.indexOf(': ') + 2)))).toEqual([]);
  }
});

test('previews of answers and questions say the short answer', () => {
  const shorts = new Map<string, string>();
  for (const { slug, data, answers } of checkedContent('.')) {
    if (data.status !== 'published') continue;
    shorts.set(`q/${slug}/index.html`, data.short).set(`a/${data.id}/index.html`, data.short);
    for (const { data: answer } of answers) {
      if (answer.status === 'published') shorts.set(`a/${answer.id}/index.html`, answer.short);
    }
  }
  const shown = new Map(read.map(({ file, og }) => [file, og.description]));
  expect([...shorts].filter(([file, short]) => shown.get(file) !== short)).toEqual([]);
});

test('descriptions have at most 200 characters and end with a whole word', () => {
  const words = new Set(
    read.flatMap(({ document }) =>
      document('main')
        .text()
        .split(/[\s,;:.()]+/),
    ),
  );
  expect(
    findings(({ og: { description = '' } }) => {
      if (Array.from(description).length > DESCRIPTION_CHARACTERS) return [`too long: ${description}`];
      if (/[.?!)”]$/.test(description)) return [];
      // We cut it ourselves: its last word is one that the site uses.
      const last = /(?:^|\s)(\S+)…$/.exec(description)?.[1];
      return last !== undefined && words.has(last) ? [] : [`not whole: ${description}`];
    }),
  ).toEqual([]);
});

// `og:url` is what readers take for the identity of a link (https://ogp.me/: “its permanent ID”): some show the preview
// of that address in place of the one pasted, and keep one preview for all that share it. So each answer names its own
// address, or every link to it would be previewed as the question, or as whichever answer was pasted first. `canonical`
// speaks to search engines, which are to list the question with all its answers once: there an answer names its
// question's page.
test('og:url is the page’s own address; canonical too, but of an answer its question’s page', () => {
  expect(
    findings((page) => {
      const own = site + page.address;
      const canonical = page.document('link[rel=canonical]').attr('href') ?? 'nothing';
      const address = meta(page, 'og:url') ?? 'nothing';
      const found = `og:url is ${address}, canonical is ${canonical}`;
      // It answers at any address, so it has none.
      if (page.file === '404.html') return address === 'nothing' && canonical === 'nothing' ? [] : [found];
      // A page that leads on speaks for the one that it leads to.
      if (page.document('meta[http-equiv=refresh]').length > 0) {
        return address === canonical && address !== own && fileAt(`${address}index.html`) ? [] : [found];
      }
      const ofAnswer = page.file.startsWith('a/') && !page.og.title?.startsWith('Withdrawn');
      const right = ofAnswer ? fileAt(`${canonical}index.html`)?.includes('/q/') : canonical === own;
      return address === own && right ? [] : [found];
    }),
  ).toEqual([]);
});

test('every preview has an image of this site, with its true size and words for it', () => {
  expect(
    findings(({ og: { image }, ...page }) => {
      const file = image && fileAt(image.url);
      if (!image || !file) return [`image: found ${image?.url}, expected a file of the site`];
      const png = readFileSync(file);
      const size = `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
      const said = `${image.width} × ${image.height}`;
      const rules: [boolean, string][] = [
        [png.toString('latin1', 1, 4) === 'PNG' && meta(page, 'og:image:type') === 'image/png', 'is no PNG'],
        [said === `${IMAGE_SIZE.width} × ${IMAGE_SIZE.height}`, `is said to be ${said}`],
        [size === said, `is ${size}, said to be ${said}`],
        [(image.alt ?? '').length > 10, `has the alternative text ${image.alt}`],
      ];
      return rules.filter(([holds]) => !holds).map(([, what]) => `image ${what}`);
    }),
  ).toEqual([]);
});

test('oEmbed says what the tags say, for every answer and question', () => {
  expect(
    findings(({ file, tags: { oembed = {}, og = {} } }) => {
      if (!oembed.title) return /^[aq]\//.test(file) ? ['names no oEmbed file'] : [];
      return [
        ...(oembed.title === og.title ? [] : [`title ${oembed.title}`]),
        ...(oembed.siteName === og.siteName ? [] : [`site ${oembed.siteName}`]),
        ...(oembed.image?.url === og.image?.url ? [] : [`image ${oembed.image?.url}`]),
      ];
    }),
  ).toEqual([]);
});

test('no page has JSON-LD of a type that Teams shows in place of its tags', () => {
  // https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/micro-capabilities-for-website-links
  const templates = /"@type":"(Article|Course|LocalBusiness|Person|Product|Recipe|Restaurant|WebSite)"/;
  expect(
    findings(({ document }) =>
      document('script[type="application/ld+json"]')
        .map((_, element) => {
          const data = JSON.parse(document(element).text()) as Record<string, unknown>;
          return JSON.stringify({ '@type': data['@type'] });
        })
        .get()
        .filter((type) => templates.test(type)),
    ),
  ).toEqual([]);
});

/** What each reader shows of these pages, to be read: `vitest run --project site -u` writes them anew. */
const GOLDEN = {
  'answer-that-holds': 'a/t4wr/index.html',
  'answer-that-depends': 'a/d8hw/index.html',
  'answer-that-is-outdated': 'a/b9tr/index.html',
  'answer-that-is-wrong': 'a/n3fd/index.html',
  question: 'q/concurrent-requests/index.html',
  'error-message': 'q/worker-timeout/index.html',
  'set-up': 'c/2x4/index.html',
  home: 'index.html',
};
const golden = resolve('tests/golden/previews');

test.each(Object.entries(GOLDEN))('%s is shown as before', async (name, file) => {
  const page = read.find((each) => each.file === file);
  if (!page) throw new Error(`found no ${file}`);
  await expect(describePage(page)).toMatchFileSnapshot(join(golden, `${name}.txt`));
});

test('every golden preview is of a page that is looked at', () => {
  expect(existsSync(golden) ? readdirSync(golden).sort() : []).toEqual(
    Object.keys(GOLDEN)
      .map((name) => `${name}.txt`)
      .sort(),
  );
});

function describePage({ address, cards, og: { image } }: ReadPage): string {
  const own = [site + address, ...(image ? [`${image.url}: ${image.alt}`] : [])];
  const shown = [...cards].map(([id, card]) => [READERS[id].name, ...(card ? describeCard(card) : ['  nothing'])]);
  return `${[own, ...shown].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function describeCard({ siteName, title, description, image, cut }: Card): string[] {
  const parts: [string, string | undefined][] = [
    ['site', siteName],
    [cut.title ? 'title, cut' : 'title', title],
    [cut.description ? 'text, cut' : 'text', description],
    ['image', image?.url],
  ];
  return parts.flatMap(([name, text]) => (text ? [`  ${name}: ${text}`] : []));
}
