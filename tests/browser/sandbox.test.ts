import { expect, test, type Frame, type Page } from '@playwright/test';
import { CORPUS } from '../unit/snippets/corpus.ts';
import { shortened, transcript } from '../unit/snippets/transcript.ts';
import { ATTACKS } from './sandbox/attacks.ts';
import { startFixture, type Fixture } from './sandbox/fixture.ts';

let fixture: Fixture;
test.beforeAll(async () => {
  fixture = await startFixture();
});
test.afterAll(() => fixture.close());

test.beforeEach(async ({ page }) => {
  await page.goto(fixture.site);
  await expect(page).toHaveTitle('ready');
});

const run = (page: Page, code: string, options: { timeoutMs?: number; open?: boolean; stopAfter?: number } = {}) =>
  page.evaluate(([text, given]) => window.sandboxPage.run(text, given), [code, options] as const);

test('prints in the browser, to the byte, what the build checked', async ({ page }) => {
  test.setTimeout(90_000);
  const found: Record<string, string> = {};
  for (const { name, code } of CORPUS) {
    const { messages } = await run(page, code, { timeoutMs: 5000 });
    found[name] = shortened(transcript(messages));
  }
  expect(found).toEqual(Object.fromEntries(CORPUS.map(({ name, output }) => [name, output])));
});

for (const { name, code, prints, outcome, open = false } of ATTACKS) {
  test(`is not broken by ${name}`, async ({ page }) => {
    const address = page.url();
    const text = code.replaceAll('OTHER', fixture.other).replaceAll('SITE', fixture.site);
    const result = await run(page, text, { open });
    expect({ printed: transcript(result.messages), kind: result.outcome.kind }).toEqual({
      printed: prints ? expect.stringMatching(prints) : expect.any(String),
      kind: outcome,
    });
    expect(result.messages.length).toBeLessThanOrEqual(1201);

    const next = await run(page, 'console.log("next")');
    expect(transcript(next.messages)).toBe('next\n(ended)');
    expect(await page.evaluate(() => window.owned)).toBeUndefined();
    expect(page.url()).toBe(address);
    expect(fixture.hits).toEqual([]);
  });
}

/** The sandbox's frame, in which no snippet ever runs: the second line of defence. */
async function innerFrame(page: Page): Promise<Frame> {
  await run(page, '1');
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('found no frame in the page, expected the sandbox');
  return frame;
}

/** Code for the frame's own window, and what must come of it: a refusal, or a value of no use. */
const FROM_THE_FRAME: readonly [name: string, code: string, expected: unknown][] = [
  ['the page', 'parent.document', 'SecurityError'],
  ['storage', 'localStorage', 'SecurityError'],
  ['a cookie', 'document.cookie', 'SecurityError'],
  ['a new window', 'open("OTHER/open")', null],
  ['a question to the reader', 'confirm("?")', false],
  ['the address of the page', 'top.location = "OTHER/top"', 'SecurityError'],
  ['another worker', 'new Worker("SITE/hit.js")', 'TypeError'],
  ['a fetch', 'fetch("OTHER/fetch").then(() => "got", (e) => e.name)', 'TypeError'],
  ['a beacon', '(navigator.sendBeacon("OTHER/beacon"), "sent")', 'sent'],
  ['an image', '(document.body.append(Object.assign(new Image(), { src: "OTHER/image" })), "added")', 'added'],
  [
    'another frame',
    '(document.body.append(Object.assign(document.createElement("iframe"), { src: "OTHER/frame" })), "added")',
    'added',
  ],
  [
    'a prefetch',
    '(document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: "OTHER/prefetch" })), "added")',
    'added',
  ],
  [
    'a form',
    '(() => { const f = document.createElement("form"); f.action = "OTHER/form"; f.target = "_top"; document.body.append(f); f.submit(); return "sent" })()',
    'sent',
  ],
  [
    'a script',
    '(() => { const s = document.createElement("script"); s.textContent = "parent.owned = 1"; document.body.append(s) })()',
    'TypeError',
  ],
  // Later, because what a test asks for at once may make code of text.
  [
    'text as code',
    'new Promise((done) => setTimeout(() => { try { done(Function("return 1")()) } catch (e) { done(e.name) } }))',
    'EvalError',
  ],
];

for (const [name, code, expected] of FROM_THE_FRAME) {
  test(`the frame itself gets nowhere with ${name}`, async ({ page }) => {
    const frame = await innerFrame(page);
    const text = code.replaceAll('OTHER', fixture.other).replaceAll('SITE', fixture.site);
    const body = `(async () => { try { return await (async () => (${text}))() } catch (e) { return e.name } })()`;
    expect(await frame.evaluate(body)).toEqual(expected);
    await page.waitForTimeout(150);
    expect(page.url()).toBe(`${fixture.site}/`);
    expect(fixture.hits).toEqual([]);
  });
}

for (const [name, code] of [
  ['its address', 'void (location.href = "OTHER/gone")'],
  [
    'a refresh',
    'void document.head.append(Object.assign(document.createElement("meta"), { httpEquiv: "refresh", content: "0;url=OTHER/refresh" }))',
  ],
] as const) {
  test(`a frame that leaves by ${name} reaches nobody and is made anew`, async ({ page }) => {
    const frame = await innerFrame(page);
    await frame.evaluate(code.replaceAll('OTHER', fixture.other));
    await page.waitForTimeout(400);
    expect(transcript((await run(page, 'console.log("next")')).messages)).toBe('next\n(ended)');
    expect(fixture.hits).toEqual([]);
  });
}

test('messages of other windows are for nobody', async ({ page }) => {
  const frame = await innerFrame(page);
  await page.evaluate(() => {
    window.postMessage('{"kind":"printed","level":"log","text":"forged"}');
    const { port2 } = new MessageChannel();
    window.frames[0]?.postMessage(null, '*', [port2]);
  });
  await frame.evaluate(() => parent.postMessage('{"kind":"ended"}', '*'));
  expect(transcript((await run(page, 'console.log("next")')).messages)).toBe('next\n(ended)');
});

test('the runner does nothing in a page of its own', async ({ page }) => {
  const runner = await page.evaluate(async () => (await fetch('/runner.js')).text());
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto('about:blank');
  await page.evaluate(runner);
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    window.postMessage(null, '*', [port2]);
    port1.postMessage({ run: 1, program: 'postMessage("x")' });
  });
  await page.waitForTimeout(200);
  expect(workers).toEqual([]);
});

test('a run is fast, a loop is ended in time, the page stays alive', async ({ page }) => {
  const first = await run(page, 'console.log(1)');
  await page.reload();
  await expect(page).toHaveTitle('ready');
  await page.evaluate(() => window.sandboxPage.prepare());
  await page.waitForTimeout(300);
  const prepared = await run(page, 'console.log(1)');
  const times: number[] = [];
  for (let turn = 0; turn < 9; turn++) times.push((await run(page, 'console.log(1)')).milliseconds);
  const loop = await run(page, 'console.log("before"); while (true) {}');
  expect(transcript(loop.messages)).toBe('before');
  expect(loop.outcome).toEqual({ kind: 'timed out', milliseconds: 1500 });
  const next = await run(page, 'console.log(2)');
  expect(transcript(next.messages)).toBe('2\n(ended)');
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  test.info().annotations.push({
    type: 'measured',
    description: `first ${Math.round(first.milliseconds)} ms, first with a frame prepared ${Math.round(prepared.milliseconds)} ms, later ${sorted.join(' ')} ms; loop ended at ${Math.round(loop.milliseconds)} ms, longest gap ${Math.round(loop.longestGap)} ms; next ${Math.round(next.milliseconds)} ms`,
  });
  console.log(test.info().annotations.at(-1)?.description);
});

test('a run can be stopped, and a new one ends the old', async ({ page }) => {
  const stopped = await run(page, 'while (true) {}', { stopAfter: 50 });
  expect(stopped.outcome).toEqual({ kind: 'stopped' });
  const [old, fresh] = await page.evaluate(() =>
    Promise.all([
      window.sandboxPage.run('setInterval(() => console.log("old"), 1)'),
      window.sandboxPage.run('console.log("new")'),
    ]),
  );
  expect(old.outcome).toEqual({ kind: 'stopped' });
  expect(transcript(fresh.messages)).toBe('new\n(ended)');
});

test('the page has one frame, and its policy is not loosened', async ({ page }) => {
  await run(page, '1');
  await run(page, '2');
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('iframe')).toHaveAttribute('sandbox', 'allow-scripts');
  expect(fixture.policy).not.toMatch(/unsafe-inline|'unsafe-eval'|data:|https?:|\*/);
  expect(fixture.policy).not.toMatch(/script-src[^;]*blob:/);
});
