import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { listen, staticServer } from '../../src/tools/static-server.ts';
import { complaints } from './pages.ts';

// The site in which links moved, as the test of that name in tests/site builds it.
const folder = resolve(import.meta.dirname, '../../.build/test-links/dist');
const QUESTION = '/q/heartbeat-folder/';

let server: Server;
let origin: string;

test.beforeAll(async () => {
  if (!existsSync(resolve(folder, 'q')))
    throw new Error(
      `found no site in ${folder}, expected the one of tests/site/links.test.ts: vitest run --project=site`,
    );
  server = staticServer(folder, '/');
  origin = `http://localhost:${await listen(server, 4461)}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.describe('a link that was shared before its answer changed', () => {
  test('tells what the answer said then and what it says now, above the answer', async ({ page }) => {
    const found = complaints(page);
    await page.goto(`${origin}/a/d44h/?r=1`);
    const told = page.getByRole('status').filter({ hasText: 'Changed since this link was shared.' });
    await expect(told).toContainText(
      /On \d{4}-\d\d-\d\d it said: Wrong: it knows one server's start options\.\s+Now it says: Outdated: it knows one server's start options\. “It says what this server was started with\..*”/,
    );
    const answer = await page.getByRole('region', { name: 'Short answer' }).boundingBox();
    const notice = await told.boundingBox();
    expect((notice?.y ?? Infinity) + (notice?.height ?? 0)).toBeLessThan(answer?.y ?? 0);
    expect(found).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('says so too where only the words changed', async ({ page }) => {
    await page.goto(`${origin}/a/rnkn/?r=1`);
    const told = page.getByRole('status').filter({ hasText: 'since this link was shared' });
    await expect(told).toContainText(
      /Reworded since this link was shared; the verdict is the same\. On \d{4}-\d\d-\d\d it said:\s+“Not reliably\. .*”\s+Now it says: “No\. /,
    );
    await expect(told).not.toContainText('Wrong');
  });

  for (const query of ['?r=2', '', '?r=0', '?r=3', '?r=1x', '?r=', '?R=1', '?r=%3Cb%3E']) {
    test(`says nothing for ${query || 'a link without a revision'}`, async ({ page }) => {
      await page.goto(`${origin}/a/d44h/${query}`, { waitUntil: 'networkidle' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[data-changed]')).toBeAttached();
      await expect(page.locator('[data-changed] p')).toHaveCount(0);
      await expect(page.getByText('since this link was shared')).toHaveCount(0);
    });
  }

  test('fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(`${origin}/a/d44h/?r=1`);
    await expect(page.getByText('Changed since this link was shared.')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an answer that changed reads as it holds now', async ({ page }) => {
    await page.goto(`${origin}/a/d44h/?r=1`);
    await expect(page.getByRole('region', { name: 'Short answer' })).toContainText('Outdated');
    await expect(page.getByText('since this link was shared')).toBeHidden();
  });

  test('an old address leads to the new one', async ({ page }) => {
    await page.goto(`${origin}/q/worker-tmp-dir/`);
    await page.waitForURL(`${origin}${QUESTION}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('--worker-tmp-dir');
  });

  test('a part that went to another page says where', async ({ page }) => {
    await page.goto(`${origin}/q/waitress-threads/`);
    await expect(page.getByText('This part is now at')).toBeHidden();
    await page.goto(`${origin}/q/waitress-threads/#heartbeat`);
    await expect(page.getByText('This part is now at')).toBeInViewport();
    await page.getByText('This part is now at').getByRole('link').click();
    await expect(page).toHaveURL(`${origin}${QUESTION}#z9z9`);
  });
});

test('an old address takes query and fragment along, and leaves no step to go back to', async ({ page }) => {
  const found = complaints(page);
  await page.goto(`${origin}/about/`);
  await page.goto(`${origin}/q/worker-tmp-dir/?r=1&from=chat#z9z9`);
  await expect(page).toHaveURL(`${origin}${QUESTION}?r=1&from=chat#z9z9`);
  await expect(page.locator('#z9z9')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(`${origin}/about/`);
  expect(found).toEqual([]);
});

test('an old id arrives at its answer under the new one, by way of the old page too', async ({ page }) => {
  await page.goto(`${origin}/a/rm49/?r=1`);
  await expect(page).toHaveURL(`${origin}/a/z9z9/?r=1`);
  await page.goto(`${origin}/q/worker-tmp-dir/#rm49`);
  await expect(page).toHaveURL(`${origin}${QUESTION}#rm49`);
  await expect(page.locator('article#z9z9').getByRole('heading').first()).toBeInViewport();
});

test('a page that became a part of another leads to that part, whatever part of it was meant', async ({ page }) => {
  await page.goto(`${origin}/glossary/pulse/#where`);
  await expect(page).toHaveURL(`${origin}/glossary/#term-heartbeat`);
  await expect(page.locator('#term-heartbeat')).toBeInViewport();
});

test('an old fragment scrolls to the new place, below the header', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${origin}/q/waitress-threads/#four-threads-and-a-queue`);
  const heading = page.getByRole('heading', { name: 'Four threads, one queue' });
  await expect(heading).toBeInViewport({ ratio: 1 });
  const header = await page.getByRole('banner').boundingBox();
  const box = await heading.boundingBox();
  expect(box?.y ?? 0).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? Infinity));
  expect(box?.y ?? Infinity).toBeLessThan(320);
});

test('an old place takes no room: the page is as high as with the new name alone', async ({ page }) => {
  await page.goto(`${origin}${QUESTION}`);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await page.evaluate(() => document.querySelectorAll('.moved-here, .moved-away').forEach((place) => place.remove()));
  expect(await height()).toBe(before);
});

test('a withdrawn answer is a page that says so, whatever revision a link has', async ({ page }) => {
  const found = complaints(page);
  for (const query of ['', '?r=1', '?r=9']) {
    await page.goto(`${origin}/a/qzpt/${query}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This answer was withdrawn');
    await expect(page.getByText('since this link was shared')).toHaveCount(0);
  }
  await expect(page.getByText('Waitress 99 starts processes of its own.')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: /^“?\w/ }).last().click();
  await expect(page).toHaveURL(`${origin}/a/w4gy/`);
  expect(found).toEqual([]);
});

test('its place on the page of the question says so too', async ({ page }) => {
  await page.goto(`${origin}/q/waitress-threads/#qzpt`);
  await expect(page.getByText('Withdrawn on 2026-11-22')).toBeInViewport();
});
