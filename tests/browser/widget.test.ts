import { expect, test } from '@playwright/test';
import { KINDS } from './pages.ts';

test('typing changes number, sentence, picture and address', async ({ page }) => {
  await page.goto(KINDS.question);
  await page.getByLabel('Processes', { exact: true }).fill('3');
  await page.getByLabel('Threads each').fill('5');
  await expect(page.locator('capacity-calculator output')).toHaveText('15');
  await expect(
    page.getByRole('img', { name: '3 processes × 5 threads = 15 requests at once; the 16th waits.' }),
  ).toBeVisible();
  await expect(page).toHaveURL(`${KINDS.question}?p=3&t=5`);
  await page.reload();
  await expect(page.getByLabel('Threads each')).toHaveValue('5');
  await expect(page.locator('capacity-calculator output')).toHaveText('15');
});

for (const typed of ['', '0', '-3', '1e400', '0x10', '1,5', 'NaN', 'four', '1001']) {
  test(`“${typed}” is refused in a sentence and the last good result stays`, async ({ page }) => {
    await page.goto(KINDS.question);
    const field = page.getByLabel('Threads each');
    await field.fill(typed);
    await expect(page.getByRole('alert')).toContainText('whole number from 1 to 1000');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('capacity-calculator output')).toHaveText('8');
    await field.fill('2');
    await expect(page.getByRole('alert')).toBeEmpty();
    await expect(page.locator('capacity-calculator output')).toHaveText('4');
  });
}

test('a preset fills the fields without leaving the page', async ({ page }) => {
  await page.goto(KINDS.question);
  await page.getByRole('link', { name: /4 × 1/ }).click();
  await expect(page).toHaveURL(`${KINDS.question}?p=4&t=1`);
  await expect(page.locator('capacity-calculator output')).toHaveText('4');
});

test('a broken address shows what is wrong with it and keeps the page’s own result', async ({ page }) => {
  await page.goto(`${KINDS.question}?p=%3Cscript%3E&t=4`);
  await expect(page.getByRole('alert')).toHaveText('“<script>” processes: expected a whole number from 1 to 1000.');
  await expect(page.locator('capacity-calculator output')).toHaveText('8');
});
