import { expect, test } from 'vitest';
import { readBuiltSite, type BuiltPage } from '../../src/build/built-site.ts';
import { NEEDS } from '../../src/knowledge/need.ts';
import { checkedContent } from '../../src/tools/check-content.ts';
import { checkedGuide } from '../../src/tools/check-guide.ts';
import { SITES } from './sites.ts';

const built = readBuiltSite(SITES.root.outDir, SITES.root.base);
const questions = checkedContent('.').filter(({ data }) => data.status === 'published');
const { terms, steps } = checkedGuide('.', questions);
const page = (file: string) => {
  const found = built.pages.find((each) => each.file === file);
  if (!found) throw new Error(`found no ${file}`);
  return found.document;
};

test('every word has a page with its definition as preview, and stands in the list under its letter', () => {
  const list = page('glossary/index.html');
  for (const { slug, data } of terms) {
    expect(page(`glossary/${slug}/index.html`)('meta[property="og:description"]').attr('content')).toBe(data.short);
    expect(list(`#term-${slug} a[href="/glossary/${slug}/"]`).text()).toBe(data.term);
  }
});

test('pages of questions and answers link to the glossary, each to at most 8 words, none twice', () => {
  let linked = 0;
  for (const { file, document } of built.pages) {
    const links = document('a.term')
      .map((_, element) => element.attribs['href'])
      .get();
    if (links.length > 0) expect(file).toMatch(/^[qa]\//);
    expect([file, links.length <= 8, new Set(links).size]).toEqual([file, true, links.length]);
    linked += links.length;
  }
  expect(linked).toBeGreaterThan(questions.length);
});

test('the steps lead from one to the next and back, and each to its question', () => {
  steps.forEach((step, index) => {
    const document = page(`start/${step.slug}/index.html`);
    const at = (place: number) => {
      const other = steps[place];
      return other && `/start/${other.slug}/`;
    };
    expect(document('a[rel=prev]').attr('href')).toBe(at(index - 1));
    expect(document('a[rel=next]').attr('href')).toBe(at(index + 1) ?? '/calculator/');
    expect(document(`.settles a[href="/q/${step.data.question}/"]`).length).toBe(1);
    expect(document('.settles .verdict').length).toBe(1);
    expect(document('capacity-calculator, runnable-snippet').length).toBe(1);
    expect(document('.guide-picture').length).toBe(step.data.picture ? 1 : 0);
  });
});

test('a topic has all questions of its need; the home page has at most 6 of them, and says how many there are', () => {
  const home = page('index.html');
  for (const need of Object.keys(NEEDS)) {
    const expected = questions.filter(({ data }) => data.status === 'published' && data.need === need);
    const links = (document: BuiltPage['document'], where: string) =>
      document(`${where} a[href^="/q/"]`)
        .map((_, element) => document(element).attr('href') ?? '')
        .get();
    const paths = expected.map(({ slug }) => `/q/${slug}/`);
    expect(links(page(`topics/${need}/index.html`), '.question-list').sort()).toEqual(paths.sort());
    const shown = links(home, `section[aria-labelledby="need-${need}"]`);
    expect(shown.length).toBe(Math.min(6, expected.length));
    expect(home(`section[aria-labelledby="need-${need}"] .all`).text().replace(/\s+/g, ' ').trim()).toMatch(
      expected.length > 6 ? new RegExp(`^All ${expected.length} about `) : /^$/,
    );
  }
});
