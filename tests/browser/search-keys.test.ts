import { expect, test } from '@playwright/test';
import { KINDS, searched, searchFor } from './pages.ts';
import { clipboard, field } from './pasting.ts';

test('arrows move the choice, which the field announces, and come round', async ({ page }) => {
  await page.goto(KINDS.question);
  await searchFor(page, 'gunicorn workers');
  await searched(page);
  const options = page.getByRole('option');
  const combobox = page.getByRole('combobox', { name: 'Search, or paste an error' });
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  await expect(combobox).toHaveAttribute('aria-controls', (await page.getByRole('listbox').getAttribute('id')) ?? '');
  await expect(combobox).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(combobox).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(combobox).toBeFocused();
});

test('Escape empties the field, then closes and gives the focus back', async ({ page }) => {
  await page.goto(KINDS.question);
  const link = page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Questions' });
  await link.focus();
  await page.keyboard.press('Control+k');
  const combobox = page.getByRole('combobox');
  await expect(combobox).toBeFocused();
  await page.keyboard.insertText('backlog');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(combobox).toHaveValue('');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(combobox).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('in a page Escape empties the field, then gives the focus back to where it was', async ({ page }) => {
  await page.goto(KINDS.home);
  const link = page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Questions' });
  await link.focus();
  await page.keyboard.press('/');
  await page.keyboard.insertText('backlog');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('Tab goes onto the chosen row, where arrows, Home and End move and Escape goes back', async ({ page }) => {
  await page.goto(KINDS.question);
  await searchFor(page, 'gunicorn workers');
  await searched(page);
  const options = page.getByRole('option');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(options.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(options.first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(options.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(options.first()).toBeFocused();
  // One row is among the stops of the Tab key.
  await expect(page.locator('[role=option][tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('gunicorn workers');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/a\/[a-z0-9]+\/$/);
});

test('what is typed on a row goes into the field', async ({ page }) => {
  await page.goto(KINDS.question);
  await searchFor(page, 'gunicorn worker');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('s t');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('gunicorn workers t');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Backspace');
  await expect(field(page)).toHaveValue('gunicorn workers ');
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const SLACK =
    /^\*Wrong: .*\* \| “Workers fire off threads[^\n]*\n[\s\S]*\nhttps:\/\/inflight\.example\/a\/n3fd\/\?r=\d+$/;

  for (const [where, path] of [
    ['in the dialog', KINDS.question],
    ['on the home page', KINDS.home],
    ['on the search page', KINDS.search],
  ] as const) {
    test(`on a row c copies its link and C its text, ${where}`, async ({ page }) => {
      await page.goto(path);
      await searchFor(page, 'workers fire off threads');
      // What is wrong arrives behind the first results.
      await expect(page.getByRole('option').first()).toContainText('fire off threads');
      await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Tab');
      await page.keyboard.press('c');
      await expect
        .poll(async () => (await clipboard(page)).plain)
        .toMatch(/^https:\/\/inflight\.example\/a\/n3fd\/(?:\?r=\d+)?$/);
      await expect(page.getByText(/^Link copied: https/)).toBeVisible();
      await page.keyboard.press('Shift+C');
      await expect.poll(async () => (await clipboard(page)).plain).toMatch(SLACK);
      // The page's own meaning of the key has not acted besides.
      await expect(page.getByRole('option').first()).toBeFocused();
      await expect(page.getByRole('dialog', { name: /Share/ })).toHaveCount(0);
    });
  }

  test('with single keys switched off, c is a letter for the field', async ({ page }) => {
    await page.goto(KINDS.question);
    await page.evaluate(() => localStorage.setItem('keys', 'off'));
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
    await page.keyboard.insertText('workers fire off threads ');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('c');
    await expect(field(page)).toHaveValue('workers fire off threads c');
  });

  test('from / to a Slack text in the clipboard it takes one key after the words', async ({ page }) => {
    await page.goto(KINDS.question);
    await searchFor(page, 'workers fire off threads');
    await expect(page.getByRole('option').first()).toContainText('fire off threads');
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
    await expect(page.getByRole('option').first()).toContainText('fire off threads');
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/a\/n3fd\/$/);
    await page.keyboard.press('c');
    await expect.poll(async () => (await clipboard(page)).plain).toMatch(SLACK);
  });

  test('what is selected in the field is copied as it is, and the chosen answer by its button', async ({ page }) => {
    await page.goto(KINDS.question);
    await searchFor(page, 'gunicorn workers');
    await searched(page);
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
