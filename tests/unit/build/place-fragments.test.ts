import { expect, test } from 'vitest';
import { placeFragments } from '../../../src/build/place-fragments.ts';

const page = (main: string) =>
  `<!doctype html><html><head><title>T</title></head><body><main>${main}</main></body></html>`;
const STYLE = /<style>[^<]*<\/style>/;

test('a part that is elsewhere on its page gets an anchor there, and nothing else changes', () => {
  const html = page('<p>One</p><h2 id="new" class="x">New</h2><p>Two</p>');
  const placed = placeFragments(html, [{ fragment: 'old', to: { here: 'new' } }]);
  expect(placed).toContain('<h2 id="new" class="x"><span class="moved-here" id="old"></span>New</h2>');
  expect(placed.replace('<span class="moved-here" id="old"></span>', '').replace(STYLE, '')).toBe(html);
});

test('what takes no other element gets its anchor in front', () => {
  const placed = placeFragments(page('<table id="new"></table>'), [{ fragment: 'old', to: { here: 'new' } }]);
  expect(placed).toContain('<main><span class="moved-here" id="old"></span><table id="new">');
});

test('a part that is nowhere on its page any more leads to its beginning', () => {
  const placed = placeFragments(page('<p>One</p>'), [{ fragment: 'old', to: { here: '' } }]);
  expect(placed).toContain('<main><span class="moved-here" id="old"></span><p>One</p>');
});

test('a part that went to another page leaves a line at the end, with markup in names as text', () => {
  const to = { address: '/kb/q/x/#y', heading: 'What about <main> & “co”?' };
  expect(placeFragments(page('<p>One</p>'), [{ fragment: 'old', to }])).toContain(
    '<p>One</p><p class="moved-away" id="old">This part is now at <a href="/kb/q/x/#y">What about &lt;main&gt; &amp; “co”?</a></p></main>',
  );
});

test('several parts of a page stand each in its place, with one style for all', () => {
  const placed = placeFragments(page('<h2 id="a">A</h2><h2 id="b">B</h2>'), [
    { fragment: 'b1', to: { here: 'b' } },
    { fragment: 'a1', to: { here: 'a' } },
    { fragment: 'a2', to: { here: 'a' } },
  ]);
  for (const [id, parent] of [
    ['a1', 'A'],
    ['a2', 'A'],
    ['b1', 'B'],
  ] as const)
    expect(placed).toMatch(
      new RegExp(
        `<h2 id="${parent.toLowerCase()}">(?:<span[^>]*></span>)*<span class="moved-here" id="${id}">.*?${parent}</h2>`,
      ),
    );
  expect(placed.match(new RegExp(STYLE, 'g'))).toHaveLength(1);
});

test('a page without old parts stays as it is; one without the new part is refused', () => {
  const html = page('<p>One</p>');
  expect(placeFragments(html, [])).toBe(html);
  expect(() => placeFragments(html, [{ fragment: 'old', to: { here: 'new' } }])).toThrow(
    'found no `new` on the page, expected one: the check of addresses saw it',
  );
});
