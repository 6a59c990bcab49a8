import { expect, test, type Page } from '@playwright/test';
import { checkedContent } from '../../src/tools/check-content.ts';
import { complaints, KINDS, searchFor } from './pages.ts';

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

test('a result shows the verdict, the claim and the short answer of its answer', async ({ page }) => {
  await page.goto(KINDS.home);
  await searchFor(page, 'workers fire off threads');
  const option = page.getByRole('option', { name: /fire off threads/ }).first();
  await expect(option).toContainText('Wrong');
  await expect(option).toContainText('No worker goes beyond its setting');
});

test('arrows move the choice, which the field announces, and come round', async ({ page }) => {
  await page.goto(KINDS.question);
  await searchFor(page, 'gunicorn workers');
  const options = page.getByRole('option');
  await expect(options.nth(1)).toBeVisible();
  const field = page.getByRole('combobox');
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toBeFocused();
});

test('Escape empties the field, then closes and gives the focus back', async ({ page }) => {
  await page.goto(KINDS.question);
  const link = page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Questions' });
  await link.focus();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.insertText('backlog');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('words that nothing has are said to have no close match, and the nearest are shown', async ({ page }) => {
  await page.goto(KINDS.question);
  await searchFor(page, 'zebra quux flask');
  await expect(page.getByRole('status').filter({ hasText: 'No close match' })).toBeVisible();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('the search page runs the query of its address and keeps the address up to date', async ({ page }) => {
  await page.goto('/search/?q=worker+timeout');
  const field = page.getByRole('combobox');
  await expect(field).toHaveValue('worker timeout');
  await expect(page.getByRole('option').first()).toBeVisible();
  await field.fill('permission denied');
  await expect(page).toHaveURL('/search/?q=permission+denied');
});

test('pasted lines keep their words apart, and a long paste reaches the address only cleaned', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/search/');
  const field = page.getByRole('combobox');
  await field.focus();
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    `${LOG_LINE}\nsecret-host.internal 10.1.2.3\n${'x '.repeat(40)}`,
  );
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(field).toHaveValue(/\(pid:8\) secret-host/);
  await expect(page).not.toHaveURL(/10\.1\.2\.3|pid/);
});

test('no part of search is fetched before somebody wants to search', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(KINDS.question, { waitUntil: 'networkidle' });
  expect(fetched.filter((path) => /pagefind|search/.test(path))).toEqual([]);
  await searchFor(page, 'backlog');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(fetched.some((path) => path.endsWith('/pagefind.js'))).toBe(true);
});

test('when the index cannot be had, the field says so and the form still leads to the list', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(KINDS.question);
  await searchFor(page, 'backlog');
  await expect(page.getByText('The search index could not be loaded.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=backlog');
  await expect(page.getByRole('heading', { name: 'Every question and answer' })).toBeVisible();
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
  const field = page.getByRole('combobox', { name: 'Search, or paste an error' });
  for (const { text, title } of asked) {
    await field.fill(text);
    await expect(page.getByRole('listbox').getByRole('group').first(), text).toHaveAccessibleName(title);
  }
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** What lies in the clipboard, by type; nothing while it is being changed. */
  const clipboard = (page: Page) =>
    page.evaluate(async () => {
      try {
        const [item] = await navigator.clipboard.read();
        const read = async (type: string) =>
          item?.types.includes(type) ? (await item.getType(type)).text() : undefined;
        return { plain: await read('text/plain'), html: await read('text/html') };
      } catch {
        return {};
      }
    });

  const SLACK =
    /^\*Wrong: .*\* \| “Workers fire off threads[^\n]*\n[\s\S]*\nhttps:\/\/inflight\.example\/a\/n3fd\/\?r=\d+$/;

  test('from / to a Slack text in the clipboard it takes one key after the words', async ({ page }) => {
    await page.goto(KINDS.question);
    await searchFor(page, 'workers fire off threads');
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Control+c');
    await expect.poll(async () => (await clipboard(page)).plain).toMatch(SLACK);
    await expect
      .poll(async () => (await clipboard(page)).html)
      .toContain('<a href="https://inflight.example/a/n3fd/?r=');
    // Inside the dialog: what is behind it is not read out.
    await expect(page.getByRole('dialog').getByText(/^Copied for Slack: \*Wrong/)).toBeAttached();
    await expect(page.getByRole('combobox')).toBeFocused();
  });

  test('or two: Enter opens the answer, c copies it', async ({ page }) => {
    await page.goto(KINDS.home);
    await searchFor(page, 'workers fire off threads');
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/a\/n3fd\/$/);
    await page.keyboard.press('c');
    await expect.poll(async () => (await clipboard(page)).plain).toMatch(SLACK);
  });

  test('what is selected in the field is copied as it is, and the chosen answer by its button', async ({ page }) => {
    await page.goto(KINDS.question);
    await searchFor(page, 'gunicorn workers');
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect.poll(async () => (await clipboard(page)).plain).toBe('gunicorn workers');
    await page.keyboard.press('ArrowDown');
    const second = await page.getByRole('option').nth(1).getAttribute('href');
    await page.getByRole('button', { name: 'Copy this answer' }).click();
    await expect
      .poll(async () => (await clipboard(page)).plain)
      .toContain(`https://inflight.example${second ?? ''}?r=`);
  });
});
