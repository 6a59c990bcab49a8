import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { markdownToMdast, type MdastNode } from 'satteri';
import { describe, expect, test } from 'vitest';
import { readBuiltSite } from '../../src/build/built-site.ts';
import { answerRecordSchema } from '../../src/linking/answer-record.ts';
import { answerIndexSchema, schemaAddresses } from '../../src/machines/answer-index.ts';
import { MOST_CHANGES } from '../../src/machines/feed.ts';
import { LINE_BYTES } from '../../src/machines/one-line.ts';
import { questionFileSchema } from '../../src/machines/question-file.ts';
import { SITES } from './sites.ts';

const sites = Object.entries(SITES).map(([name, address]) => {
  const { outDir, site, base } = address;
  const built = readBuiltSite(outDir, base);
  const read = (file: string) => readFileSync(join(outDir, file), 'utf8');
  const toAddress = (path: string) => site + base + path.slice(1);
  const matching = (pattern: RegExp) => {
    const files = built.files.filter((file) => pattern.test(file));
    expect(files.length, `files like ${String(pattern)}`).toBeGreaterThan(0);
    return files;
  };

  const ids = new Map(built.pages.map(({ address: page, document }) => [page, document]));
  /** What is wrong with an address of this site, or nothing. */
  const missing = (text: string): string | undefined => {
    const url = new URL(text);
    if (url.origin !== site) return undefined;
    if (!url.pathname.startsWith(base)) return `${text} is not below ${base}`;
    const document = ids.get(url.pathname);
    if (!document) {
      const file = decodeURI(url.pathname.slice(base.length));
      return built.files.includes(file) ? undefined : `nothing is at ${text}`;
    }
    const fragment = decodeURIComponent(url.hash.slice(1));
    return fragment &&
      !document('[id]')
        .get()
        .some(({ attribs }) => attribs['id'] === fragment)
      ? `${text} has no such place`
      : undefined;
  };
  return { name, site, base, built, read, toAddress, matching, missing };
});

type Site = (typeof sites)[number];

/** Objects as JSON and XML have them, to look into. */
type Fields = Record<string, unknown>;
const fields = (text: string) => JSON.parse(text) as Fields;

const xml = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false });
function parsed(text: string): Fields {
  expect(new SyntaxValidator().validate(text)).toBe(true);
  expect(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')).toBe(true);
  return xml.parse(text) as Fields;
}

const bytes = (text: string) => Buffer.byteLength(text);
const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

/** Every node of a text of Markdown. */
function nodes(node: MdastNode): MdastNode[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => nodes(child as MdastNode)) : [])];
}

describe.each(sites)('built $name', ({ site, base, built, read, toAddress, matching, missing }: Site) => {
  const schemas = schemaAddresses(toAddress);
  const questionPages = built.pages.filter(({ file }) => /^q\/[^/]+\/index\.html$/.test(file));
  /** Pages of answers and of questions' short answers; tombstones are none. */
  const answerPages = built.pages.filter(
    ({ file, html }) => /^a\/[^/]+\/index\.html$/.test(file) && html.includes('type="text/markdown"'),
  );

  test('every JSON file is as its published schema says, and has no field that the schema leaves out', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats(ajv);
    const validators = new Map<string, ValidateFunction>();
    for (const file of matching(/^api\/.*\.schema\.json$/)) {
      const schema = fields(read(file));
      expect(schema['$id']).toBe(toAddress(`/${file}`));
      expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
      validators.set(toAddress(`/${file}`), ajv.compile(schema as AnySchema));
    }
    expect([...validators.keys()].sort()).toEqual(Object.values(schemas).sort());

    const kinds = [
      [/^a\/[^/]+\.json$/, schemas.answer, answerRecordSchema],
      [/^q\/[^/]+\.json$/, schemas.question, questionFileSchema],
      [/^api\/index\.json$/, schemas.index, answerIndexSchema],
    ] as const;
    const wrong: string[] = [];
    for (const [pattern, schema, strict] of kinds) {
      const validate = validators.get(schema);
      for (const file of matching(pattern)) {
        const data: unknown = JSON.parse(read(file));
        if (!validate?.(data)) wrong.push(`${file}: ${ajv.errorsText(validate?.errors ?? [])}`);
        const whole = strict.safeParse(data);
        if (!whole.success) wrong.push(`${file}: ${whole.error.message}`);
        const { version } = data as Fields;
        if (!schema.endsWith(`-${String(version)}.schema.json`)) wrong.push(`${file}: version ${String(version)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('a schema refuses a record whose verdict is not one, and takes a field that comes later', () => {
    const ajv = new Ajv2020();
    addFormats(ajv);
    const validate = ajv.compile(fields(read('api/answer-1.schema.json')) as AnySchema);
    const record = fields(read(matching(/^a\/[^/]+\.json$/)[0] ?? ''));
    expect(validate({ ...record, later: 1 })).toBe(true);
    expect(validate({ ...record, verdict: 'maybe' })).toBe(false);
    expect(validate({ ...record, url: '/a/k7q2/' })).toBe(false);
  });

  test('the index has every answer and question once, each with its own verdict, and leads to it', () => {
    const index = answerIndexSchema.parse(JSON.parse(read('api/index.json')));
    const listed = [...index.entries, ...index.withdrawn].map(({ id }) => `a/${id}.json`);
    expect(listed.sort()).toEqual(matching(/^a\/[^/]+\.json$/).sort());
    for (const { id, kind, verdict, revision, json } of index.entries) {
      expect(fields(read(`a/${id}.json`))).toMatchObject({ verdict, revision, status: 'current' });
      const target = fields(read(json.slice(toAddress('/').length)));
      expect(kind === 'question' ? (target['question'] as Fields)['id'] : target['id']).toBe(id);
    }
    expect(index.schemas).toEqual(schemas);
  });

  test('an answer is one line of at most 240 bytes that begins with its verdict and ends with its address', () => {
    const files = matching(/^[aq]\/[^/]+\.txt$/);
    expect(files.length).toBe(matching(/^[aq]\/[^/]+\.json$/).length);
    for (const file of files) {
      const text = read(file);
      expect(bytes(text), file).toBeLessThanOrEqual(LINE_BYTES);
      expect(text.indexOf('\n'), file).toBe(text.length - 1);
      expect(text).toMatch(/^(Holds|Depends|Outdated|Wrong|Withdrawn): \S.* https?:\/\/\S+\n$/);
      expect(text).not.toContain('\uFFFD');
    }
  });

  test('Markdown leaves nothing relative, nothing that runs and no hidden line, and ends with address and licence', () => {
    const files = matching(/^[aq]\/[^/]+\.md$/);
    expect(files.length).toBe(matching(/^[aq]\/[^/]+\.json$/).length);
    for (const file of [...files, 'llms.txt', 'llms-full.txt']) {
      const text = read(file);
      const all = nodes(markdownToMdast(text, { features: { smartPunctuation: false } }));
      const links = all.flatMap((node) => (node.type === 'link' || node.type === 'definition' ? [node.url] : []));
      expect(
        links.filter((link) => !/^(https?:\/\/|mailto:)/.test(link)),
        file,
      ).toEqual([]);
      expect(
        all.flatMap((node) => (node.type === 'html' ? [node.value] : [])),
        file,
      ).toEqual([]);
      const fences = all.flatMap((node) => (node.type === 'code' ? [`${node.lang ?? ''} ${node.meta ?? ''}`] : []));
      expect(
        fences.filter((fence) => /\brun\b|\bnorun\b|^output/.test(fence)),
        file,
      ).toEqual([]);
      expect(text, file).not.toContain('---cut---');
    }
    for (const file of files) {
      const text = read(file);
      expect(text, file).toMatch(/\n---\n\nPermanent address: <https?:\/\/[^>]+>\.( Licence: \[.+\)\.)?\n$/);
      expect(nodes(markdownToMdast(text)).filter(({ type }) => type === 'heading').length, file).toBeGreaterThan(0);
    }
  });

  test('the Markdown of an answer says what its page says: title, verdict and short answer', () => {
    for (const { file, document } of answerPages) {
      const root = markdownToMdast(read(file.replace('/index.html', '.md')), { features: { smartPunctuation: false } });
      if (!('children' in root)) throw new Error(`${file}: expected a tree`);
      const [heading, paragraph] = root.children.map((node) => plain(node as MdastNode));
      expect(heading).toBe(document('main h1').text().trim());
      const note = document('.card .verdict').first().text().replace(/\s+/g, ' ').trim();
      expect(paragraph?.replace(/[.:]/g, '')).toBe(
        `${note} ${document('.card .claim').text().replace(/\s+/g, ' ').trim()}`.replace(/[.:]/g, ''),
      );
    }
  });

  test('the feed has what Atom asks for: ids of their own, dates, absolute links that lead somewhere', () => {
    const { feed } = parsed(read('feed.xml')) as { feed: Fields };
    const entries = feed['entry'] as Fields[];
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    for (const element of ['id', 'title', 'updated', 'author']) expect(feed[element], element).toBeTruthy();
    const links = feed['link'] as Fields[];
    expect(links.find((link) => link['@rel'] === 'self')?.['@href']).toBe(toAddress('/feed.xml'));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(MOST_CHANGES);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const days = entries.map(({ updated }) => String(updated));
    expect(days).toEqual([...days].sort().reverse());
    expect(feed['updated']).toBe(days[0]);
    for (const entry of entries) {
      expect(entry['updated']).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect((entry['title'] as Fields)['#text']).toMatch(
        /^(Holds|Depends|Outdated|Wrong|Now \w+, was \w+|Withdrawn): ./,
      );
      expect((entry['summary'] as Fields)['#text']).toMatch(/\S/);
      const href = String((entry['link'] as Fields)['@href']);
      expect(String(entry['id']).startsWith(`${href}?r=`)).toBe(true);
      expect(missing(href)).toBeUndefined();
    }
  });

  test('the sitemap has every page that stands for itself and is listed, and nothing else', () => {
    const { urlset } = parsed(read('sitemap.xml')) as { urlset: Fields };
    const urls = urlset['url'] as Fields[];
    const own = built.pages.filter(({ address, document }) => {
      const canonical = document('link[rel=canonical]').attr('href');
      return canonical === site + address && document('meta[name=robots]').length === 0;
    });
    expect(urls.map(({ loc }) => loc).sort()).toEqual(own.map(({ address }) => site + address).sort());
    const locations = new Set(urls.map(({ loc }) => String(loc)));
    for (const { file, document } of built.pages) {
      const canonical = document('link[rel=canonical]').attr('href');
      const listed = document('meta[name=robots]').length === 0;
      if (canonical && listed) expect(locations.has(canonical), `${file} says ${canonical}`).toBe(true);
    }
    for (const { address } of questionPages) {
      const entry = urls.find(({ loc }) => loc === site + address);
      expect(entry?.['lastmod'], address).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(read('robots.txt')).toContain(`Sitemap: ${toAddress('/sitemap.xml')}`);
  });

  test('the search description keeps the limits of OpenSearch, and its form is the one of the search page', () => {
    const { OpenSearchDescription: description } = parsed(read('opensearch.xml')) as { OpenSearchDescription: Fields };
    expect(description['@xmlns']).toBe('http://a9.com/-/spec/opensearch/1.1/');
    const limits = { ShortName: 16, LongName: 48, Description: 1024 };
    for (const [element, most] of Object.entries(limits)) {
      expect(String(description[element]).length, element).toBeLessThanOrEqual(most);
      expect(description[element], element).toMatch(/^[^<>]+$/);
    }
    const [results, self] = description['Url'] as Fields[];
    expect(results).toEqual({ '@type': 'text/html', '@template': `${toAddress('/search/')}?q={searchTerms}` });
    expect(self?.['@template']).toBe(toAddress('/opensearch.xml'));
    expect(missing(String((description['Image'] as Fields)['#text']))).toBeUndefined();
  });

  test('oEmbed says the version, the type and all or nothing of a thumbnail, in the words of the page', () => {
    const pages = [...questionPages, ...answerPages];
    expect(pages.length).toBeGreaterThan(0);
    for (const { file, document } of pages) {
      const href = document('link[type="application/json+oembed"]').attr('href') ?? '';
      const embed = fields(read(href.slice(toAddress('/').length)));
      const said = (property: string) => document(`meta[property="${property}"]`).attr('content');
      expect(embed, file).toMatchObject({
        version: '1.0',
        type: 'link',
        title: said('og:title'),
        provider_name: said('og:site_name'),
        provider_url: toAddress('/'),
        thumbnail_url: said('og:image'),
        thumbnail_width: Number(said('og:image:width')),
        thumbnail_height: Number(said('og:image:height')),
      });
      expect(embed).not.toHaveProperty('url');
      expect(embed).not.toHaveProperty('html');
    }
  });

  test('structured data parses, says nothing empty, and says what the page says', () => {
    for (const { file, html, document } of [...questionPages, ...answerPages]) {
      const blocks = document('script[type="application/ld+json"]');
      // The page of a short answer has another for canonical, which says the same.
      const short = file.startsWith('a/') && fields(read(file.replace('/index.html', '.json')))['kind'] === 'question';
      expect(blocks.length, file).toBe(short ? 0 : 1);
      if (short) continue;
      const text = blocks.text();
      expect(html.indexOf(text), file).toBeGreaterThan(html.indexOf('twitter:image:alt'));
      expect(text, file).not.toContain('<');
      expect(text, file).not.toMatch(/null|:""|\[\]|\{\}/);
      const data = fields(text);
      expect(data, file).toMatchObject({ '@context': 'https://schema.org', '@type': 'TechArticle' });
      expect(data['url']).toBe(document('meta[property="og:url"]').attr('content'));
      expect(data['image']).toBe(document('meta[property="og:image"]').attr('content'));
      expect(data['headline'], file).toBe(document('main h1').text().trim());
      expect(data['abstract'], file).toContain(document('meta[name=description]').attr('content'));
      const main = document('main').text().replace(/\s+/g, ' ');
      for (const word of [data['dateModified'], ...((data['about'] ?? []) as string[])]) {
        expect(main, file).toContain(word);
      }
      for (const cited of (data['citation'] ?? []) as string[]) {
        expect(document(`main a[href="${new URL(cited).pathname}"]`).length, `${file}: ${cited}`).toBeGreaterThan(0);
      }
    }
  });

  test('structured data adds at most 300 bytes to a question page, links to other forms at most 150', () => {
    for (const { file, html } of questionPages) {
      const bare = html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '');
      const barer = bare.replace(/<link rel="(?:alternate|search)"[^>]*>/g, '');
      expect(gzipped(html) - gzipped(bare), file).toBeLessThanOrEqual(300);
      expect(gzipped(bare) - gzipped(barer), file).toBeLessThanOrEqual(150);
    }
  });

  test('each page names the feed and the search, answers and questions their other forms, after the preview', () => {
    const kinds: [RegExp, string[]][] = [
      [/./, ['application/atom+xml', 'application/opensearchdescription+xml']],
      [/^q\//, ['text/markdown', 'application/json', 'application/json+oembed']],
    ];
    const pages = built.pages.filter(({ html }) => html.includes('og:title'));
    for (const { file, html, address, document } of pages) {
      for (const type of kinds.flatMap(([pattern, types]) => (pattern.test(file) ? types : []))) {
        const href = document(`head link[type="${type}"]`).attr('href');
        expect(href, `${file}: ${type}`).toBeTruthy();
        expect(missing(new URL(href ?? '', site + address).href), file).toBeUndefined();
        expect(html.indexOf(`type="${type}"`), file).toBeGreaterThan(html.indexOf('twitter:image:alt'));
      }
    }
    for (const { file, document } of answerPages) {
      for (const type of ['text/markdown', 'application/json']) {
        expect(document(`head link[type="${type}"]`).attr('href'), file).toMatch(/\/a\/[^/]+\.(md|json)$/);
      }
    }
  });

  test('every address of this site in a file for machines is there', () => {
    const files = matching(
      /^(a|q|api|oembed)\/[^/]+\.(json|md|txt)$|^(llms|llms-full|robots)\.txt$|^(feed|sitemap)\.xml$/,
    );
    const found = new Set<string>();
    for (const file of files) {
      const addresses = read(file).matchAll(/https?:\/\/[^\s"'<>\\`|()[\]]+/g);
      for (const [address] of addresses) {
        const reason = address.startsWith(site) ? missing(address.replace(/[.,;:]+$/, '')) : undefined;
        if (reason) found.add(`${file}: ${reason}`);
      }
    }
    expect([...found].slice(0, 20)).toEqual([]);
  });

  test('llms.txt has the form its readers expect: heading, summary, sentences, lists of links, the optional last', () => {
    const root = markdownToMdast(read('llms.txt'), { features: { smartPunctuation: false } });
    const children = 'children' in root ? (root.children as MdastNode[]) : [];
    expect(children.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote']);
    const headings = children.flatMap((node) => (node.type === 'heading' ? [node] : []));
    expect(headings.map(({ depth }) => depth)).toEqual([1, ...headings.slice(1).map(() => 2)]);
    const last = headings.at(-1);
    expect(last && plain(last)).toBe('Optional');
    const linked = children.flatMap((node, place) => {
      if (node.type !== 'heading' || node.depth !== 2) return [];
      const list = children[place + 1];
      expect(list?.type).toBe('list');
      return list?.type === 'list' ? list.children : [];
    });
    for (const item of linked) expect(plain(item)).toMatch(/^.+: .+/);
    const links = linked.flatMap((item) => nodes(item).flatMap((node) => (node.type === 'link' ? [node.url] : [])));
    expect(links.filter((link) => link.endsWith('.md')).length).toBe(questionPages.length);
    const whole = read('llms-full.txt');
    for (const { document } of questionPages) {
      const title = document('main h1').text().trim();
      expect(whole.includes(title) || /[\\`*[\]<_]/.test(title), title).toBe(true);
    }
  });

  test('files are as large as they may be, and no larger', () => {
    // Bytes as a host sends them. Those that list everything grow with the content.
    const most: [RegExp, number][] = [
      [/^a\/[^/]+\.json$/, 2_000],
      [/^a\/[^/]+\.md$/, 2_500],
      [/^q\/[^/]+\.json$/, 6_000],
      [/^q\/[^/]+\.md$/, 7_000],
      [/^oembed\/[^/]+\.json$/, 400],
      [/^api\/.*schema\.json$/, 4_000],
      [/^api\/index\.json$/, 30_000],
      [/^feed\.xml$/, 10_000],
      [/^sitemap\.xml$/, 8_000],
      [/^llms\.txt$/, 16_000],
      [/^llms-full\.txt$/, 300_000],
    ];
    const larger = most.flatMap(([pattern, limit]) =>
      matching(pattern).flatMap((file) => {
        const size = gzipped(read(file));
        return size <= limit ? [] : [`${file}: ${size} bytes, expected at most ${limit}`];
      }),
    );
    expect(larger).toEqual([]);
  });

  test('hosts are told to let other sites read the files, each with its type and in UTF-8', () => {
    const rules = read('_headers');
    for (const [path, type] of [
      ['*.md', 'text/markdown'],
      ['*.txt', 'text/plain'],
      ['feed.xml', 'application/atom+xml'],
      ['opensearch.xml', 'application/opensearchdescription+xml'],
    ]) {
      expect(rules).toContain(
        `\n${base}${path}\n  Content-Type: ${type}; charset=utf-8\n  Access-Control-Allow-Origin: *\n`,
      );
    }
    expect(existsSync(join(built.folder, 'robots.txt'))).toBe(true);
  });
});

/** The text of a node without its markup. */
function plain(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map((child) => plain(child as MdastNode)).join('') : '';
}

test('the same content gives the same files but for the address, however late it is built', () => {
  const [root, below] = sites;
  if (!root || !below) throw new Error('expected two built sites');
  const files = root.matching(
    /^(a|q|api|oembed)\/[^/]+\.(json|md)$|^(llms|llms-full)\.txt$|^(feed|sitemap|opensearch)\.xml$/,
  );
  const unlike = files.filter(
    (file) => root.read(file) !== below.read(file).replaceAll(below.site + below.base, root.site + root.base),
  );
  expect(unlike).toEqual([]);
});
