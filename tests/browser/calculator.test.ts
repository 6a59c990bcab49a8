import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { complaints } from './pages.ts';

const CALCULATOR = '/calculator/';

test('typing a set-up changes the first line, the figures and the address', async ({ page }) => {
  const found = complaints(page);
  await page.goto(CALCULATOR);
  await page.getByLabel('Processes', { exact: true }).fill('2');
  await page.getByLabel('Threads each').fill('3');
  await expect(page.locator('[data-claim]')).toHaveText('6 requests at once; the 7th waits.');
  await expect(page).toHaveURL(/\?p=2&t=3&v=1$/);
  await page.reload();
  await expect(page.getByLabel('Threads each')).toHaveValue('3');
  await expect(page.locator('[data-claim]')).toHaveText('6 requests at once; the 7th waits.');
  expect(found).toEqual([]);
});

test('a pasted command is explained word by word and fills the form', async ({ page }) => {
  await page.goto(CALCULATOR);
  await page.getByLabel(/Paste a start command/).fill('gunicorn -w 5 -t 500 app:app');
  await expect(page.getByLabel('Processes', { exact: true })).toHaveValue('5');
  await expect(page.getByRole('combobox', { name: 'Server' })).toHaveValue('gunicorn-sync');
  await expect(page.locator('[data-reading]')).toContainText(/timeout/i);
  await expect(page.locator('[data-claim]')).toHaveText('5 requests at once; the 6th waits.');
});

test('what a command leaves open is asked for', async ({ page }) => {
  await page.goto(CALCULATOR);
  await page.getByLabel(/Paste a start command/).fill('gunicorn -w $WORKERS --threads 2 app:app');
  await page.getByLabel(/\$WORKERS/).fill('3');
  await expect(page.locator('[data-claim]')).toHaveText('6 requests at once; the 7th waits.');
});

test('overload is an answer of its own', async ({ page }) => {
  await page.goto(CALCULATOR);
  await page.getByLabel('Arrivals').fill('100000');
  await expect(page.locator('[data-hero]')).toContainText('the line grows by');
  await expect(page.locator('[data-result]')).not.toContainText(/NaN|Infinity|-\d/);
});

for (const typed of ['', '-3', '1e400', '0x10', '1,500', 'NaN', 'four', '1.5']) {
  test(`“${typed}” processes are refused at the field, and the last good result stays`, async ({ page }) => {
    await page.goto(CALCULATOR);
    const field = page.getByLabel('Processes', { exact: true });
    await field.fill(typed);
    await expect(page.locator('#wrong-p')).not.toBeEmpty();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-claim]')).toHaveText('16 requests at once; the 17th waits.');
  });
}

test('a cell of the heat map is reached with arrows and sets both numbers', async ({ page }) => {
  await page.goto(CALCULATOR);
  await page.getByLabel('Arrivals').fill('90');
  // The address follows once the calculator answers; arrows mean nothing before.
  await expect(page).toHaveURL(/r=90/);
  const current = page.locator('.heat [aria-current]');
  await expect(current).toHaveAttribute('aria-label', /^4 × 4: /);
  await current.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Processes', { exact: true })).toHaveValue('5');
  await expect(page.getByLabel('Threads each')).toHaveValue('5');
  await expect(current).toBeFocused();
  await expect(current).toHaveAttribute('aria-label', /^5 × 5: /);
});

test('from load and target to a set-up: the plan says why not less, and is used with one press', async ({ page }) => {
  await page.goto(CALCULATOR);
  await page.getByLabel('Arrivals').fill('60');
  const plan = page.locator('[data-plan]');
  await expect(plan).toContainText('What it takes: 60/s, 95 of 100 answered within 500 ms');
  await plan.getByText('Why not less').click();
  await expect(plan.locator('li').first()).toContainText(/requests\/s|ms/);
  await expect(plan).toContainText('2 × cores + 1');
  const words = (await plan.locator('strong').textContent()) ?? '';
  const [, processes = '', threads = ''] = /^(\d+) process(?:es)? × (\d+) thread/.exec(words) ?? [];
  await plan.getByRole('link', { name: 'Use it' }).click();
  await expect(page.getByLabel('Processes', { exact: true })).toHaveValue(processes);
  await expect(page.getByLabel('Threads each')).toHaveValue(threads);
  await expect(page.locator('[data-hero]')).toContainText('The target is met.');
});

test('a load that no set-up carries says what has to change, and by how much', async ({ page }) => {
  await page.goto(CALCULATOR);
  await page.getByLabel('Arrivals').fill('5000');
  await expect(page.locator('[data-plan]')).toContainText('No set-up does.');
  await expect(page.locator('[data-plan]')).toContainText('instead of 5,000');
});

test('a preset fills the form, and a link of somebody else says so and can be reset', async ({ page }) => {
  await page.goto(CALCULATOR);
  await page.getByRole('link', { name: 'CPU-heavy' }).click();
  await expect(page.getByLabel('On the CPU')).toHaveValue('200');
  await page.goto(`${CALCULATOR}?cpu=200&v=1`);
  await expect(page.locator('[data-foreign]')).toBeVisible();
  await page.getByRole('link', { name: 'Begin anew' }).click();
  await expect(page.getByLabel('On the CPU')).toHaveValue('20');
  await expect(page.locator('[data-foreign]')).toBeHidden();
});

test('a link of a newer version and a broken link say so', async ({ page }) => {
  await page.goto(`${CALCULATOR}?p=3&v=7`);
  await expect(page.locator('[data-reading]')).toContainText('version 7');
  await page.goto(`${CALCULATOR}?p=%3Cscript%3E&v=1`);
  await expect(page.locator('#wrong-p')).toContainText('“<script>”');
});

test('the simulation runs beside the formula', async ({ page }) => {
  test.setTimeout(60_000);
  const found = complaints(page);
  await page.goto(CALCULATOR);
  await page.getByLabel('Arrivals').fill('60');
  await page.getByRole('button', { name: 'Check by simulation' }).click();
  await expect(page.locator('[data-compared] table')).toContainText('±', { timeout: 30_000 });
  await expect(page.locator('[data-said]')).toContainText('200,000 requests simulated');
  await expect(page.locator('.curve rect.simulated')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
  expect(found).toEqual([]);
});

test('a simulation can be cancelled by keyboard, and begun again', async ({ page, context }) => {
  test.setTimeout(60_000);
  // Its script is held back, so that it cannot be done before the key is pressed.
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await context.route(/simulation-worker/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(CALCULATOR);
  const start = page.getByRole('button', { name: 'Check by simulation' });
  await page.getByLabel('Arrivals').fill('60');
  await start.focus();
  await page.keyboard.press('Enter');
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-said]')).toHaveText('Cancelled.');
  await expect(cancel).toBeHidden();
  await expect(start).toBeFocused();
  letGo();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-said]')).toContainText('200,000 requests simulated', { timeout: 30_000 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no accessibility violation in ${colorScheme} colours, calculated and with everything open`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    await page.goto(CALCULATOR);
    await page.getByLabel('Arrivals').fill('90');
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
    await context.close();
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the calculator shows its first state and each preset has a page', async ({ page }) => {
    await page.goto(CALCULATOR);
    await expect(page.locator('[data-claim]')).toHaveText('16 requests at once; the 17th waits.');
    await page.getByRole('link', { name: 'Tutorial default' }).click();
    await expect(page).toHaveURL('/calculator/tutorial-default/');
    await expect(page.locator('[data-claim]')).toHaveText('1 request at once; the 2nd waits.');
  });
});

test('nothing scrolls sideways on a phone', async ({ page }) => {
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(CALCULATOR);
    await page.getByLabel('Arrivals').fill('90');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
