import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { load } from 'cheerio';
import type { SnippetData } from '../../src/snippets/reading/snippet-data.ts';
import { complaints } from './pages.ts';

const site = join(import.meta.dirname, '../../.build/test-root');

/** Question pages with snippets, and the names of these. */
const PAGES = globSync('q/*/index.html', { cwd: site }).flatMap((file) => {
  const document = load(readFileSync(join(site, file), 'utf8'));
  const ids = document('runnable-snippet')
    .map((_, element) => document(element).attr('id'))
    .get();
  return ids.length > 0 ? [{ address: `/${file.replace('index.html', '')}`, ids }] : [];
});

const SAME = '✓ Same as the checked output.';
const ONE = { address: '/q/concurrent-requests/', id: 'try-slots' };

const partsOf = (snippet: Locator) => ({
  run: snippet.getByRole('button', { name: 'Run', exact: true }),
  output: snippet.locator('[data-output]'),
  status: snippet.getByRole('status'),
});

/** Opens a page with something else in the data of its first snippet than was built. */
async function openWith(page: Page, change: Partial<SnippetData>): Promise<ReturnType<typeof partsOf>> {
  await page.route(ONE.address, async (route) => {
    const response = await route.fetch();
    const changed = (await response.text()).replace(
      /(<script type="application\/json" data-snippet[^>]*>)(.*?)(?=<\/script>)/,
      (_, tag: string, data: string) => tag + JSON.stringify({ ...(JSON.parse(data) as object), ...change }),
    );
    await route.fulfill({ response, body: changed });
  });
  await page.goto(ONE.address);
  await page.unroute(ONE.address);
  return partsOf(page.locator(`#${ONE.id}`));
}

test('there are at least twelve snippets on the pages', () => {
  expect(PAGES.flatMap(({ ids }) => ids).length).toBeGreaterThanOrEqual(12);
});

for (const { address, ids } of PAGES) {
  test(`every snippet of ${address} prints here what it printed at build`, async ({ page }) => {
    test.setTimeout(60_000);
    const found = complaints(page);
    await page.goto(address);
    for (const id of ids) {
      const { run, output, status } = partsOf(page.locator(`#${id}`));
      const checked = await output.textContent();
      await run.click();
      await expect(status).toHaveText(SAME, { timeout: 20_000 });
      // Text bars become a picture; the status has compared its words.
      if (checked?.includes('█')) await expect(output.locator('svg')).toBeVisible();
      else expect((await output.textContent())?.trimEnd()).toBe(checked?.trimEnd());
    }
    expect(found).toEqual([]);
  });
}

test('what prints something else is laid over the checked output line by line', async ({ page }) => {
  const { run, output, status } = await openWith(page, {
    code: 'console.log("1 × 1: 1 at once, 13 take 13 s\\nnew");',
  });
  await run.click();
  await expect(status).toContainText('≠ Not the checked output');
  await expect(output.locator('ins')).toHaveText(['new\n']);
  await expect(output.locator('del')).toHaveCount(3);
});

test('an error names and marks its line, after what was printed before', async ({ page }) => {
  const { run, output } = await openWith(page, { code: '\nconsole.log("before");\nthrow new RangeError("too many");' });
  await run.click();
  await expect(output.locator('.threw, ins').last()).toContainText('RangeError: too many');
  await expect(page.locator(`#${ONE.id} .line`).nth(2)).toHaveClass(/wrong/);
});

test('a loop without end is ended while the page goes on, and the next run works', async ({ page }) => {
  const { run, status } = await openWith(page, { code: 'while (true) {}' });
  await page.evaluate(() => {
    const page = window as unknown as { longestGap: number; ticks: number };
    page.longestGap = 0;
    page.ticks = 0;
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      page.longestGap = Math.max(page.longestGap, now - last);
      page.ticks++;
      last = now;
      setTimeout(tick, 4);
    };
    tick();
  });
  await run.click();
  const stop = page.getByRole('button', { name: 'Stop' });
  await expect(stop).toBeVisible();
  const ticksOf = () => page.evaluate(() => (window as unknown as { ticks: number }).ticks);
  const before = await ticksOf();
  await expect(status).toContainText('Ended after 1.5 s: it had not finished.', { timeout: 10_000 });
  const longestGap = await page.evaluate(() => (window as unknown as { longestGap: number }).longestGap);
  test.info().annotations.push({ type: 'longest gap of the page, ms', description: longestGap.toFixed(0) });
  // Some 300 on a quiet machine; a page that stood still would have a few after the end.
  expect((await ticksOf()) - before).toBeGreaterThan(30);

  await status.getByRole('button', { name: 'Run up to 10 s' }).click();
  await stop.click();
  await expect(status).toHaveText('Stopped.');

  await page.reload();
  const again = partsOf(page.locator(`#${ONE.id}`));
  await again.run.click();
  await expect(again.status).toHaveText(SAME);
});

test('from the press to the end of console.log(1)', async ({ page }) => {
  const { run, status } = await openWith(page, { code: 'console.log(1);', output: '1' });
  await run.hover();
  await page.waitForLoadState('networkidle');
  const took = await page.locator(`#${ONE.id}`).evaluate((snippet) => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const said = snippet.querySelector('[data-status]');
    const began = performance.now();
    new MutationObserver(() => {
      if (said?.textContent) resolve(performance.now() - began);
    }).observe(snippet, { childList: true, characterData: true, subtree: true });
    snippet.querySelector<HTMLElement>('.primary')?.click();
    return promise;
  });
  await expect(status).toHaveText(SAME);
  test.info().annotations.push({ type: 'press to end, ms', description: took.toFixed(0) });
  console.log(`press to the end of console.log(1): ${took.toFixed(0)} ms`);
});

test('Ctrl+Enter runs the snippet that has the focus, and the result is said once', async ({ page }) => {
  await page.goto(ONE.address);
  const snippet = page.locator(`#${ONE.id}`);
  const { run, status } = partsOf(snippet);
  await status.evaluate((element) => {
    const said = window as unknown as { said: string[] };
    said.said = [];
    new MutationObserver(() => {
      if (element.textContent) said.said.push(element.textContent);
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
  await snippet.locator('code-block pre').focus();
  await page.keyboard.press('Control+Enter');
  await expect(status).toHaveText(SAME);
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([SAME]);
  // Tab goes on through the page.
  await run.focus();
  await page.keyboard.press('Tab');
  await expect(snippet.getByRole('button', { name: 'Edit' })).toBeFocused();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the code and its checked output are there, and no button', async ({ page }) => {
    await page.goto(ONE.address);
    const snippet = page.locator(`#${ONE.id}`);
    await expect(snippet.locator('code')).toContainText("import { slots } from 'inflight';");
    await expect(snippet.locator('[data-output]')).toContainText('3 × 4: 12 at once, 13 take 2 s');
    await expect(snippet).toContainText('✓ checked');
    await expect(snippet.getByRole('button')).toHaveCount(0);
  });
});

test('a page with snippets loads nothing of what runs or edits them before it is asked to', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(ONE.address);
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((address) => /snippet-(?:runner|editor)|language-worker|plot|difference/.test(address))).toEqual(
    [],
  );
});
