import { expect, test, type Locator } from '@playwright/test';
import { KINDS } from './pages.ts';

/** The lower edge of the header, which stays while the page scrolls. */
const HEADER = 56;

const top = (place: Locator) => place.evaluate((element) => element.getBoundingClientRect().top);

for (const [place, address, id] of [
  ['an answer', `${KINDS.question}#b9tr`, 'b9tr'],
  ['a heading', `${KINDS.about}#licence`, 'licence'],
] as const) {
  for (const width of [360, 1360]) {
    test(`${place} that a link names has the outline and the focus, below the header, at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(address);
      const target = page.locator(`#${id}`);
      await expect(target).toBeFocused();
      expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
      expect(await top(target)).toBeGreaterThanOrEqual(HEADER);
      await expect(target).toBeInViewport();
    });
  }
}

test('the fragment may change while the page is open, and Tab goes on from there', async ({ page }) => {
  await page.goto(KINDS.question);
  await page.evaluate(() => location.assign('#b9tr'));
  await expect(page.locator('#b9tr')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('article')?.id)).toBe('b9tr');
});

test('a place inside a closed box is opened', async ({ page }) => {
  await page.goto(KINDS.about);
  const box = page.locator('details.unchecked').last();
  await box
    .locator('li a')
    .last()
    .evaluate((element) => (element.id = 'inside'));
  await expect(box).not.toHaveAttribute('open');
  await page.evaluate(() => location.assign('#inside'));
  await expect(box).toHaveAttribute('open');
  await expect(page.locator('#inside')).toBeFocused();
  await expect(page.locator('#inside')).toBeInViewport();
  expect(await top(page.locator('#inside'))).toBeGreaterThanOrEqual(HEADER);
});

test('fragments that name nothing, or are no text, do no harm', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const fragment of ['#nothing', '#%E0%A4%A', '#try=1.x', '#']) {
    await page.goto(`${KINDS.question}${fragment}`);
    await expect(page.locator('h1')).toBeVisible();
  }
  expect(errors).toEqual([]);
});

test('a link to words of the text scrolls to them', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(KINDS.question);
  const words = await page.locator('.answer .prose p').last().innerText();
  const few = words.split(/\s+/).slice(0, 6).join(' ');
  await page.goto('about:blank');
  await page.goto(`${KINDS.question}#:~:text=${encodeURIComponent(few)}`);
  await expect(page.locator('.answer .prose p').last()).toBeInViewport();
  expect(await page.evaluate(() => location.hash)).toBe('');
});

test('not your case? leads to the questions that look alike, each with what differs', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const path of [KINDS.question, KINDS.errorQuestion, KINDS.answer, KINDS.shortAnswer]) {
    await page.goto(path);
    const rows = page.getByRole('region', { name: 'Not your case?' }).getByRole('listitem');
    expect(await rows.count()).toBeGreaterThanOrEqual(1);
    for (const row of await rows.all()) {
      const link = row.getByRole('link');
      expect((await row.innerText()).length).toBeGreaterThan((await link.innerText()).length + 20);
      expect(await link.getAttribute('href')).toMatch(/^\/q\/[a-z0-9-]+\/$/);
    }
  }
});
