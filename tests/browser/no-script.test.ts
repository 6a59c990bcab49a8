import { expect, test } from '@playwright/test';
import { KINDS } from './pages.ts';

test.use({ javaScriptEnabled: false });

for (const [kind, path] of Object.entries(KINDS)) {
  test(`without scripts the ${kind} page reads completely and offers no dead button`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Only buttons that submit a form do something without scripts.
    for (const button of await page.getByRole('button').all()) {
      await expect(button).toHaveAttribute('type', 'submit');
    }
  });
}

test('without scripts a preset of the widget leads to its page', async ({ page }) => {
  await page.goto(KINDS.question);
  await expect(
    page.getByRole('img', { name: '2 processes × 4 threads = 8 requests at once; the 9th waits.' }),
  ).toBeVisible();
  await page.getByRole('link', { name: /1 × 15/ }).click();
  await expect(page).toHaveURL('/c/1x15/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 × 15 = 15 at once');
});

test('without scripts the widget’s form leads to the table of all set-ups', async ({ page }) => {
  await page.goto(KINDS.home);
  await page.getByLabel('Processes', { exact: true }).fill('3');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL('/c/?p=3&t=4');
  await page.getByRole('link', { name: '3 × 4 = 12', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 × 4 = 12 at once');
});

test('without scripts the search form leads to the list of every answer', async ({ page }) => {
  await page.goto(KINDS.home);
  await page.getByRole('searchbox').fill('worker timeout');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/?q=worker+timeout');
  await expect(page.locator('noscript p').last()).toBeVisible();
  await page.getByRole('link', { name: 'One request per thread, so processes × threads at once' }).click();
  await expect(page).toHaveURL('/a/t4wr/');
});
