import { expect, test } from 'vitest';
import { toMarkup } from '../../../src/components/markup-node.ts';
import { cardMarkup, SHOWN_READERS } from '../../../src/previews/card-markup.ts';

const preview = {
  title: 'Wrong: “4 workers” <b>always</b>',
  description: 'It is 4 × 2.',
  image: { url: 'https://kb.example/kb/preview/k7q2.png', width: 1200, height: 630, alt: 'Eight slots' },
};
const site = { name: 'Inflight', host: 'kb.example' };
const markup = (id: (typeof SHOWN_READERS)[number], changes: Partial<typeof preview> = {}) =>
  toMarkup(cardMarkup(id, { ...preview, ...changes }, site));

const image = '<img loading="lazy" width="1200" height="630" alt="Eight slots" src="/kb/preview/k7q2.png"></img>';
const title = '<p class="title">Wrong: “4 workers” &lt;b>always&lt;/b></p>';
const description = '<p class="description">It is 4 × 2.</p>';

test('each reader’s card has its name and its parts in its order, as text', () => {
  expect(SHOWN_READERS.map((id) => markup(id))).toEqual([
    `<section class="preview-card slack"><h3>Slack</h3><div class="shown"><p class="siteName">Inflight</p>${title}${description}${image}</div></section>`,
    `<section class="preview-card discord"><h3>Discord</h3><div class="shown"><p class="siteName">Inflight</p>${title}${description}${image}</div></section>`,
    `<section class="preview-card teams"><h3>Microsoft Teams</h3><div class="shown">${image}${title}${description}<p class="host">kb.example</p></div></section>`,
  ]);
});

test('a card is cut as its reader cuts, and says so', () => {
  const long = { title: 'a'.repeat(80), description: 'b'.repeat(250) };
  expect(markup('slack', long)).not.toContain('class="cut"');
  expect(markup('discord', long)).toContain(`<p class="title">${'a'.repeat(67)}...</p>`);
  expect(markup('discord', long)).toContain('<p class="cut">Cuts the title.</p>');
  expect(markup('teams', long)).toContain(`<p class="description">${'b'.repeat(200)}…</p>`);
  expect(markup('teams', long)).toContain('<p class="cut">Cuts the title and the description.</p>');
});

test('where a reader shows no preview, the card says so', () => {
  const named = toMarkup(cardMarkup('discord', preview, { ...site, name: 'n'.repeat(254) }));
  expect(named).toBe(
    '<section class="preview-card discord"><h3>Discord</h3><p class="cut">Shows the address alone.</p></section>',
  );
});
