import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readStart, stepPath } from '../../src/knowledge/start.ts';
import { startFiles } from '../../src/build/content-files.ts';
import { complaints, KINDS } from './pages.ts';

const { steps } = readStart(startFiles(`${import.meta.dirname}/../..`));

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await hasFocus()) return;
  }
  throw new Error('found no such element with 80 presses of Tab');
}

const oneMain = (page: Page) => page.getByRole('heading', { level: 1 });

test('the keyboard alone leads from the start to the last step, on to the calculator and back', async ({ page }) => {
  test.setTimeout(90_000);
  const found = complaints(page);
  await page.goto(KINDS.start);
  await tabTo(page, page.getByRole('link', { name: 'Begin with step 1' }));
  await page.keyboard.press('Enter');
  const way = page.getByRole('navigation', { name: 'Steps' });
  for (const [index, { data }] of steps.entries()) {
    await expect(oneMain(page)).toHaveText(data.title);
    await expect(page.getByText(`step ${index + 1} of ${steps.length}`)).toBeVisible();
    const next = steps[index + 1]?.data.title ?? 'Your own figures: the calculator';
    await tabTo(page, way.getByRole('link', { name: `${next} →` }));
    await page.keyboard.press('Enter');
  }
  await expect(page).toHaveURL('/calculator/');

  const last = steps.at(-1);
  const before = steps.at(-2);
  if (!last || !before) throw new Error(`found ${steps.length} steps, expected two or more`);
  await page.goto(stepPath(last));
  await tabTo(page, way.getByRole('link', { name: `← ${before.data.title}` }));
  await page.keyboard.press('Enter');
  await expect(oneMain(page)).toHaveText(before.data.title);
  expect(found).toEqual([]);
});

test('every step names the question that settles it, with its verdict', async ({ page }) => {
  for (const step of steps) {
    await page.goto(stepPath(step));
    const link = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
    await expect(link).toHaveAttribute('href', `/q/${step.data.question}/`);
    const title = (await link.textContent()) ?? '';
    await expect(page.getByRole('region', { name: title.trim() })).toContainText(/Holds|Depends|Outdated/);
  }
});

test('the widget of a step answers', async ({ page }) => {
  const step = steps.find(({ data }) => data.widget);
  if (!step) throw new Error('found no step with a widget');
  await page.goto(stepPath(step));
  await page.getByLabel('Processes', { exact: true }).fill('3');
  await page.getByLabel('Threads each').fill('2');
  await expect(
    page.getByRole('img', { name: '3 processes × 2 threads = 6 requests at once; the 7th waits.' }),
  ).toBeVisible();
});

for (const step of steps.filter(({ data }) => !data.widget)) {
  test(`the snippet of the step ${step.slug} runs and prints its checked output`, async ({ page }) => {
    const found = complaints(page);
    await page.goto(stepPath(step));
    const output = page.getByRole('group', { name: 'Output' });
    const checked = (await output.textContent()) ?? '';
    const text = readFileSync(`${import.meta.dirname}/../../${step.path}`, 'utf8');
    expect(checked.trim()).toBe(/```output\n([^]*?)\n```/.exec(text)?.[1]);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(page.getByText('✓ Same as the checked output.')).toBeVisible();
    await expect(output).toHaveText(checked);
    expect(found).toEqual([]);
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('choosing a server among the measurements shows that one alone, and all come back', async ({ page }) => {
      await page.goto(KINDS.measured);
      const tables = page.getByRole('table', { name: 'Requests in flight' });
      const all = await tables.count();
      expect(all).toBeGreaterThan(5);
      const choice = page.getByRole('navigation', { name: 'Servers' }).getByRole('link', { name: /^Waitress \d+$/ });
      const count = Number(/\d+$/.exec((await choice.textContent())?.trim() ?? '')?.[0]);
      await choice.click();
      await expect(page).toHaveURL(`${KINDS.measured}#waitress`);
      await expect(page.getByRole('heading', { name: 'Waitress', exact: true })).toBeInViewport();
      await expect(page.getByRole('heading', { name: 'Cheroot (CherryPy)', exact: true })).toHaveCount(0);
      await expect(tables).toHaveCount(1);
      // As many measurements as the choice says; one with several observations has a row for each.
      const pages = await page
        .getByRole('region', { name: 'Waitress' })
        .getByRole('rowheader')
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(new Set(pages).size).toBe(count);
      await page.getByRole('link', { name: 'All servers' }).click();
      await expect(tables).toHaveCount(all);
    });

    test('each row of a server leads to the page of its measurement', async ({ page }) => {
      await page.goto(`${KINDS.measured}#waitress`);
      const links = page.getByRole('region', { name: 'Waitress' }).getByRole('rowheader').getByRole('link');
      const rows = await links.evaluateAll((elements) =>
        elements.map((element) => ({ text: element.textContent.trim(), path: element.getAttribute('href') ?? '' })),
      );
      expect(rows.length).toBeGreaterThan(1);
      for (const { text, path } of rows) {
        await page.goto(path);
        await expect(oneMain(page)).toHaveText(text);
        await expect(page.getByRole('region', { name: 'Result' })).toContainText(/Agrees|Differs|Partly|Observed/i);
      }
    });
  });
}

test('the JSON of a measurement is downloaded with a checksum that is right', async ({ page }) => {
  await page.goto(KINDS.measurement);
  const arrived = page.waitForEvent('download');
  await page.getByRole('link', { name: 'gunicorn-gthread-4x8.json' }).click();
  const download = await arrived;
  expect(download.suggestedFilename()).toBe('gunicorn-gthread-4x8.json');
  const { checksum, ...rest } = JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, unknown>;
  expect(rest['id']).toBe('gunicorn-gthread-4x8');
  // As the page on how it was done tells readers to do it.
  const digest = createHash('sha256').update(JSON.stringify(rest)).digest('hex');
  expect(checksum).toBe(`sha256-${digest}`);
});

test('the evidence of an answer leads to the measurement, and the measurement back to the answer', async ({ page }) => {
  await page.goto('/q/idle-gthread-workers/');
  const answer = page.getByRole('article').filter({ hasText: 'Measured: ' }).first();
  const claim = ((await answer.getByRole('heading', { level: 2 }).textContent()) ?? '').trim();
  const evidence = answer
    .getByRole('listitem')
    .filter({ hasText: /^\s*Measured: / })
    .getByRole('link')
    .first();
  const subject = ((await evidence.textContent()) ?? '').trim();
  await evidence.click();
  await expect(page).toHaveURL(/\/measured\/[a-z0-9-]+\/$/);
  await expect(page.getByRole('region', { name: 'What was run' })).toContainText(subject);
  await page
    .getByRole('region', { name: 'Answers that rest on it' })
    .getByRole('link', { name: claim, exact: true })
    .click();
  await expect(page).toHaveURL(/\/a\/[a-z0-9]{4}\/$/);
  await expect(oneMain(page)).toHaveText(claim);
});

test('a word linked in a question leads to its meaning, and the word back to the question', async ({ page }) => {
  await page.goto('/q/one-request-too-many/');
  const title = ((await oneMain(page).textContent()) ?? '').trim();
  await page.getByRole('article').getByRole('link', { name: 'backlog', exact: true }).click();
  await expect(page).toHaveURL(KINDS.term);
  await expect(oneMain(page)).toHaveText('Backlog');
  await page.getByRole('region', { name: 'Where it decides' }).getByRole('link', { name: title }).click();
  await expect(page).toHaveURL('/q/one-request-too-many/');
});

test('the page of a server opens the calculator with that server', async ({ page }) => {
  await page.goto('/servers/uwsgi/');
  await page.getByRole('link', { name: 'Try it in the calculator' }).click();
  await expect(page.getByLabel('Server', { exact: true })).toHaveValue('uwsgi');
  await expect(page.getByRole('heading', { name: 'What uWSGI, processes and threads does' })).toBeVisible();
});
