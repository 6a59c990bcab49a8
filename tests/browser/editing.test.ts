import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { deflateRawSync } from 'node:zlib';
import { complaints } from './pages.ts';

const PLAY = '/play/';

/** The compiler is 4 MB of script to read, on a machine that has other things to do. */
const COMPILER_WITHIN = 30_000;
test.describe.configure({ timeout: 90_000 });

const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Code of this example' });
const button = (page: Page, name: string): Locator =>
  page.locator('.snippet').getByRole('button', { name, exact: true });
const output = (page: Page): Locator => page.locator('[data-output]');
const status = (page: Page): Locator => page.locator('.snippet').getByRole('status');
const problems = (page: Page): Locator => page.locator('.snippet .problems');

/** The text in the editor, line by line. */
const shownText = (page: Page): Promise<string> =>
  field(page).evaluate((element) =>
    [...element.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'),
  );

async function openEditor(page: Page, path = PLAY): Promise<void> {
  await page.goto(path);
  await button(page, 'Edit').click();
  await expect(field(page)).toBeFocused();
}

/** Replaces the whole text, as a reader does who pastes. */
async function write(page: Page, text: string): Promise<void> {
  await field(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

async function compilerIsThere(page: Page): Promise<void> {
  await expect(page.getByText('Types are on their way…')).toBeHidden({ timeout: COMPILER_WITHIN });
}

const linkTo = (code: string, id = 'play') =>
  `${PLAY}#try=1.${id}.${Buffer.from(deflateRawSync(Buffer.from(code))).toString('base64url')}`;

test('edit → error shown → fix → completion → share link → open elsewhere → notice → run', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const found = complaints(page);
  await openEditor(page);

  await write(page, `import { slots } from 'inflight';\nconst n: string = slots({ processes: 3, threads: 5 });\n`);
  await expect(problems(page)).toContainText("Line 2: Type 'number' is not assignable to type 'string'.", {
    timeout: COMPILER_WITHIN,
  });
  await expect(field(page).locator('.cm-lintRange-error')).toHaveText('n');

  await write(page, `import { slots } from 'inflight';\nconst n: number = slots({ processes: 3, threads: 5 });\n`);
  await expect(problems(page)).toBeHidden();

  await page.keyboard.type('console.');
  const list = page.getByRole('listbox', { name: 'Completions' });
  await expect(list.getByRole('option').first()).toBeVisible();
  await page.keyboard.type('lo');
  await expect(list.getByRole('option', { selected: true })).toHaveText('log');
  await expect(page.locator('.described')).toContainText('Prints its arguments on one line');
  // A list that has just opened takes no key for its own.
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
  await page.keyboard.type('(`${n} at once`);');
  await expect(problems(page)).toBeHidden();

  await button(page, 'Run').click();
  await expect(output(page)).toHaveText('15 at once\n');
  await expect(status(page)).toHaveText('Finished.');
  // Nobody has checked this output.
  await expect(page.getByText('✓ checked')).toBeHidden();

  await button(page, 'Copy link').click();
  await expect(status(page)).toHaveText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/play\/#try=1\.play\.[\w-]+$/);

  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  const foundThere = complaints(other);
  await other.goto(link);
  await expect(other.getByText('This code came with the link. Read it before you run it.')).toBeVisible();
  expect(await shownText(other)).toContain('console.log(`${n} at once`);');
  // Arriving runs nothing: the output is still that of the page.
  await other.waitForTimeout(1000);
  await expect(output(other)).toContainText('slots busy on average');
  expect(await other.locator('iframe').count()).toBe(0);
  await button(other, 'Run').click();
  await expect(output(other)).toHaveText('15 at once\n', { timeout: COMPILER_WITHIN });
  await fresh.close();
  expect([...found, ...foundThere]).toEqual([]);
});

test('the same with the keyboard alone, from the top of the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PLAY);
  const goTo = async (target: Locator, key: 'Tab' | 'Shift+Tab') => {
    for (let presses = 0; presses < 30; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`30 presses of ${key} do not reach ${String(target)}`);
  };
  await goTo(button(page, 'Edit'), 'Tab');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('consol.log(7);');
  await expect(problems(page)).toContainText("Line 1: Cannot find name 'consol'.", { timeout: COMPILER_WITHIN });
  // F8 selects what is wrong; what is typed then takes its place.
  await page.keyboard.press('F8');
  await page.keyboard.insertText('console');
  await expect(problems(page)).toBeHidden();
  expect(await shownText(page)).toBe('console.log(7);');

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(`import { slots } from 'inflight';\nconst n = slots({ processes: 4, threads: 4 });\nconsol`);
  await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible();

  // Escape closes the list and stays; a second one leaves.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Completions' })).toBeHidden();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Control+Space');
  await expect(page.getByRole('option', { name: 'console' })).toBeVisible();
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
  await page.keyboard.type('.log(n);');
  await expect(problems(page)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(output(page)).toHaveText('16\n');
  await expect(field(page)).toBeFocused();

  // Tab is never kept: it goes on to the buttons below, and Shift+Tab comes back.
  await page.keyboard.press('Tab');
  await expect(button(page, 'Reset')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Run')).toBeFocused();

  await goTo(button(page, 'Copy link'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());

  await page.goto('about:blank');
  await page.goto(link);
  const notice = page.getByText('This code came with the link. Read it before you run it.');
  await expect(notice).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Show the original')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(output(page)).toHaveText('16\n', { timeout: COMPILER_WITHIN });
});

test('before the compiler has arrived one can type; Run waits for it with a word and runs the newest text', async ({
  page,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/language-worker*', async (route) => {
    await held;
    await route.continue();
  });
  await openEditor(page);
  await write(page, 'console.log("first");');
  await button(page, 'Run').click();
  await expect(status(page)).toContainText('Waiting for the compiler');
  // The output of the checked code is not passed off as that of the new.
  await expect(output(page)).toContainText('slots busy on average');
  await write(page, 'console.log("second");');
  release();
  await expect(output(page)).toHaveText('second\n', { timeout: COMPILER_WITHIN });
  await expect(status(page)).toHaveText('Finished.');
});

test('unchanged code is run as it was checked, without the compiler, and compared', async ({ page }) => {
  await page.route('**/language-worker*', () => undefined);
  await openEditor(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(status(page)).toHaveText('✓ Same as the checked output.');
});

test('a compiler that cannot be fetched is said; the next Run fetches it', async ({ page }) => {
  await page.route('**/language-worker*', (route) => route.abort());
  await openEditor(page);
  await write(page, 'console.log(7 * 6);');
  await button(page, 'Run').click();
  await expect(status(page)).toContainText('Not run. The compiler could not be loaded.');
  await page.unroute('**/language-worker*');
  await button(page, 'Run').click();
  await expect(output(page)).toHaveText('42\n', { timeout: COMPILER_WITHIN });
});

test('an editor that cannot be fetched is said', async ({ page }) => {
  await page.route('**/snippet-editor*', (route) => route.abort());
  await page.goto(PLAY);
  await button(page, 'Edit').click();
  await expect(status(page)).toContainText('The editor could not be loaded.');
  await button(page, 'Run').click();
  await expect(status(page)).toHaveText('✓ Same as the checked output.');
});

test('code that cannot be compiled is not run, and says where and why', async ({ page }) => {
  await openEditor(page);
  await compilerIsThere(page);
  await write(page, `import fs from 'node:fs';\nconsole.log(1);`);
  await button(page, 'Run').click();
  await expect(status(page)).toHaveText("Not run. Line 1: only 'inflight' can be imported here.");
  await expect(output(page)).toContainText('slots busy on average');
});

test('an error marks its line in the editor, of translated code too; the next change takes the mark away', async ({
  page,
}) => {
  await openEditor(page);
  await write(page, 'enum Side {\n  Left,\n  Right,\n}\nconsole.log(Side.Right);\nthrow new Error("here");');
  await button(page, 'Run').click();
  await expect(output(page)).toContainText('Error: here (line 6)', { timeout: COMPILER_WITHIN });
  await expect(output(page)).toContainText('1');
  await expect(field(page).locator('.threw')).toHaveText('throw new Error("here");');
  await field(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' ');
  await expect(field(page).locator('.threw')).toHaveCount(0);
});

test('a hover shows the signature and the doc comment as text', async ({ page }) => {
  await openEditor(page);
  await compilerIsThere(page);
  await field(page).getByText('erlangC', { exact: true }).first().hover();
  await expect(page.locator('.described')).toContainText('erlangC(slots: number, offeredLoad: number): number', {
    timeout: 15_000,
  });
  await expect(page.locator('.described')).toContainText('Probability that an arriving request waits');
  // Escape takes it away, and only then leaves the field.
  await page.keyboard.press('Escape');
  await expect(page.locator('.described')).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('Reset brings the original back and undo the text; closing keeps it for the next Edit', async ({ page }) => {
  await openEditor(page);
  const original = await shownText(page);
  await write(page, 'console.log("mine");');
  await button(page, 'Reset').click();
  expect(await shownText(page)).toBe(original);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await shownText(page)).toBe('console.log("mine");');
  await button(page, 'Back to the checked code').click();
  await expect(button(page, 'Edit')).toBeFocused();
  await expect(page.locator('[data-code] pre')).toBeVisible();
  await expect(output(page)).toContainText('slots busy on average');
  await expect(page.getByText('✓ checked')).toBeVisible();
  await button(page, 'Edit').click();
  expect(await shownText(page)).toBe('console.log("mine");');
});

test('Download gives the text as a file named after the snippet', async ({ page }) => {
  await openEditor(page);
  await write(page, 'console.log("mine");\n');
  const arriving = page.waitForEvent('download');
  await button(page, 'Download').click();
  const file = await arriving;
  expect(file.suggestedFilename()).toBe('play.ts');
  expect(readFileSync(await file.path(), 'utf8')).toBe('console.log("mine");\n');
});

test('where the clipboard is refused the link can be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openEditor(page);
  await write(page, 'console.log(1);');
  await button(page, 'Copy link').click();
  await expect(status(page)).toContainText('The browser refused the clipboard.');
  const link = page.getByLabel('Link to this code');
  await expect(link).toBeFocused();
  expect(await link.inputValue()).toMatch(/#try=1\.play\.[\w-]+$/);
});

test('code too long for a link says so', async ({ page }) => {
  await openEditor(page);
  await write(page, `// ${'a'.repeat(65_536)}`);
  await button(page, 'Copy link').click();
  await expect(status(page)).toContainText('Too long for a link: it holds at most 64 kB of code.');
});

const REFUSED: [what: string, path: string, sentence: string][] = [
  ['a broken link', `${PLAY}#try=1.play.AAAA`, 'The link is broken'],
  ['a link that was cut short', linkTo('console.log("a longer text than that");').slice(0, -9), 'The link is broken'],
  ['a link without data', `${PLAY}#try=1.play`, 'The link is broken'],
  ['a link of a later version', `${PLAY}#try=2.play.whatever`, 'made by a later version'],
  ['a link that inflates to 200 MB', linkTo('\0'.repeat(200_000_000)), 'more than the 64 kB of code'],
  ['a link that inflates to 60 MB', linkTo('\0'.repeat(60_000_000)), 'more than the 64 kB of code'],
  [
    'a link for another page’s snippet',
    linkTo('1', 'gil-bound'),
    'for the example “gil-bound”, which is not on this page',
  ],
];
for (const [what, path, sentence] of REFUSED) {
  test(`${what} says so and the original is shown`, async ({ page }) => {
    const found = complaints(page);
    await page.goto(path);
    await expect(status(page)).toContainText(sentence);
    await expect(page.locator('[data-code] pre')).toBeVisible();
    await expect(field(page)).toHaveCount(0);
    await expect(output(page)).toContainText('slots busy on average');
    expect(found).toEqual([]);
  });
}

test('markup and invisible characters in a link’s code are text, and nothing of it runs by itself', async ({
  page,
}) => {
  const found = complaints(page);
  const code = `console.log('<img src=x onerror=alert(1)>');\n// \u202e</script><script>alert(1)</script>`;
  await page.goto(linkTo(code));
  await expect(page.getByText('This code came with the link.')).toBeVisible();
  await expect(field(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(field(page).locator('.cm-specialChar')).toHaveCount(1);
  expect(await field(page).locator('img:not(.cm-widgetBuffer), script').count()).toBe(0);
  expect(await page.locator('iframe').count()).toBe(0);
  await button(page, 'Run').click();
  await expect(output(page)).toHaveText('<img src=x onerror=alert(1)>\n', { timeout: COMPILER_WITHIN });
  expect(await output(page).locator('img').count()).toBe(0);
  expect(found).toEqual([]);
});

test('a link that is followed within the page opens too, and the original can be had back', async ({ page }) => {
  await page.goto(PLAY);
  await expect(button(page, 'Run')).toBeVisible();
  const hash = linkTo('console.log("followed");').slice(PLAY.length);
  await page.evaluate((to) => (location.hash = to), hash);
  await expect(page.getByText('This code came with the link.')).toBeVisible();
  expect(await shownText(page)).toBe('console.log("followed");');
  await button(page, 'Show the original').click();
  await expect(page.getByText('This code came with the link.')).toBeHidden();
  expect(await shownText(page)).toContain('erlangC');
  expect(new URL(page.url()).hash).toBe('');
});

test('with the network cut after the page and its parts have come once, all of it works', async ({ page, context }) => {
  await openEditor(page);
  await compilerIsThere(page);
  await button(page, 'Back to the checked code').click();
  await context.setOffline(true);
  await button(page, 'Run').click();
  await expect(status(page)).toHaveText('✓ Same as the checked output.');
  await button(page, 'Edit').click();
  await write(page, `import { slots } from 'inflight';\nconst n: string = slots({ processes: 3, threads: 5 });`);
  await expect(problems(page)).toContainText('Line 2:', { timeout: COMPILER_WITHIN });
  await write(page, `import { slots } from 'inflight';\nconsole.log(slots({ processes: 3, threads: 5 }));`);
  await button(page, 'Run').click();
  await expect(output(page)).toHaveText('15\n');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });
    test('the open editor has no accessibility violation and draws no complaint of the browser', async ({ page }) => {
      const found = complaints(page);
      await page.goto(
        linkTo(`import { slots } from 'inflight';\n// words\nconst n: string = slots(/x/, "s", 1, true);\nconsole.`),
      );
      await expect(problems(page)).toBeVisible({ timeout: COMPILER_WITHIN });
      const axe = async () => (await new AxeBuilder({ page }).analyze()).violations;
      const named = (violations: Awaited<ReturnType<typeof axe>>) =>
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      expect(named(await axe())).toEqual([]);
      await field(page).focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.press('Control+Space');
      await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible();
      expect(named(await axe())).toEqual([]);
      expect(found).toEqual([]);
    });

    test('the editor has the page’s own colours for each kind of token', async ({ page }) => {
      await page.goto(PLAY);
      const colours = (selector: string) =>
        page.locator('[data-code]').evaluate((place, wanted) => {
          const editor = place.querySelector('.editing > div:nth-child(2)')?.shadowRoot;
          const found = [...(editor ?? place).querySelectorAll('span:not(.line)')].find(
            ({ textContent }) => textContent.trim() === wanted,
          );
          return found && getComputedStyle(found).color;
        }, selector);
      const words = [
        'import',
        "'inflight'",
        '2',
        '// How many requests have to wait? Change the numbers, then run it again.',
      ];
      const shown = await Promise.all(words.map(colours));
      expect(shown).not.toContain(undefined);
      await button(page, 'Edit').click();
      await expect(field(page)).toBeFocused();
      // On a busy machine the editor colours a long text in several goes.
      await expect.poll(() => Promise.all(words.map(colours))).toEqual(shown);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('the editor fits 360 px, its letters have 16 px, and neither opening nor errors move what is above', async ({
    page,
  }) => {
    await page.goto(PLAY);
    const top = () => page.locator('.snippet').evaluate((element) => element.getBoundingClientRect().top + scrollY);
    const before = await top();
    await button(page, 'Edit').click();
    await expect(field(page)).toBeFocused();
    await write(page, `const n: string = 1;\nconst wide = '${'x'.repeat(300)}';`);
    await expect(problems(page)).toBeVisible({ timeout: COMPILER_WITHIN });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(
      await field(page).evaluate((element) => parseFloat(getComputedStyle(element).fontSize)),
    ).toBeGreaterThanOrEqual(16);
    expect(await top()).toBe(before);
  });
});

test('opening the editor does not move the page below it by more than its own buttons', async ({ page }) => {
  await page.goto(PLAY);
  const height = () => page.locator('[data-code]').evaluate((element) => element.clientHeight);
  const before = await height();
  await button(page, 'Edit').click();
  await expect(field(page)).toBeFocused();
  const after = await height();
  const tools = await page.locator('.tools').evaluate((element) => element.clientHeight);
  expect(after).toBeGreaterThanOrEqual(before);
  // One long line that is broken here and scrolled there, and letters a little larger.
  expect(after - before - tools).toBeLessThan(80);
});

test('the field shows that it has the focus', async ({ page }) => {
  await openEditor(page);
  expect(
    await field(page).evaluate(
      (element) => getComputedStyle(element.closest('.cm-editor') ?? element, '::after').borderStyle,
    ),
  ).toBe('solid');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows its example, what it prints, a sentence and the reference, and no dead button', async ({
    page,
  }) => {
    await page.goto(PLAY);
    await expect(page.locator('noscript p')).toContainText('Running and editing need JavaScript');
    await expect(output(page)).toContainText('slots busy on average');
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByRole('heading', { name: 'erlangC', exact: true }).click();
    await expect(page.getByText('erlangC(slots: number, offeredLoad: number): number')).toBeVisible();
  });
});
