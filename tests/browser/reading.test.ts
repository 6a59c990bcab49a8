import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { contentFiles } from '../../src/build/content-files.ts';
import { complaints, KINDS } from './pages.ts';

const questions = readKnowledge(contentFiles(`${import.meta.dirname}/../..`)).questions.filter(
  ({ data }) => data.status === 'published',
);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    for (const [kind, path] of Object.entries(KINDS)) {
      test(`the ${kind} page has no accessibility violation and no complaint of the browser`, async ({ page }) => {
        const found = complaints(page);
        await page.goto(path, { waitUntil: 'networkidle' });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
        ).toEqual([]);
        expect(found).toEqual([]);
      });
    }
  });
}

// A question's page has the text of all its answers; the answers' own pages show it once more.
for (const question of questions) {
  test(`the page of ${question.slug} has no accessibility violation and no complaint of the browser`, async ({
    page,
  }) => {
    const found = complaints(page);
    await page.goto(`/q/${question.slug}/`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
    expect(found).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('verdict and short answer of every question and answer are inside the first screen', async ({ page }) => {
    // Hundreds of pages, a fraction of a second each.
    test.setTimeout(900_000);
    // Where it stands is settled by the markup; running their scripts would take minutes.
    await page.route(/\.js$/, (route) => route.abort());
    const low: string[] = [];
    for (const question of questions) {
      for (const path of [`/q/${question.slug}/`, ...question.answers.map(({ data }) => `/a/${data.id}/`)]) {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        const bottom = await page.locator('.card .say').evaluate((element) => {
          const claim = element.querySelector('.claim');
          return element.querySelector('.verdict') && claim ? claim.getBoundingClientRect().bottom : Infinity;
        });
        if (bottom > 640) low.push(`${path}: ends at ${Math.round(bottom)} px`);
      }
    }
    expect(low).toEqual([]);
  });

  for (const [kind, path] of Object.entries(KINDS)) {
    test(`the ${kind} page does not scroll sideways, down to 320 px`, async ({ page }) => {
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 640 });
        await page.goto(path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  }
});

test('nothing moves while a page loads', async ({ page }) => {
  await page.addInitScript(() => {
    const target = window as unknown as { shift: number };
    target.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) target.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of Object.values(KINDS).filter((path) => path !== KINDS.results)) {
    // A busy machine may paint a page before it has read all of it; what moves by itself moves every time.
    const shifts: number[] = [];
    while (shifts.length < 3 && !shifts.includes(0)) {
      await page.goto(path, { waitUntil: 'networkidle' });
      shifts.push(await page.evaluate(() => (window as unknown as { shift: number }).shift));
    }
    expect([path, Math.min(...shifts)]).toEqual([path, 0]);
  }
});

test('the chosen colours are kept, and set before the first paint', async ({ page }) => {
  await page.goto(KINDS.question);
  const toggle = page.getByRole('button', { name: 'Dark colours' });
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(251, 250, 247)');
  await toggle.click();
  expect(await paper()).toBe('rgb(20, 20, 18)');
  await page.goto(KINDS.answer, { waitUntil: 'commit' });
  await page.waitForSelector('body');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
});

test('the first Tab reaches a link that skips to the content', async ({ page }) => {
  await page.goto(KINDS.question);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the answer' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('on paper there is the answer and no control', async ({ page }) => {
  await page.goto(KINDS.question);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('As many as it has threads.')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('.top')).toBeHidden();
});
