import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { VERDICTS, type Verdict } from '../../../src/knowledge/verdict.ts';
import type { AnswerCard, Card } from '../../../src/previews/image/card.ts';
import { COLOURS, VERDICT_COLOURS } from '../../../src/previews/image/colours.ts';
import { drawCard } from '../../../src/previews/image/draw-card.ts';
import { CAP_HEIGHT, type PlacedText } from '../../../src/previews/image/drawing.ts';
import { undrawable } from '../../../src/previews/image/drawable-text.ts';
import { textWidth } from '../../../src/previews/image/lines.ts';
import { paint, paintingKey, toSvg } from '../../../src/previews/image/paint.ts';
import { DESCRIPTION_CHARACTERS, IMAGE_SIZE } from '../../../src/previews/preview.ts';
import { contentFiles } from '../../../src/build/content-files.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';

const answer = (changes: Partial<AnswerCard> = {}): AnswerCard => ({
  kind: 'answer',
  verdict: 'wrong',
  verdictNote: 'there is no dispatcher',
  headline: '“Workers fire off threads”',
  short: 'A sync worker serves one request after the other; only --threads gives it more slots.',
  number: { processes: 4, threads: 1 },
  measured: { inFlight: '4' },
  foot: 'How many requests does one Flask process serve at once?',
  ...changes,
});

/** Text of so many characters, in words of all lengths. */
const filled = (length: number) =>
  'Which process takes the next connection is left to chance (WSGIApplicationGroup) '.repeat(4).slice(0, length).trim();

const WORST: [string, Card][] = [
  [
    'the longest texts beside the largest grid',
    answer({
      verdictNote: filled(60),
      headline: filled(64),
      short: filled(DESCRIPTION_CHARACTERS),
      number: { processes: 16, threads: 16 },
      measured: { inFlight: '128 to 256' },
      foot: filled(110),
    }),
  ],
  ['the longest question', answer({ headline: filled(110), short: filled(200), number: undefined })],
  [
    'the largest set-up',
    {
      kind: 'setup',
      deployment: { processes: 16, threads: 16 },
      command: 'gunicorn --workers 16 --threads 16 app:app',
    },
  ],
  ['the longest page', { kind: 'page', title: filled(110), sentence: filled(200) }],
];

test.each(WORST)('%s: a PNG of 1200 × 630 below 100 kB', async (_, card) => {
  const png = await paint(drawCard(card));
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([IMAGE_SIZE.width, IMAGE_SIZE.height]);
  expect(png.length).toBeLessThan(100_000);
});

test('the same card gives the same bytes and the same key', async () => {
  expect(await paint(drawCard(answer()))).toEqual(await paint(drawCard(answer())));
  expect(paintingKey(drawCard(answer()))).toBe(paintingKey(drawCard(answer())));
});

test('whatever is said otherwise changes the key', () => {
  const cards = [
    answer(),
    answer({ verdict: 'outdated' }),
    answer({ verdictNote: 'none at all' }),
    answer({ headline: '“Workers fire off processes”' }),
    answer({ short: 'It serves one.' }),
    answer({ number: { processes: 1, threads: 4 } }),
    answer({ number: undefined }),
    answer({ measured: {} }),
    answer({ measured: undefined }),
    answer({ foot: 'Another question?' }),
  ];
  expect(new Set(cards.map((card) => paintingKey(drawCard(card)))).size).toBe(cards.length);
});

/** What a line of text covers: from the tops of its capitals to below its baseline. */
const boxOf = (text: PlacedText) => ({
  text: text.text,
  left: text.x,
  right: text.x + textWidth(text.text, text),
  top: text.baseline - CAP_HEIGHT * text.size,
  bottom: text.baseline + 0.2 * text.size,
});

type Box = ReturnType<typeof boxOf>;

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes of a card: lines of text, and cells of the grid. */
function boxesOf(card: Card): { texts: Box[]; cells: Box[] } {
  const { texts, shapes } = drawCard(card);
  const cells = shapes.flatMap(({ tag, attributes = {} }) => {
    if (tag !== 'rect' || attributes['fill'] !== COLOURS.busy) return [];
    const [left = 0, top = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(attributes[name]),
    );
    return [{ text: 'a cell', left, top, right: left + width, bottom: top + height }];
  });
  return { texts: texts.map(boxOf), cells };
}

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'of', 'thread', '“gunicorn', 'processes', '×', '--threads', 'serves') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('PROMETHEUS_MULTIPROC_DIR', 'W'.repeat(40), 'https://inflight.example/'.repeat(8)),
  },
);
const text = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' ').slice(0, most));
const count = fc.integer({ min: 1, max: 16 });
const deployment = fc.record({ processes: count, threads: count });
const card: fc.Arbitrary<Card> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    verdict: fc.constantFrom(...(Object.keys(VERDICTS) as Verdict[])),
    verdictNote: fc.option(text(60), { nil: undefined }),
    headline: text(110),
    short: text(200),
    number: fc.option(deployment, { nil: undefined }),
    measured: fc.option(fc.constantFrom({}, { inFlight: '8' }, { inFlight: '128 to 256' }), { nil: undefined }),
    foot: text(110),
  }),
  fc.record({ kind: fc.constant('setup' as const), deployment, command: text(110) }),
  fc.record({ kind: fc.constant('page' as const), title: text(110), sentence: text(200) }),
);

test('no line of text leaves the picture, lies on another or on the grid, whatever the texts are', () => {
  fc.assert(
    fc.property(card, (drawn) => {
      const { texts, cells } = boxesOf(drawn);
      for (const [index, box] of texts.entries()) {
        // An opening quotation mark hangs in the margin.
        expect(box.left).toBeGreaterThanOrEqual(box.text.startsWith('“') ? 16 : 64);
        expect(box.right).toBeLessThanOrEqual(IMAGE_SIZE.width - 60);
        expect(box.top).toBeGreaterThanOrEqual(40);
        expect(box.bottom).toBeLessThanOrEqual(IMAGE_SIZE.height - 40);
        const others = [...texts.slice(index + 1), ...cells];
        expect(others.filter((other) => overlap(box, other))).toEqual([]);
      }
    }),
    { seed: 6, numRuns: 300 },
  );
});

test('what matters is at least 28 pixels high, and a claim at least 52', () => {
  for (const [, worst] of WORST) {
    const sizes = drawCard(worst).texts.map(({ size }) => size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(52);
  }
});

test('a text that does not fit ends after a whole word', () => {
  const short = filled(200);
  const lines = drawCard(answer({ headline: filled(82), short })).texts.filter(({ colour }) => colour === 'ink-2');
  const shown = lines.map((line) => line.text).join(' ');
  expect(shown).toMatch(/\w…$/);
  expect(`${short} `.startsWith(`${shown.slice(0, -1)} `)).toBe(true);
});

test('a claim that has no room beside its number takes the place of the number', () => {
  const cells = (headline: string) => boxesOf(answer({ headline })).cells.length;
  expect(cells(filled(64))).toBe(4 + 5);
  expect(cells(filled(110))).toBe(5);
});

test('there is a cell for each slot, and one request waits behind them', () => {
  fc.assert(
    fc.property(deployment, (number) => {
      const { shapes } = drawCard({ kind: 'setup', deployment: number, command: '' });
      const cells = boxesOf({ kind: 'setup', deployment: number, command: '' }).cells;
      // The mark of the site has five cells of its own.
      return (
        cells.length === number.processes * number.threads + 5 &&
        shapes.filter(({ tag }) => tag === 'circle').length === 1
      );
    }),
    { seed: 6, numRuns: 30 },
  );
});

const rgb = (hex: string) => [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));

test.each(Object.keys(VERDICTS) as Verdict[])(
  '%s is drawn in its colours, and its word stands beside',
  async (verdict) => {
    const drawing = drawCard(answer({ verdict, verdictNote: undefined }));
    expect(drawing.texts.map((each) => each.text)).toContain(VERDICTS[verdict].word);
    const { data, info } = await sharp(await paint(drawing))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
    // The palette may be off by a little; other verdicts are further away.
    const near = (found: number[], hex: string) =>
      found.every((value, index) => Math.abs(value - (rgb(hex)[index] ?? 0)) <= 4);
    const background = pixel(80, 92);
    expect(near(background, COLOURS[`${VERDICT_COLOURS[verdict]}-soft`]), String(background)).toBe(true);
    const strong = Array.from({ length: 40 }, (_, step) => pixel(90 + step, 92)).some((found) =>
      near(found, COLOURS[VERDICT_COLOURS[verdict]]),
    );
    expect(strong).toBe(true);
  },
);

test('the colours are those of the light theme', () => {
  const css = readFileSync('src/styles/site.css', 'utf8');
  const tokens = Object.fromEntries(
    Array.from(css.matchAll(/--([\w-]+): light-dark\((#\w+),/g), ([, name = '', light = '']) => [name, light]),
  );
  const { paper, ...others } = COLOURS;
  expect(tokens).toMatchObject(others);
  const distances = rgb(paper).map((value, index) => Math.abs(value - (rgb(tokens['paper'] ?? '')[index] ?? 0)));
  expect(Math.max(...distances)).toBeLessThanOrEqual(1);
});

test('every sign of all published texts can be drawn', () => {
  const { questions } = readKnowledge(contentFiles('.'));
  const texts = questions
    .flatMap((question) => [question, ...question.answers])
    .flatMap(({ path, data }) => {
      if (data.status !== 'published') return [];
      const { title, headline, short } = data;
      const fields = { title, headline, short, verdictNote: 'verdictNote' in data ? data.verdictNote : undefined };
      return Object.entries(fields).map(([field, text = '']) => ({ place: `${path}: \`${field}\``, text }));
    });
  expect(texts.filter(({ text }) => text !== '').length).toBeGreaterThan(500);
  expect(
    texts.flatMap(({ place, text }) =>
      undrawable(text).map(
        (sign) =>
          `${place}: found “${sign}” (U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}), expected signs that the typeface of preview images has, or one with a substitute in src/previews/image/drawable-text.ts`,
      ),
    ),
  ).toEqual([]);
});

test('a sign without a glyph is written otherwise or left away, and nothing is fetched for it', async () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  try {
    const drawing = drawCard(answer({ headline: 'a → b, 2 ≤ 3: 漢字🙂☃ “é” ǭ', number: undefined }));
    expect(undrawable('a → b, 2 ≤ 3: 漢字🙂☃ “é” ǭ')).toEqual(['漢', '字', '🙂', '☃']);
    expect(drawing.texts.map((each) => each.text)).toContain('a -> b, 2 <= 3: “é” ǭ');
    await toSvg(drawing);
    expect(fetched).not.toHaveBeenCalled();
  } finally {
    vi.unstubAllGlobals();
  }
});

test('signs of every part of the typeface have shapes of their own, none the box of a missing one', async () => {
  const pathOf = async (sign: string) => {
    const line = { text: sign, x: 100, baseline: 100, size: 60, weight: 700, colour: 'ink' } as const;
    return / d="([^"]+)"/.exec(await toSvg({ shapes: [], texts: [line] }))?.[1];
  };
  const paths = await Promise.all(['a', '“', '×', 'ł', 'ő', 'λ', 'ρ'].map(pathOf));
  expect(paths).not.toContain(undefined);
  expect(new Set(paths).size).toBe(paths.length);
});

test('text stands where its drawing says', async () => {
  const line = { text: 'H', x: 200, baseline: 300, size: 100, weight: 400, colour: 'ink' } as const;
  const [, path = ''] = / d="([^"]+)"/.exec(await toSvg({ shapes: [], texts: [line] })) ?? [];
  const ys = Array.from(path.matchAll(/[ML][\d.]+ ([\d.]+)/g), ([, y]) => Number(y));
  expect(Math.max(...ys)).toBeCloseTo(300, 0);
  expect(Math.min(...ys)).toBeCloseTo(300 - 100 * CAP_HEIGHT, 0);
});
