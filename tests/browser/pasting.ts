import type { Page } from '@playwright/test';

/** A traceback as it stands in a terminal, with what differs from one machine to the next. */
export const TRACEBACK = `Traceback (most recent call last):
  File "/srv/shop/venv/lib/python3.12/site-packages/sqlalchemy/pool/impl.py", line 145, in _do_get
    raise exc.TimeoutError(
sqlalchemy.exc.TimeoutError: QueuePool limit of size 5 overflow 10 reached, connection timed out, timeout 30.00`;

/** Pastes a text where the focus is. Needs the permission to write to the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

/** The search field, of one line or of several. */
export const field = (page: Page) => page.getByLabel('Search, or paste an error');

/** What lies in the clipboard, by type; nothing while it is being changed. */
export const clipboard = (page: Page) =>
  page.evaluate(async () => {
    try {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : undefined);
      return { plain: await read('text/plain'), html: await read('text/html') };
    } catch {
      return {};
    }
  });
