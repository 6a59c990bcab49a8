import { expect, test } from 'vitest';
import { readBuiltSite } from '../../src/build/built-site.ts';
import { checkedContent } from '../../src/tools/check-content.ts';
import { SITES } from './sites.ts';

const built = readBuiltSite(SITES.root.outDir, SITES.root.base);
const errors = checkedContent('.').flatMap(({ slug, data }) =>
  data.status === 'published' && data.error ? [{ slug, error: data.error, short: data.short }] : [],
);
const page = (file: string) => {
  const found = built.pages.find((each) => each.file === file);
  if (!found) throw new Error(`found no ${file}`);
  return found.document;
};

test('there are pages about messages', () => {
  expect(errors.length).toBeGreaterThanOrEqual(6);
});

test.each(errors)(
  'the page of $slug says the message, its meaning, three checks and the fix',
  ({ slug, error, short }) => {
    const document = page(`q/${slug}/index.html`);
    const first = document('.error-first');
    expect(first.find('code.message').text()).toBe(error.message);
    expect(first.find('.claim').text()).toContain(short);
    const checks = first.find('ol > li');
    expect(checks.length).toBe(3);
    error.check.forEach(({ what, run }, index) => {
      const check = checks.eq(index);
      expect(check.text()).toContain(what);
      expect(check.find('code').text()).toBe(run);
      // What the button copies is the command to the letter.
      expect(check.find('copy-passage').attr('data-text')).toBe(run);
    });
    expect(first.find('.fix').text()).toContain(error.fix);
    // Links to share come after what helps at once.
    const html = first.html() ?? '';
    expect(html.indexOf('class="acts"')).toBeGreaterThan(html.indexOf('class="fix"'));
  },
);

test('the list of questions has each message, in code, once', () => {
  const document = page('questions/index.html');
  const listed = document('.messages code')
    .map((_, element) => document(element).text())
    .get();
  expect(listed.sort()).toEqual(errors.map(({ error }) => error.message).sort());
  for (const { slug } of errors) expect(document(`main a[href="/q/${slug}/"]`).length).toBe(1);
});
