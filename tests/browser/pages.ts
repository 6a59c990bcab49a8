import { expect, type Page } from '@playwright/test';

/** A page of each kind. */
export const KINDS = {
  home: '/',
  question: '/q/concurrent-requests/',
  errorQuestion: '/q/worker-timeout/',
  answer: '/a/t4wr/',
  wrongAnswer: '/a/n3fd/',
  shortAnswer: '/a/k7q2/',
  questions: '/questions/',
  tag: '/tags/gunicorn/',
  search: '/search/',
  results: '/search/?q=worker+timeout',
  setups: '/c/',
  setup: '/c/2x4/',
  play: '/play/',
  start: '/start/',
  step: '/start/how-many/',
  topic: '/topics/errors/',
  measured: '/measured/',
  measurement: '/measured/gunicorn-gthread-4x8/',
  servers: '/servers/',
  server: '/servers/gunicorn-gthread/',
  glossary: '/glossary/',
  term: '/glossary/backlog/',
  about: '/about/',
  lost: '/404.html',
} as const;

/** Collects what the browser complains about: console errors, policy violations, failed requests. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  page.on('requestfailed', (request) => {
    // A page that is left gives up what it was still fetching.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') found.push(`${request.url()} failed: ${reason}`);
  });
  return found;
}

/** Opens the search over the page with the keyboard and types into it. */
export async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search, or paste an error' });
  await expect(field).toBeFocused();
  await page.keyboard.insertText(text);
}

/** Waits until all that search looks through has been looked through. */
export async function searched(page: Page): Promise<void> {
  await expect(page.locator('[role=listbox][aria-busy=false]:has([role=option])')).toBeVisible();
}
