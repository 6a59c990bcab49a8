import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPreview, cutText } from '../../../src/previews/cut-preview.ts';
import { firstBytes, pageTags } from '../../../src/previews/page-tags.ts';
import { utf8Bytes } from '../../../src/previews/preview.ts';
import { readPage } from '../../../src/previews/read-page.ts';
import { READERS, type Limit } from '../../../src/previews/readers.ts';

const length = (text: string, unit: Limit['unit']) => (unit === 'bytes' ? utf8Bytes(text) : Array.from(text).length);

describe('cutting a text', () => {
  const unit = fc.constantFrom('bytes', 'characters');
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });

  test('leaves one that fits as it is', () => {
    fc.assert(
      fc.property(text, unit, (whole, unit) => {
        expect(cutText(whole, { most: length(whole, unit), unit })).toEqual({ text: whole, cut: false });
      }),
      { seed: 1 },
    );
  });

  test('keeps whole characters of its beginning, as many as the limit has room for', () => {
    fc.assert(
      fc.property(text, unit, fc.nat(40), (whole, unit, most) => {
        fc.pre(length(whole, unit) > most);
        const cut = cutText(whole, { most, unit, ending: '' });
        const kept = cut?.text ?? 'nothing';
        const next = Array.from(whole.slice(kept.length))[0] ?? '';
        expect(cut?.cut).toBe(true);
        expect(whole.startsWith(kept)).toBe(true);
        expect(length(kept, unit)).toBeLessThanOrEqual(most);
        expect(length(kept + next, unit)).toBeGreaterThan(most);
      }),
      { seed: 2 },
    );
  });

  test('shows nothing where the limit has no ending', () => {
    expect(cutText('four', { most: 3, unit: 'bytes' })).toBeUndefined();
  });
});

describe('Discord', () => {
  const title = (text: string) => cutPreview(READERS.discord, { title: text })?.title;

  test('shows 67 bytes of a title, and three dots from 68 on', () => {
    expect(title('a'.repeat(67))).toBe('a'.repeat(67));
    expect(title('a'.repeat(68))).toBe(`${'a'.repeat(67)}...`);
  });

  test('counts bytes: a sign of two bytes takes the place of two letters', () => {
    expect(title(`${'a'.repeat(65)}×`)).toBe(`${'a'.repeat(65)}×`);
    expect(title(`${'a'.repeat(66)}×`)).toBe(`${'a'.repeat(66)}...`);
  });

  test('shows no preview of a site whose name has more than 253 bytes', () => {
    const named = (siteName: string) => cutPreview(READERS.discord, { title: 'It holds', siteName });
    expect(named('n'.repeat(253))?.siteName).toBe('n'.repeat(253));
    expect(named('n'.repeat(254))).toBeUndefined();
    expect(named('×'.repeat(127))).toBeUndefined();
  });
});

test.each([
  ['slack', 'description', 300, '…'],
  ['discord', 'description', 347, '...'],
  ['teams', 'title', 75, '…'],
  ['teams', 'description', 200, '…'],
  ['mattermost', 'title', 300, '[...]'],
  ['mattermost', 'description', 300, '[...]'],
] as const)('%s shows a %s of %i and says what it cut', (id, part, most, ending) => {
  const shown = (text: string) => cutPreview(READERS[id], { title: 'T', description: 'D', [part]: text });
  const whole = 'a'.repeat(most);
  expect(shown(whole)).toMatchObject({ [part]: whole, cut: { title: false, description: false } });
  expect(shown(`${whole}a`)).toEqual({
    title: 'T',
    description: 'D',
    [part]: whole + ending,
    cut: { title: part === 'title', description: part === 'description' },
  });
});

/** A page with a title and a description of its own in each place that readers know. */
const page = (head: string) => `<!doctype html><html><head>${head}</head><body>
  <header><p>Not this one</p></header><h1>The <em>heading</em></h1><p> </p><p>The first
  paragraph.</p><p>The second.</p></body></html>`;
const oembed = '<link rel="alternate" type="application/json+oembed" href="https://kb.example/oembed/1.json">';
const twitter = '<meta name="twitter:title" content="tw"><meta name="twitter:description" content="tw says">';
const og = '<meta property="og:title" content="og"><meta property="og:description" content="og says">';
const head = '<title>head</title><meta name="description" content="head says">';
const fetchOEmbed = (address: string) =>
  address === 'https://kb.example/oembed/1.json' ? { title: 'oe', provider_name: 'KB' } : undefined;
const read = (id: keyof typeof READERS, html: string) => {
  const card = readPage(READERS[id], pageTags(firstBytes(html, READERS[id].reads), fetchOEmbed));
  return card && [card.title, card.description];
};

describe('a page is read in each reader’s order', () => {
  const whole = page(head + og + twitter + oembed);
  test.each([
    ['slack', whole, ['oe', 'tw says']],
    ['slack', page(head + og + twitter), ['tw', 'tw says']],
    ['slack', page(head + og), ['og', 'og says']],
    ['slack', page(head), ['head', 'head says']],
    ['discord', whole, ['og', 'og says']],
    ['discord', page(head + twitter), ['tw', 'tw says']],
    ['teams', whole, ['tw', 'tw says']],
    ['teams', page(head + og), ['og', 'og says']],
    ['mattermost', whole, ['og', 'og says']],
    ['mattermost', page(head + twitter), undefined],
    ['zulip', whole, ['og', 'og says']],
    ['zulip', page(head + twitter), ['head', 'head says']],
    ['zulip', page(twitter), ['The heading', 'The first paragraph.']],
    ['plain', whole, ['head', 'head says']],
    ['plain', page('<title>head</title>'), ['head', 'The first paragraph.']],
    ['oembed', whole, ['oe', undefined]],
    ['oembed', page(head + og + twitter), undefined],
  ] as const)('%s, case %#', (id, html, expected) => {
    expect(read(id, html)).toEqual(expected);
  });
});

test('Slack sees nothing that comes after the 32 kB it reads', () => {
  const start = '<!doctype html><html><head><!--';
  const tag = '--><meta property="og:title" content="og">';
  const endingAt = (bytes: number) =>
    page('').replace(/.*<head>/, start + '-'.repeat(bytes - start.length - tag.length) + tag);
  expect(read('slack', endingAt(32_768))).toEqual(['og', undefined]);
  expect(read('slack', endingAt(32_769))).toBeUndefined();
  expect(read('discord', endingAt(32_769))).toEqual(['og', undefined]);
});

test('an image comes with what the page says of it', () => {
  const image =
    '<meta property="og:image" content="https://kb.example/1.png"><meta property="og:image:width" content="1200">' +
    '<meta property="og:image:height" content="630"><meta property="og:image:alt" content="Two slots">';
  expect(readPage(READERS.mattermost, pageTags(page(og + image), fetchOEmbed))?.image).toEqual({
    url: 'https://kb.example/1.png',
    width: 1200,
    height: 630,
    alt: 'Two slots',
  });
});
