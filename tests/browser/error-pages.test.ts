import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const folder = `${import.meta.dirname}/../../.build/test-root/q`;
const slugs = readdirSync(folder, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  .filter((slug) => readFileSync(`${folder}/${slug}/index.html`, 'utf8').includes('class="card error-first"'));

test('there are pages about messages', () => {
  expect(slugs.length).toBeGreaterThanOrEqual(6);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  for (const slug of slugs) {
    test(`the first screen of ${slug} has the meaning, the three commands and where the fix begins`, async ({
      page,
    }) => {
      await page.goto(`/q/${slug}/`);
      const ends = await page.locator('.error-first').evaluate((screen) => {
        const end = (element: Element | null) => element?.getBoundingClientRect().bottom ?? Infinity;
        const fix = screen.querySelector('.fix');
        const range = document.createRange();
        if (fix) range.selectNodeContents(fix);
        // A box for each line, from the top.
        const firstLine = fix ? (range.getClientRects()[0]?.bottom ?? Infinity) : Infinity;
        return {
          meaning: end(screen.querySelector('.claim')),
          commands: [...screen.querySelectorAll('.run code')].map(end),
          buttons: [...screen.querySelectorAll('.run button')].map(end),
          fix: firstLine,
        };
      });
      expect(ends.commands).toHaveLength(3);
      expect(ends.buttons).toHaveLength(3);
      expect(Math.max(ends.meaning, ...ends.commands, ...ends.buttons, ends.fix)).toBeLessThanOrEqual(640);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  }
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a command is copied as it stands, by its button', async ({ page }) => {
    await page.goto('/q/worker-timeout/');
    const command = await page.getByRole('group', { name: 'Command 2' }).textContent();
    await page.getByRole('button', { name: 'Copy command 2' }).click();
    await expect(page.getByText(`Copied: ${command}`)).toBeAttached();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command);
  });
});
