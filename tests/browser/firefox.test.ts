import { expect, test } from '@playwright/test';
import { load } from 'cheerio';
import { CORPUS } from '../unit/snippets/corpus.ts';
import { shortened, transcript } from '../unit/snippets/transcript.ts';
import { findFirefox } from './firefox/find-firefox.ts';
import { openFirefox, type Firefox } from './firefox/open-firefox.ts';
import { ATTACKS } from './sandbox/attacks.ts';
import { startFixture, type Fixture } from './sandbox/fixture.ts';
import type { RunChoices } from './sandbox/page.ts';

const SAME = '✓ Same as the checked output.';
const WHY_NOT = 'found no Firefox, expected one in FIREFOX_PATH or `firefox-esr` or `firefox` on the PATH';

const path = findFirefox(process.env);
// Said once, by the process that starts the workers.
if (!path && process.env['TEST_WORKER_INDEX'] === undefined) console.log(`Tests in Firefox are skipped: ${WHY_NOT}`);
test.skip(!path, WHY_NOT);
// One Firefox for all of them.
test.describe.configure({ mode: 'default' });

let firefox: Firefox;
let fixture: Fixture;
const closing: (() => unknown)[] = [];

test.beforeAll(async () => {
  test.setTimeout(90_000);
  fixture = await startFixture();
  closing.push(() => fixture.close());
  firefox = await openFirefox(path ?? '');
  closing.push(() => firefox.close());
});
test.afterAll(() => Promise.all(closing.map((close) => close())));

async function openFixture(): Promise<void> {
  await firefox.goto(fixture.site);
  await expect.poll(() => firefox.evaluate(() => document.title, null)).toBe('ready');
}

const run = (code: string, options: RunChoices = {}) =>
  firefox.evaluate(([text, given]) => window.sandboxPage.run(text, given), [code, options] as const);

test('Firefox prints, to the byte, what the build checked', async () => {
  test.setTimeout(120_000);
  await openFixture();
  const expected: Record<string, unknown> = Object.fromEntries(CORPUS.map(({ name, output }) => [name, output]));
  // Firefox does not tell what is wrong with a worker's text; the compiler has refused such a snippet before.
  expected['syntax'] = expect.stringMatching(/^SyntaxError: /);
  const found: Record<string, string> = {};
  for (const { name, code } of CORPUS) {
    found[name] = shortened(transcript((await run(code, { timeoutMs: 5000 })).messages));
  }
  expect(found).toEqual(expected);
});

test("Firefox runs every snippet of the site's pages as checked", async ({ baseURL }) => {
  test.setTimeout(180_000);
  const read = async (address: string) => load(await (await fetch(new URL(address, baseURL))).text());
  const questions = (await read('/questions/'))('a[href*="/q/"]');
  const addresses = new Set(['/play/', ...questions.toArray().map(({ attribs }) => attribs['href'] ?? '')]);
  const results: Record<string, string> = {};
  for (const address of addresses) {
    if ((await read(address))('runnable-snippet').length === 0) continue;
    await firefox.goto(new URL(address, baseURL).href);
    Object.assign(
      results,
      await firefox.evaluate(async () => {
        const said: Record<string, string> = {};
        for (const snippet of document.querySelectorAll<HTMLElement>('runnable-snippet')) {
          const text = (part: string) => snippet.querySelector(`[data-${part}]`)?.textContent ?? '';
          // The second button is there when the first time was not enough, as on a busy machine.
          for (const button of ['.primary', '[data-status] button']) {
            snippet.querySelector<HTMLElement>(button)?.click();
            const since = performance.now();
            while (text('status') === '' && performance.now() - since < 20_000)
              await new Promise((resolve) => setTimeout(resolve, 20));
          }
          said[snippet.id] = text('status').startsWith('✓') ? text('status') : `${text('status')}\n${text('output')}`;
        }
        return said;
      }, null),
    );
  }
  expect(results).toEqual(Object.fromEntries(Object.keys(results).map((id) => [id, SAME])));
  expect(Object.keys(results).length).toBeGreaterThanOrEqual(12);
});

/** Rows of the list of attacks that a policy, an origin or a clock must hold in every engine. */
const ROWS = new Set([1, 2, 3, 5, 6, 7, 10, 13, 14, 15, 16, 17, 19, 26, 30, 31, 47]);

for (const { row, name, code, prints, outcome, open = false } of ATTACKS.filter((attack) => ROWS.has(attack.row))) {
  test(`Firefox, row ${row}: ${name}`, async () => {
    await openFixture();
    const text = code
      .replaceAll('OTHER', fixture.other)
      .replaceAll('SITE', fixture.site)
      .replaceAll('STUN', fixture.stun);
    // What ends by itself gets the time that it needs on a busy machine.
    const result = await run(text, outcome === 'timed out' ? { open } : { open, timeoutMs: 10_000 });
    expect({ printed: transcript(result.messages), kind: result.outcome.kind }).toEqual({
      printed: prints ? expect.stringMatching(prints) : expect.any(String),
      kind: outcome,
    });
    test.info().annotations.push({ type: 'measured', description: `${fixture.hits.length} hits` });
    expect(fixture.hits).toEqual([]);
    expect(transcript((await run('console.log("next")')).messages)).toBe('next\n(ended)');
    expect(await firefox.evaluate(() => [window.owned ?? null, location.href], null)).toEqual([
      null,
      `${fixture.site}/`,
    ]);
  });
}

test('Firefox searches by address and in the dialog, corrects, and shows all that results have', async ({
  baseURL,
}) => {
  test.setTimeout(60_000);
  const first = () =>
    firefox.evaluate(() => {
      const list = document.querySelector('[role=listbox][aria-busy=false]');
      const row = list?.querySelector('[role=option][aria-selected=true]');
      return row ? `${list?.querySelector('.group')?.textContent ?? ''} ${row.textContent}` : '';
    }, null);
  await firefox.goto(new URL('/search/?q=critical+worker+timeout', baseURL).href);
  await expect.poll(first, { timeout: 20_000 }).toMatch(/WORKER TIMEOUT.*(?:Holds|Depends).*gunicorn \d/s);

  await firefox.goto(new URL('/q/concurrent-requests/', baseURL).href);
  await firefox.evaluate(() => document.querySelector<HTMLElement>('header a[href="/search/"]')?.click(), null);
  const type = (text: string) =>
    firefox.evaluate((typed) => {
      const field = document.querySelector<HTMLInputElement>('dialog[open] input');
      if (!field) return false;
      field.value = typed;
      return field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    }, text);
  await expect.poll(() => type('do i need ngnix in front of guincorn')).toBe(true);
  await expect.poll(first, { timeout: 20_000 }).toMatch(/^Do I need nginx in front of gunicorn/);
  const notes = () => firefox.evaluate(() => document.querySelector('.notes')?.textContent ?? '', null);
  await expect.poll(notes).toContain('Looked for nginx instead of ngnix');
});
