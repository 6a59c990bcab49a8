import { expect, test } from '@playwright/test';
import { KINDS, searchFor } from './pages.ts';
import { field } from './pasting.ts';

for (const [part, address] of [
  ['the texts of answers in Pagefind’s index', /\/pagefind\//],
  ['the short answers', /\/answers\.[\w-]+\.json$/],
  ['the dictionary', /\/dictionary\.[\w-]+\.json$/],
] as const) {
  test(`without ${part} titles are found all the same, and what is missing is said`, async ({ page }) => {
    await page.route(address, (route) => route.abort());
    await page.goto(KINDS.question);
    await searchFor(page, 'worker timeout');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page.getByText(/could not be loaded/).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/a\/[a-z0-9]+\/$/);
  });
}

test('without the questions the field says so, and the form still leads to the list', async ({ page }) => {
  await page.route(/\/questions\.[\w-]+\.json$/, (route) => route.abort());
  await page.goto(KINDS.question);
  await searchFor(page, 'backlog');
  await expect(page.getByText('The search index could not be loaded').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Every question and answer' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=backlog');
  await expect(page.getByRole('heading', { name: 'Every question and answer' })).toBeVisible();
});

test('without the engine the field says so, and the form still leads to the list', async ({ page }) => {
  await page.route(/\/_astro\/page-engine/, (route) => route.abort());
  await page.goto(KINDS.home);
  await searchFor(page, 'backlog');
  await expect(page.getByText('Search could not be loaded. Is there a connection?').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=backlog');
  await expect(page.getByRole('heading', { name: 'Every question and answer' })).toBeVisible();
});

test('without the code of the dialog / leads to the search page', async ({ page }) => {
  await page.route(/\/_astro\/search-dialog/, (route) => route.abort());
  await page.goto(KINDS.question);
  await page.keyboard.press('/');
  await expect(page).toHaveURL('/search/');
});

test('a part that could not be had is asked for again with the next words', async ({ page }) => {
  let isOffline = true;
  await page.route(/\/questions\.[\w-]+\.json$/, (route) => (isOffline ? route.abort() : route.continue()));
  await page.goto(KINDS.question);
  await searchFor(page, 'worker timeou');
  await expect(page.getByText('The search index could not be loaded').first()).toBeVisible();
  isOffline = false;
  await page.keyboard.type('t');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByText('The search index could not be loaded')).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});
