import { expect, test } from '@playwright/test';
import { complaints, KINDS } from './pages.ts';
import { field, paste, TRACEBACK } from './pasting.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a pasted traceback keeps its lines, leads to its question, and shows the words that were looked for', async ({
  page,
}) => {
  const found = complaints(page);
  await page.goto(KINDS.question);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await paste(page, TRACEBACK);
  await expect(page.getByRole('listbox').getByRole('group').first()).toHaveAccessibleName(/QueuePool limit/);
  await expect(field(page)).toHaveValue(TRACEBACK);
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Leave out queuepool' })).toBeVisible();
  // Up and Down go through the lines, and at their end to the answers.
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+Enter');
  await expect(field(page)).toHaveValue(`${TRACEBACK}\n`);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  // It is a field of one line again, in which Enter opens.
  await page.keyboard.insertText('worker timeout');
  await expect(page.getByRole('combobox', { name: 'Search, or paste an error' })).toBeFocused();
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/a\/[a-z0-9]+\/$/);
  expect(found).toEqual([]);
});

test('in a pasted text Enter opens the first answer', async ({ page }) => {
  await page.goto(KINDS.question);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await paste(page, TRACEBACK);
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/a\/[a-z0-9]+\/$/);
});

test('a word is taken out by its chip, by keyboard too, and put back', async ({ page }) => {
  await page.goto(KINDS.search);
  await field(page).focus();
  await paste(page, TRACEBACK);
  const chip = page.getByRole('button', { name: 'Leave out queuepool' });
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(chip).toBeHidden();
  await expect(page.getByRole('button', { name: /^Leave out/ }).first()).toBeVisible();
  // The next chip has the focus, so that several go quickly.
  await expect(page.locator('.chip:focus')).toHaveCount(1);
  await page.getByRole('button', { name: 'Put back what you left out (1)' }).click();
  await expect(chip).toBeVisible();
});

test('of a paste only the cleaned words reach the address and the history, at most 300 characters', async ({
  page,
}) => {
  await page.goto(KINDS.search);
  await field(page).focus();
  const secret = `2026-11-22 10:22:11 [error] 31#31: *9 connect() failed (111: Connection refused) while connecting to upstream, client: 10.1.2.3, server: shop.example, request: "GET /pay?token=abc123 HTTP/1.1"
password=hunter2 postgres://admin:hunter2@db.internal:5432/shop
${'connection refused '.repeat(40)}`;
  await paste(page, secret);
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=/);
  await expect(page.getByText(/^Left out: .*request details/)).toBeVisible();
  await page.keyboard.press('Tab');
  const kept = await page.evaluate(() => `${location.href}\n${JSON.stringify(history.state)}`);
  expect(kept).not.toMatch(/10\.1\.2\.3|abc123|hunter2|db\.internal|31%2331|10%3A22/);
  expect(new URL(page.url()).searchParams.get('q')?.length).toBeLessThanOrEqual(300);
  await expect(field(page)).toHaveValue(secret);
});

test('a short pasted line stays in one line, and is cleaned in the address as well', async ({ page }) => {
  await page.goto(KINDS.search);
  await field(page).focus();
  await paste(page, 'upstream timed out 10.1.2.3:8000');
  await expect(page.getByRole('combobox', { name: 'Search, or paste an error' })).toHaveValue(
    'upstream timed out 10.1.2.3:8000',
  );
  await expect(page).toHaveURL(/\?q=/);
  await expect(page).not.toHaveURL(/10\.1\.2\.3/);
});

test('a megabyte is pasted in pieces: the field shows its beginning and the page goes on meanwhile', async ({
  page,
}) => {
  const found = complaints(page);
  await page.goto(KINDS.question);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  const noise = '2026-11-22 10:22:11 +0000 [31] [INFO] GET /static/app.js 200 12 ms from 10.0.0.7\n';
  const log = `${noise.repeat(13_000)}[2026-11-22 10:22:12 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:8)\n`;
  expect(log.length).toBeGreaterThan(1_000_000);
  await page.evaluate((text) => {
    // Turns that the page gets while the text is read.
    Object.assign(window, { turns: 0 });
    document.addEventListener('paste', () => {
      setInterval(() => Object.assign(window, { turns: Number(Reflect.get(window, 'turns')) + 1 }));
    });
    return navigator.clipboard.writeText(text);
  }, log);
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await page.evaluate(() => Number(Reflect.get(window, 'turns')))).toBeGreaterThan(3);
  expect((await field(page).inputValue()).length).toBeLessThanOrEqual(4000);
  await expect(
    page.getByText(
      `The field shows the first 4,000 of ${log.length.toLocaleString('en')} characters. All were searched.`,
    ),
  ).toBeVisible();
  await expect(page.getByRole('listbox').getByRole('group').first()).toHaveAccessibleName(/WORKER TIMEOUT/);
  expect(found).toEqual([]);
});
