import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { answerPassage } from '../../src/linking/copying/answer-passage.ts';
import { FORMATS } from '../../src/linking/copying/formats.ts';
import { FORMAT_NAMES, type Copy, type FormatName } from '../../src/linking/copying/passage.ts';
import { readRecord } from '../../src/linking/copying/read-record.ts';
import { complaints, KINDS } from './pages.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Everything that is on the clipboard, by its type. */
async function clipboard(page: Page): Promise<Record<string, string>> {
  const read = page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const flavours = (item?.types ?? []).map(async (type) => [type, await (await item?.getType(type))?.text()]);
    return Object.fromEntries(await Promise.all(flavours)) as Record<string, string>;
  });
  try {
    return await read;
  } catch {
    // It may change while it is read; whoever asks asks again.
    return {};
  }
}

/** What a copy of an answer has to be, from the file that the site publishes of it. */
async function copyOfAnswer(page: Page, id: string, format: FormatName): Promise<Copy> {
  const response = await page.request.get(`/a/${id}.json`);
  return FORMATS[format].write(answerPassage(readRecord(await response.json())));
}

const flavours = ({ plain, html }: Copy) => ({ 'text/plain': plain, ...(html !== undefined && { 'text/html': html }) });

/** What is said at the foot of the window, or only to those who listen. */
const said = (page: Page) => page.locator('[data-copied]');

const panel = (page: Page) => page.getByRole('dialog');

test('the card copies the answer for Slack at first, and the link, and the button says which', async ({ page }) => {
  const found = complaints(page);
  await page.goto(KINDS.wrongAnswer);
  await page.getByRole('button', { name: 'Copy answer' }).click();
  await expect(page.getByRole('button', { name: 'Copied for Slack' })).toBeVisible();
  const slack = await copyOfAnswer(page, 'n3fd', 'slack');
  expect(slack.html).toContain('<b>Wrong');
  expect(await clipboard(page)).toEqual(flavours(slack));
  await expect(said(page)).toHaveText(`Copied for Slack: ${slack.plain}`);
  // The words of before are back on it, and a second press does not keep what it said.
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible();

  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  const link = await copyOfAnswer(page, 'n3fd', 'link');
  expect(link.plain).toMatch(/^https:\/\/inflight\.example\/a\/n3fd\/(\?r=\d+)?$/);
  expect(await clipboard(page)).toEqual({ 'text/plain': link.plain });
  expect(found).toEqual([]);
});

for (const format of FORMAT_NAMES) {
  test(`the choice copies ${format} as it showed it, by its letter and by its button, and keeps it`, async ({
    page,
  }) => {
    await page.goto(KINDS.shortAnswer);
    const expected = await copyOfAnswer(page, 'k7q2', format);
    await page.getByRole('button', { name: 'Share…' }).click();
    await expect(page.getByRole('radio', { name: 'Slack' })).toBeFocused();
    await page.getByRole('radio', { name: FORMATS[format].label }).check();
    await expect(panel(page).getByRole('group', { name: 'What is copied' })).toHaveText(expected.plain, {
      useInnerText: true,
    });
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeHidden();
    await expect(said(page)).toHaveText(/^(Link copied|Copied (for|as) .+): /);
    expect(await clipboard(page)).toEqual(flavours(expected));

    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.keyboard.press('Shift+C');
    await expect(panel(page)).toBeVisible();
    await page.keyboard.press(FORMATS[format].key);
    await expect(panel(page)).toBeHidden();
    await expect.poll(() => clipboard(page)).toEqual(flavours(expected));

    // The next press of the one button copies the same; the link has a button of its own.
    await page.reload();
    await page.keyboard.press('c');
    const kept = format === 'link' ? await copyOfAnswer(page, 'k7q2', 'slack') : expected;
    await expect.poll(() => clipboard(page)).toEqual(flavours(kept));
  });
}

test('arrows choose, Escape closes and gives the focus back', async ({ page }) => {
  await page.goto(KINDS.answer);
  const share = page.getByRole('button', { name: 'Share…' });
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Slack' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Teams or mail' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Copy for Teams or mail' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(share).toBeFocused();
});

test('the choice shows what the link will look like, and copies what is on the page where the words are', async ({
  page,
}) => {
  await page.goto(KINDS.setup);
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(panel(page)).toBeVisible();
  for (const reader of ['Slack', 'Discord', 'Microsoft Teams'])
    await expect(panel(page).getByRole('heading', { name: reader })).toBeVisible();
  const title = await page.locator('meta[property="og:title"]').getAttribute('content');
  expect(title).toContain('8');
  await expect(panel(page).locator('.preview-card .title').first()).toHaveText(title ?? '');
  await page.keyboard.press('m');
  await expect
    .poll(async () => (await clipboard(page))['text/plain'])
    .toMatch(/8 requests at once; the 9th waits[^]*https:\/\/inflight\.example\/c\/2x4\//);
});

test('on the page of a question `c` copies the answer in view, the one with the focus, or the short answer', async ({
  page,
}) => {
  await page.goto(KINDS.question);
  await page.keyboard.press('c');
  await expect.poll(() => clipboard(page)).toEqual(flavours(await copyOfAnswer(page, 'k7q2', 'slack')));

  await page.locator('#n3fd').evaluate((article) => article.scrollIntoView());
  await page.keyboard.press('c');
  await expect.poll(() => clipboard(page)).toEqual(flavours(await copyOfAnswer(page, 'n3fd', 'slack')));

  await page.locator('#t4wr h2 a').focus();
  await page.keyboard.press('c');
  await expect.poll(() => clipboard(page)).toEqual(flavours(await copyOfAnswer(page, 't4wr', 'slack')));
  await expect(said(page)).toHaveClass('copied');

  const article = page.locator('#b9tr');
  await article.getByRole('button', { name: /^Copy “/ }).click();
  await expect.poll(() => clipboard(page)).toEqual(flavours(await copyOfAnswer(page, 'b9tr', 'slack')));
  await article.getByRole('button', { name: /^Share “/ }).click();
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('l');
  await expect.poll(() => clipboard(page)).toEqual(flavours(await copyOfAnswer(page, 'b9tr', 'link')));
});

test('the answer that the address names is the one that is copied', async ({ page }) => {
  await page.goto(`${KINDS.question}#b9tr`);
  await page.keyboard.press('c');
  await expect.poll(() => clipboard(page)).toEqual(flavours(await copyOfAnswer(page, 'b9tr', 'slack')));
});

test('no key copies while one types, has selected something or has switched the keys off', async ({ page }) => {
  await page.goto(KINDS.question);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await page.getByLabel('Processes', { exact: true }).focus();
  await page.keyboard.press('c');
  await page.keyboard.press('Shift+C');
  await page.locator('h1').click();
  for (const keys of ['Control+c', 'Alt+c']) await page.keyboard.press(keys);
  await page.locator('h1').selectText();
  await page.keyboard.press('c');
  await page.evaluate(() => getSelection()?.removeAllRanges());

  await page.keyboard.press('Shift+C');
  const keys = page.getByRole('checkbox', { name: /Keys on this site/ });
  await expect(keys).toBeChecked();
  await keys.uncheck();
  // They are off here too.
  await page.keyboard.press('j');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  for (const key of ['c', 'Shift+C', '/']) await page.keyboard.press(key);
  await expect(panel(page)).toHaveCount(0);
  expect(await clipboard(page)).toEqual({ 'text/plain': 'before' });

  await page.getByRole('button', { name: 'Share…' }).click();
  await keys.check();
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search, or paste an error' })).toBeFocused();
});

test('a snippet is copied with its output and its place, and after a change with what that prints', async ({
  page,
}) => {
  await page.goto(KINDS.question);
  const snippet = page.locator('runnable-snippet').first();
  const id = (await snippet.getAttribute('id')) ?? '';
  const output = (await snippet.locator('[data-output]').textContent()) ?? '';
  const copyButton = snippet.getByRole('button', { name: 'Copy all' });
  await copyButton.click();
  await expect(snippet.getByRole('button', { name: 'Copied for Slack' })).toBeVisible();
  const checked = (await clipboard(page))['text/plain'] ?? '';
  expect(checked).toContain(output.trim());
  expect(checked).toContain(`https://inflight.example${KINDS.question}#${id}`);

  await snippet.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Code of this example' }).press('Control+A');
  // Letter by letter: none of them is a key of the page.
  await page.keyboard.type('console.log("forty", 2);//c/C');
  await snippet.getByRole('button', { name: 'Run' }).click();
  await expect(snippet.locator('[data-output]')).toHaveText(/^forty 2\s*$/, { timeout: 60_000 });
  await snippet.getByRole('button', { name: /Copy all|Copied for Slack/ }).click();
  await expect
    .poll(async () => (await clipboard(page))['text/plain'])
    .toMatch(/console\.log\("forty", 2\)[^]*forty 2[^]*https:\/\/inflight\.example\/q\/concurrent-requests\/#try=1\./);
});

test('a heading gets a link at the first touch of a key or the pointer; `C` there copies the section', async ({
  page,
}) => {
  await page.goto(KINDS.about);
  const heading = page.locator('main h2[id]').first();
  await expect(heading.getByRole('link', { name: 'Copy link' })).toHaveCount(0);
  const [name, id] = await heading.evaluate((element) => [element.textContent.trim(), element.id]);
  await heading.hover();
  const link = heading.getByRole('link', { name: 'Copy link' });
  await expect(link).toBeVisible();
  await expect(page.getByRole('heading', { name, exact: true })).toHaveCount(1);
  await link.click();
  const address = `https://inflight.example/about/#${id}`;
  await expect.poll(() => clipboard(page)).toEqual({ 'text/plain': address });
  await expect(page).toHaveURL(KINDS.about);
  await page.keyboard.press('Shift+C');
  await expect(panel(page).getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('p');
  await expect
    .poll(async () => (await clipboard(page))['text/plain'])
    .toMatch(new RegExp(`^${name}\n.{20}[^]*${address}$`));
});

test('the link of a heading is reached with the keyboard', async ({ page }) => {
  await page.goto(KINDS.server);
  await page.getByRole('button', { name: 'Copy result' }).focus();
  const link = page.locator('h2#behaviour').getByRole('link', { name: 'Copy link' });
  await expect(link).toHaveCount(1);
  for (let presses = 0; presses < 20 && !(await link.evaluate((a) => a === document.activeElement)); presses++)
    await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(link.locator('..')).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => clipboard(page))
    .toEqual({ 'text/plain': 'https://inflight.example/servers/gunicorn-gthread/#behaviour' });
});

test('the small calculator copies its state, with the page of the set-up', async ({ page }) => {
  await page.goto(KINDS.home);
  const copyButton = page.getByRole('button', { name: 'Copy this set-up' });
  await page.getByLabel('Processes', { exact: true }).fill('3');
  await copyButton.click();
  await expect
    .poll(async () => (await clipboard(page))['text/plain'])
    .toMatch(/3 processes × 4 threads = 12 requests at once; the 13th waits[^]*https:\/\/inflight\.example\/c\/3x4\//);
  await page.getByLabel('Processes', { exact: true }).fill('40');
  await copyButton.or(page.getByRole('button', { name: 'Copied for Slack' })).click();
  await expect
    .poll(async () => (await clipboard(page))['text/plain'])
    .toMatch(/160 requests at once[^]*https:\/\/inflight\.example\/calculator\/\?p=40&t=4&v=1/);
});

test('the calculator copies its state after a change, and that of a link before it has drawn it', async ({ page }) => {
  await page.goto('/calculator/');
  await page.getByLabel('Arrivals').fill('60');
  await page.getByLabel('Processes', { exact: true }).fill('2');
  await expect(page).toHaveURL(/\?p=2&r=60&v=1$/);
  await page.getByRole('button', { name: 'Copy result' }).click();
  const text = async () => (await clipboard(page))['text/plain'];
  await expect
    .poll(text)
    .toMatch(
      /8 requests at once; the 9th waits[^]*At 60\/s, [^]*gunicorn --workers 2 [^]*https:\/\/inflight\.example\/calculator\/\?p=2&r=60&v=1/,
    );
  await page.goto('/calculator/?p=3&v=1');
  await page.getByRole('button', { name: 'Copy result' }).click();
  await expect.poll(text).toMatch(/12 requests at once[^]*\/calculator\/\?p=3&v=1/);
});

test('a measurement is copied with its command', async ({ page }) => {
  await page.goto(KINDS.measurement);
  await page.keyboard.press('c');
  await expect
    .poll(async () => (await clipboard(page))['text/plain'])
    .toMatch(/Measured: [^]*gunicorn[^]*https:\/\/inflight\.example\/measured\/gunicorn-gthread-4x8\//);
});

test('a code block copies its command without the prompt', async ({ page }) => {
  await page.goto(KINDS.answer);
  const block = page.locator('code-block').first();
  await block.hover();
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => clipboard(page)).toEqual({ 'text/plain': 'gunicorn --workers 2 --threads 4 app:app' });
});

test('when the clipboard is refused, the text is offered, selected, and copied by hand it keeps both its flavours', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await page.goto(KINDS.wrongAnswer);
  await page.getByRole('button', { name: 'Copy answer' }).click();
  const expected = await copyOfAnswer(page, 'n3fd', 'slack');
  const field = page.getByRole('textbox', { name: 'Copy this text' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(expected.plain);
  await expect(said(page)).toContainText('The browser refused the clipboard');
  await page.keyboard.press('Control+C');
  await expect.poll(() => clipboard(page)).toMatchObject({ 'text/plain': expected.plain });
  expect((await clipboard(page))['text/html']).toContain('<b>Wrong');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeFocused();
});

test('on a phone the text that is offered is as wide as the page, wherever its button is', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await page.goto(KINDS.question);
  for (const button of [
    page.locator('.card .acts').getByRole('button', { name: 'Copy answer' }),
    page.locator('#b9tr').getByRole('button', { name: /^Copy “/ }),
    page.getByRole('button', { name: 'Copy this set-up' }),
    page.getByRole('button', { name: 'Copy all' }).first(),
  ]) {
    await button.click();
    const field = page.getByRole('textbox', { name: 'Copy this text' });
    await expect(field).toBeFocused();
    expect(await field.evaluate((element) => element.getBoundingClientRect().width)).toBeGreaterThan(240);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
  }
});

test('when the words do not arrive that is said, and the link is copied all the same', async ({ page }) => {
  await page.route('**/a/n3fd.json', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.goto(KINDS.wrongAnswer);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await page.getByRole('button', { name: 'Copy answer' }).click();
  await expect(said(page)).toHaveText(/^Nothing was copied: the words of this answer could not be loaded/);
  await expect(said(page)).toBeInViewport();
  expect(await clipboard(page)).toEqual({ 'text/plain': 'before' });
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(panel(page).getByRole('alert')).toContainText('could not be loaded');
  await expect(panel(page).getByRole('radio')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => clipboard(page)).toEqual({ 'text/plain': 'https://inflight.example/a/n3fd/' });
});

test('a file that is no record of an answer is not copied', async ({ page }) => {
  await page.route('**/a/n3fd.json', (route) => route.fulfill({ json: { version: 2, status: 'current' } }));
  await page.goto(KINDS.wrongAnswer);
  await page.keyboard.press('c');
  await expect(said(page)).toHaveText(/^Nothing was copied: /);
});

test('words that are still on their way when the key is pressed are copied when they are here', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/a/n3fd.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(KINDS.wrongAnswer);
  await page.keyboard.press('c');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  release();
  await expect(said(page)).toHaveText(/^Copied for Slack: /);
  expect((await clipboard(page))['text/html']).toContain('<b>Wrong');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1360]) {
    test(`the choice at ${width} px in ${colorScheme} colours has no accessibility violation and does not scroll sideways`, async ({
      browser,
    }) => {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 740 },
        hasTouch: width < 500,
        isMobile: width < 500,
      });
      const page = await context.newPage();
      const found = complaints(page);
      await page.goto(KINDS.question);
      await page.getByRole('button', { name: 'Share…' }).click();
      const dialog = panel(page);
      await expect(dialog).toBeVisible();
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      const [scrolled, shown] = await dialog.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
      expect(scrolled).toBe(shown);
      // What a finger presses is 44 px high.
      if (width < 500) {
        const heights = await dialog
          .locator('label, button')
          .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
        for (const button of await page.locator('.card .acts button, .answer > header button').all())
          expect(await button.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThanOrEqual(44);
      }
      expect(found).toEqual([]);
      await context.close();
    });
  }
}
