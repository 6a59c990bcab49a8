import { expect, test } from '@playwright/test';
import { KINDS, searchFor, searched } from './pages.ts';
import { field } from './pasting.ts';

test('the search page runs the query of its address and keeps the address up to date', async ({ page }) => {
  await page.goto('/search/?q=worker+timeout');
  await expect(field(page)).toHaveValue('worker timeout');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Every question and answer' })).toBeHidden();
  await field(page).fill('permission denied');
  await expect(page).toHaveURL('/search/?q=permission+denied');
  await field(page).fill('');
  await expect(page).toHaveURL('/search/');
  await expect(page.getByRole('heading', { name: 'Every question and answer' })).toBeVisible();
});

test('typing writes one entry of the history over; Back from an answer brings back query, results and place', async ({
  page,
}) => {
  await page.goto(KINDS.question);
  await page.goto(KINDS.search);
  const length = await page.evaluate(() => history.length);
  await field(page).focus();
  await page.keyboard.type('gunicorn workers', { delay: 20 });
  await expect(page).toHaveURL('/search/?q=gunicorn+workers');
  expect(await page.evaluate(() => history.length)).toBe(length);
  // Said once nothing has changed for a while.
  await expect(page.getByRole('status').filter({ hasText: /^\d+ questions/ })).toBeAttached();
  await searched(page);
  const row = page.getByRole('option').nth(6);
  const address = (await row.getAttribute('href')) ?? '';
  await row.evaluate((element) => element.scrollIntoView());
  await expect
    .poll(() => page.evaluate(() => Number((history.state as { top?: number } | null)?.top)))
    .toBeGreaterThan(0);
  const top = await page.evaluate(() => scrollY);
  await row.click();
  await expect(page).toHaveURL(address);
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=gunicorn+workers');
  await expect(field(page)).toHaveValue('gunicorn workers');
  await expect(page.locator(`[role=option][href="${address}"]`)).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
});

test('a search that was left, filtered or amended is an entry that Back and Forward bring back', async ({ page }) => {
  await page.goto('/search/');
  await field(page).fill('guincorn timeout');
  const undo = page.getByRole('button', { name: 'Search for guincorn as typed' });
  await expect(undo).toBeVisible();
  await undo.click();
  await expect(undo).toBeHidden();
  await page.getByRole('button', { name: 'Wrong', exact: true }).click();
  await expect(page).toHaveURL('/search/?q=guincorn+timeout&verdict=wrong');
  await field(page).fill('backlog');
  await expect(page).toHaveURL('/search/?q=backlog&verdict=wrong');

  await page.goBack();
  await expect(page).toHaveURL('/search/?q=guincorn+timeout&verdict=wrong');
  await expect(field(page)).toHaveValue('guincorn timeout');
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=guincorn+timeout');
  await expect(page.getByRole('button', { name: 'Wrong', exact: true })).toHaveAttribute('aria-pressed', 'false');
  await expect(undo).toBeHidden();
  await page.goBack();
  await expect(undo).toBeVisible();
  await page.goForward();
  await expect(undo).toBeHidden();
  await page.goForward();
  await page.goForward();
  await expect(field(page)).toHaveValue('backlog');
  await expect(page.getByRole('button', { name: 'Wrong', exact: true })).toHaveAttribute('aria-pressed', 'true');
});

test('filters by verdict and by tag keep what has them, in the page and in the dialog', async ({ page }) => {
  await page.goto('/search/?q=threads');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  await page.getByRole('button', { name: 'Wrong', exact: true }).click();
  await expect(page).toHaveURL('/search/?q=threads&verdict=wrong');
  await expect(options.filter({ hasNot: page.locator('.v-wrong') })).toHaveCount(0);
  await expect(options.first()).toBeVisible();
  await page.getByRole('button', { name: 'About…' }).click();
  await page.getByRole('button', { name: 'mod_wsgi' }).click();
  await expect(page).toHaveURL('/search/?q=threads&tag=mod-wsgi&verdict=wrong');
  await expect(page.getByRole('button', { name: 'About mod_wsgi' })).toBeFocused();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL('/search/?q=threads');
  await expect(options.filter({ hasNot: page.locator('.v-wrong') }).first()).toBeVisible();

  await page.goto(KINDS.question);
  await searchFor(page, 'threads');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('button', { name: 'Holds', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Outdated', exact: true }).click();
  await expect(options.filter({ hasNot: page.locator('.v-outdated') })).toHaveCount(0);
  await expect(options.first()).toBeVisible();
});

test('an address with a filter alone, or with one that is not known, is a search page', async ({ page }) => {
  await page.goto('/search/?tag=flask&verdict=perhaps');
  await expect(page.getByRole('button', { name: 'About Flask' })).toBeVisible();
  await expect(page.locator('[data-verdict][aria-pressed=true]')).toHaveCount(0);
  await expect(page.getByText('Filters apply to what you type or paste.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Every question and answer' })).toBeVisible();
});

test('where nothing is close, Enter in the dialog leads to the search page with the query', async ({ page }) => {
  await page.goto(KINDS.question);
  await searchFor(page, 'zebra quux flask');
  await expect(page.getByRole('heading', { name: 'No close match' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=zebra+quux+flask');
  await expect(page.getByRole('heading', { name: 'No close match' })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page has every answer and the ways in by need', async ({ page }) => {
    await page.goto('/search/?q=worker+timeout');
    await expect(page.locator('noscript p').last()).toHaveText(/^Search needs JavaScript/);
    await expect(page.getByRole('navigation', { name: 'By need' }).getByRole('link')).toHaveCount(6);
    await page.getByRole('link', { name: 'One request per thread, so processes × threads at once' }).click();
    await expect(page).toHaveURL('/a/t4wr/');
  });

  test('the link in the header leads to it', async ({ page }) => {
    await page.goto(KINDS.question);
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL('/search/');
  });
});
