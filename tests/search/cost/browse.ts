import type { Browser, CDPSession, Page } from '@playwright/test';
import { median } from './costs.ts';
import { watchPage, type Watched } from './watch-page.ts';

/** Slow: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const NETWORKS = {
  plain: { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
  slow: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
} as const;

export type Network = keyof typeof NETWORKS;

/** How one search went, from the key that opens it. Bytes are compressed bodies that came over the network. */
export interface Loading {
  /** Milliseconds until the first row is in the document; two frames later; until its short text is there. */
  first: number;
  firstFrame: number;
  complete: number;
  /** Until the last change of the results, and until the last byte. */
  lastChange: number;
  loaded: number;
  /** What had arrived when the first row was shown. */
  firstBytes: number;
  firstRequests: number;
  bytes: number;
  requests: number;
  /** Milliseconds; 0 if none was as long as 50. */
  longestTask: number;
}

/** Milliseconds from a letter to an answer in the document, and two frames later. */
export interface Typing {
  median: number;
  worst: number;
  medianFrame: number;
  worstFrame: number;
  longestTask: number;
}

export interface Visit {
  cold: Loading;
  warm: Loading;
  typing: Typing | undefined;
}

/** Nothing happens for so long, in milliseconds: that was all. */
const QUIET = 1000;
const LIMIT = 180_000;

const FIRST_QUERY = 'worker timeout';
/** Thirty letters. */
const TYPED = ['worker tim', 'too many c', 'postgres p'].map((text) => text.split(''));

/** Searches with nothing cached, then once more on the same page with what the cache kept. */
export async function visit(browser: Browser, address: string, network: Network, types: boolean): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(watchPage, FIRST_QUERY);
    const quiet = new Quiet(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    const cold = await load(page, { devtools, quiet, address, network });
    const typing = types ? await type(page) : undefined;
    const warm = await load(page, { devtools, quiet, address, network });
    return { cold, warm, typing };
  } finally {
    await context.close();
  }
}

interface Load {
  devtools: CDPSession;
  quiet: Quiet;
  address: string;
  network: Network;
}

async function load(page: Page, { devtools, quiet, address, network }: Load): Promise<Loading> {
  // The page itself is not what is measured.
  await devtools.send('Network.emulateNetworkConditions', NETWORKS.plain);
  await page.goto(address, { waitUntil: 'load' });
  await quiet.wait();
  await devtools.send('Network.emulateNetworkConditions', NETWORKS[network]);
  await page.keyboard.press('/');
  // Between the last byte and its effect there may be a long time of work in silence.
  await page.waitForFunction(() => window.watched.complete > 0, undefined, { timeout: LIMIT });
  await quiet.wait();
  return page.evaluate(() => {
    const { watched } = window;
    const since = (time: number) => (time === 0 ? 0 : time - watched.pressed);
    const fetched = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter((entry) => entry.startTime >= watched.pressed && entry.transferSize > 0);
    const before = fetched.filter(({ responseEnd }) => responseEnd <= watched.first);
    // A file that had not changed is not sent again: its body is larger than what was transferred.
    const bytes = (entries: PerformanceResourceTiming[]) =>
      entries.reduce((sum, { encodedBodySize, transferSize }) => sum + Math.min(encodedBodySize, transferSize), 0);
    const tasks = watched.tasks.filter(({ start }) => start >= watched.pressed);
    return {
      first: since(watched.first),
      firstFrame: since(watched.firstFrame),
      complete: since(watched.complete),
      lastChange: since(watched.last),
      loaded: since(Math.max(watched.first, ...fetched.map(({ responseEnd }) => responseEnd))),
      firstBytes: bytes(before),
      firstRequests: before.length,
      bytes: bytes(fetched),
      requests: fetched.length,
      longestTask: Math.max(0, ...tasks.map(({ duration }) => duration)),
    };
  });
}

/** Types letter by letter, each once there is an answer to the one before. */
async function type(page: Page): Promise<Typing> {
  const field = page.locator('dialog search-box input');
  const start = await page.evaluate(() => performance.now());
  const letters: Watched['letters'] = [];
  for (const keys of TYPED) {
    await field.fill('');
    await page.waitForTimeout(300);
    await page.evaluate(() => (window.watched.letters = []));
    for (const [index, letter] of keys.entries()) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await page.waitForFunction((count) => window.watched.letters.length > count, index, { timeout: 10_000 });
      await page.waitForTimeout(100);
    }
    letters.push(...(await page.evaluate(() => window.watched.letters)));
  }
  const tasks = await page.evaluate(() => window.watched.tasks);
  const shown = letters.map((letter) => letter.shown);
  const frames = letters.map((letter) => letter.frame);
  return {
    median: median(shown),
    worst: Math.max(...shown),
    medianFrame: median(frames),
    worstFrame: Math.max(...frames),
    longestTask: Math.max(0, ...tasks.filter((task) => task.start >= start).map(({ duration }) => duration)),
  };
}

/** Knows when nothing happens any more. */
class Quiet {
  readonly #page: Page;
  readonly #pending = new Set<unknown>();
  #changedAt = performance.now();

  /** Listens from now on. */
  constructor(page: Page) {
    this.#page = page;
    const ended = (request: unknown) => this.#note(() => this.#pending.delete(request));
    page.on('request', (request) => this.#note(() => this.#pending.add(request)));
    page.on('requestfinished', ended).on('requestfailed', ended);
  }

  #note(change: () => void): void {
    change();
    this.#changedAt = performance.now();
  }

  /** Waits until nothing has been fetched or shown for a while. */
  async wait(): Promise<void> {
    const end = performance.now() + LIMIT;
    let last = -1;
    while ((this.#pending.size > 0 || performance.now() - this.#changedAt < QUIET) && performance.now() < end) {
      await this.#page.waitForTimeout(100);
      const shown = await this.#page.evaluate(() => window.watched.last);
      if (shown !== last) this.#changedAt = performance.now();
      last = shown;
    }
  }
}
