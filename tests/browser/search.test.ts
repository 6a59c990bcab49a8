import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { checkedContent } from '../../src/tools/check-content.ts';
import { complaints, KINDS, searchFor } from './pages.ts';
import { field, paste, TRACEBACK } from './pasting.ts';

const LOG_LINE = '[2026-11-22 10:22:11 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:8)';

for (const [what, text] of [
  ['two words', 'worker timeout'],
  ['a whole log line', LOG_LINE],
]) {
  test(`${what} of a gunicorn log lead to the right answer by keyboard`, async ({ page }) => {
    const found = complaints(page);
    await page.goto(KINDS.question);
    await searchFor(page, text ?? '');
    const first = page.getByRole('option').first();
    await expect(first).toBeVisible();
    await expect(page.getByRole('listbox').getByRole('group').first()).toHaveAccessibleName(/WORKER TIMEOUT/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/a\/[a-z0-9]+\/$/);
    await expect(page.locator('main')).toContainText('WORKER TIMEOUT');
    expect(found).toEqual([]);
  });
}

test('a result shows the verdict, the claim, the short answer and the versions of its answer', async ({ page }) => {
  await page.goto(KINDS.home);
  await searchFor(page, 'workers fire off threads');
  const option = page.getByRole('option', { name: /fire off threads/ }).first();
  await expect(option).toContainText('Wrong');
  await expect(option).toContainText('No worker goes beyond its setting');
  await expect(option).toContainText(/gunicorn \d+\.\d+ to \d+\.\d+/);
});

test('Enter pressed before the results are here opens the first one when it is', async ({ page }) => {
  await page.goto(KINDS.question);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/questions\.[\w-]+\.json$/, async (route) => {
    await held;
    await route.continue();
  });
  await searchFor(page, 'worker timeout');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
  release();
  await expect(page).toHaveURL(/\/a\/[a-z0-9]+\/$/);
});

test('Ctrl and Enter open the chosen answer in another tab, and the search stays', async ({ page, context }) => {
  await page.goto(KINDS.question);
  await searchFor(page, 'worker timeout');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  expect(new URL((await opened).url()).pathname).toMatch(/^\/a\/[a-z0-9]+\/$/);
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('words that nothing has are said to have no close match, and the nearest are shown', async ({ page }) => {
  await page.goto(KINDS.question);
  await searchFor(page, 'zebra quux flask');
  await expect(page.getByRole('heading', { name: 'No close match' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^No close match, \d nearest, first: / })).toBeAttached();
  await expect(page.getByRole('option').first()).toBeVisible();
  // None is meant, so none is chosen.
  await expect(page.locator('[aria-selected=true]')).toHaveCount(0);
});

test('words that are known nowhere get a sentence and the ways in by need', async ({ page }) => {
  await page.goto(KINDS.question);
  await searchFor(page, '1829471 99182');
  await expect(page.getByRole('heading', { name: 'No word of this is known here' })).toBeVisible();
  const needs = page.getByRole('dialog').getByRole('navigation', { name: 'By need' });
  await needs.getByRole('link', { name: /^Errors/ }).click();
  await expect(page).toHaveURL('/topics/errors/');
});

test('the dialog begins with the ways in by need, which give way to results and come back', async ({ page }) => {
  await page.goto(KINDS.question);
  await searchFor(page, '');
  const needs = page.getByRole('dialog').getByRole('navigation', { name: 'By need' });
  await expect(needs.getByRole('link')).toHaveCount(6);
  await page.keyboard.insertText('backlog');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(needs).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(needs).toBeVisible();
});

test('a misspelt word is corrected, said to be, and looked for as typed if the reader wants it', async ({ page }) => {
  await page.goto(KINDS.question);
  await searchFor(page, 'guincorn workers');
  await expect(page.getByText('Looked for gunicorn instead of guincorn.').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Looked for gunicorn instead of guincorn.' })).toBeAttached();
  const undo = page.getByRole('button', { name: 'Search for guincorn as typed' });
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(undo).toBeHidden();
  // Its button is gone, so the focus is in the field.
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('guincorn workers');
  await expect(page.getByText('instead of guincorn')).toHaveCount(0);
});

test('half a second after the last change the number of questions and the first one are said', async ({ page }) => {
  await page.goto(KINDS.question);
  await searchFor(page, 'backlog');
  const said = page.getByRole('status').filter({ hasText: /^\d+ questions?, first: / });
  // The order of the first moment may be another.
  await expect(async () => {
    const first = (await page.getByRole('group').locator('.group').first().textContent()) ?? '';
    expect(first).not.toBe('');
    await expect(said).toContainText(first, { timeout: 1000 });
  }).toPass();
});

test('no part of search is fetched before somebody wants to search', async ({ page }) => {
  for (const path of [KINDS.question, KINDS.home, KINDS.search]) {
    // What the page before was still fetching is none of this one's.
    await page.goto('about:blank');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(path, { waitUntil: 'networkidle' });
    const parts = /pagefind|search-|questions\.|answers\.|dictionary\./;
    expect(fetched.filter((each) => parts.test(each))).toEqual([]);
    await searchFor(page, 'backlog');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(fetched.some((each) => parts.test(each))).toBe(true);
  }
});

test('letters typed behind / are not lost while the code is on its way', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_astro\/search-dialog/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(KINDS.question);
  await page.keyboard.type('/worker timeouts cc');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('dialog')).toBeHidden();
  release();
  await expect(field(page)).toHaveValue('worker timeouts c');
  await page.keyboard.type('onnection');
  await expect(field(page)).toHaveValue('worker timeouts connection');
});

test('what arrives late does not move what is shown', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/(?:answers\.[\w-]+\.json$|pagefind\/)/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(KINDS.question);
  await searchFor(page, 'workers fire off threads');
  const option = page.getByRole('option').first();
  await expect(option).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const boxes = () =>
    page
      .getByRole('option')
      .evaluateAll((rows) => rows.slice(0, 3).map((row) => [row.id, row.getBoundingClientRect().top]));
  const before = await boxes();
  const chosen = await page.locator('[aria-selected=true]').getAttribute('id');
  await expect(option.locator('.short-text')).toHaveText('');
  release();
  await expect(option.locator('.short-text')).not.toHaveText('');
  // The first in its place, and the chosen one still chosen.
  expect((await boxes())[0]).toEqual(before[0]);
  await expect(page.locator('[aria-selected=true]')).toHaveAttribute('id', chosen ?? '');
});

test('markup, control and bidi characters of a query are text', async ({ page }) => {
  const found = complaints(page);
  await page.goto(KINDS.question);
  await searchFor(page, '<img src=x onerror=alert(1)> guin\u202ecorn wrokers\u0007');
  await expect(page.getByRole('option').first()).toBeVisible();
  const notes = page.locator('search-box .notes');
  expect(await notes.evaluate((element) => /[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/.test(element.textContent))).toBe(
    false,
  );
  await expect(page.locator('search-box img')).toHaveCount(0);
  expect(found).toEqual([]);
});

test('the title of each question, and each error message, lead to that question first', async ({ page }) => {
  // Hundreds of queries, a fraction of a second each.
  test.setTimeout(900_000);
  const asked = checkedContent('.').flatMap(({ data }) =>
    data.status === 'published'
      ? [data.title, ...(data.error ? [data.error.message] : [])].map((text) => ({ text, title: data.title }))
      : [],
  );
  expect(asked.length).toBeGreaterThan(100);
  await page.goto(KINDS.lost);
  await searchFor(page, asked[0]?.text ?? '');
  for (const { text, title } of asked) {
    await field(page).fill(text);
    await expect(page.getByRole('listbox').getByRole('group').first(), text).toHaveAccessibleName(title);
  }
});

test.describe('the calculator', () => {
  for (const [text, offer, query] of [
    ['gunicorn -w 4 --threads 2 app:app', '8 at once: open in the calculator', '?t=2&v=1'],
    ['4 workers 2 threads', '8 at once: open in the calculator', '?t=2&v=1'],
    ['processes = 4 threads = 2', '8 at once: open in the calculator', '?s=uwsgi&t=2&v=1'],
    ['8 workers', '8 at once: open in the calculator', '?p=8&t=1&v=1'],
  ] as const) {
    test(`is offered for “${text}”`, async ({ page }) => {
      await page.goto(KINDS.question);
      await searchFor(page, text);
      await page.getByRole('link', { name: offer }).click();
      await expect(page).toHaveURL(`/calculator/${query}`);
    });
  }

  test('is not offered for words, and what reads commands is not fetched for them', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(KINDS.question);
    await searchFor(page, 'worker 2 died after a timeout of 30 s');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page.getByRole('link', { name: /in the calculator/ })).toBeHidden();
    expect(fetched.filter((address) => /calculator-offer|command\./.test(address))).toEqual([]);
  });
});

test.describe('nothing is in the way of anybody', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const violations = async (page: Page) => {
    const found = await new AxeBuilder({ page }).analyze();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  };

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1360]) {
      test(`in ${colorScheme} colours, ${width} pixels wide`, async ({ page }) => {
        const found = complaints(page);
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(KINDS.question);
        await page.keyboard.press('/');
        await expect(page.getByRole('navigation', { name: 'By need' })).toBeVisible();
        expect(await violations(page)).toEqual([]);
        for (const text of ['guincorn -w 4 threads', 'zebra quux flask', '1829471 99182']) {
          await field(page).fill(text);
          await expect(page.getByRole('heading', { name: /question|No / })).toBeVisible();
          expect(await violations(page), text).toEqual([]);
        }
        await field(page).fill('');
        await paste(page, TRACEBACK);
        await expect(page.getByRole('button', { name: /^Leave out/ }).first()).toBeVisible();
        await page.getByRole('button', { name: 'Filter' }).click();
        await page.getByRole('button', { name: 'About…' }).click();
        await expect(page.getByRole('button', { name: 'Flask', exact: true })).toBeVisible();
        expect(await violations(page)).toEqual([]);
        // Nothing is wider than the window.
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
        await page.goto('/search/?q=worker+timeout&verdict=wrong');
        await expect(page.getByRole('option').first()).toBeVisible();
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        expect(found).toEqual([]);
      });
    }
  }
});
