import { expect, test } from '@playwright/test';
import { KINDS } from './pages.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the card copies the link, a chat line and Markdown, and says so', async ({ page }) => {
  await page.goto(KINDS.wrongAnswer);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied: https://inflight.example/a/n3fd/' })).toBeAttached();
  expect(await clipboard()).toBe('https://inflight.example/a/n3fd/');
  await page.getByRole('button', { name: 'Copy for chat' }).click();
  await expect
    .poll(clipboard)
    .toMatch(
      /^Wrong: nothing grows beyond what you set \| “Workers fire off threads .* https:\/\/inflight\.example\/a\/n3fd\/$/,
    );
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(clipboard)
    .toMatch(/^\*\*Wrong: nothing grows beyond what you set\*\* \| \[“Workers fire off threads/);
});

test('a code block copies its command without the prompt', async ({ page }) => {
  await page.goto(KINDS.answer);
  const block = page.locator('code-block').first();
  await block.hover();
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('gunicorn --workers 2 --threads 4 app:app');
});

test('when the clipboard is refused, the text is offered, selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto(KINDS.wrongAnswer);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const field = page.getByRole('textbox', { name: 'Copy this text' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('https://inflight.example/a/n3fd/');
});
