import { expect, test } from 'vitest';
import { toMarkup } from '../../../src/components/markup-node.ts';
import { plotPicture } from '../../../src/components/svg/plot-picture.ts';
import { plot, PLOT_MARK, type Plot } from '../../../src/model/plot.ts';
import { plotText } from '../../../src/model/plot-text.ts';

const BARS: Plot = {
  kind: 'bars',
  title: 'Requests at once',
  places: 'threads',
  values: 'slots',
  points: [
    [1, 4],
    [8, 32],
    ['many & more', 0],
  ],
};
const LINE: Plot = {
  kind: 'line',
  title: 'Wait against load',
  places: 'load',
  values: 'seconds',
  points: [
    [0, -1],
    [0.5, 0.25],
    [1, 3],
  ],
};

test('a plot is what was given, frozen, with its text at its mark', () => {
  const made = plot(BARS);
  expect(made).toEqual(BARS);
  expect(Object.isFrozen(made)).toBe(true);
  expect(Object.isFrozen(made.points[0])).toBe(true);
  expect(Object.getOwnPropertyDescriptor(made, PLOT_MARK)?.value).toBe(plotText(BARS));
  expect(JSON.parse(JSON.stringify(made))).toEqual(BARS);
});

test('the text has a row for each place, aligned, with a bar for its value', () => {
  expect(plotText(BARS)).toBe(
    [
      'Requests at once',
      'threads      slots',
      `1                4  ${'█'.repeat(4)}`,
      `8               32  ${'█'.repeat(30)}`,
      'many & more      0',
    ].join('\n'),
  );
});

test('a long line is shown by every so many points, the last among them', () => {
  const long = { ...LINE, points: Array.from({ length: 500 }, (_, index): [number, number] => [index, index]) };
  const rows = plotText(long).split('\n');
  expect(rows.length).toBeLessThanOrEqual(30);
  expect(rows.at(-1)).toBe('(26 of 500 points)');
  expect(rows.at(-2)).toMatch(/^ *499 /);
});

test.each<[wrong: unknown, message: string]>([
  [7, 'plot: found 7, expected { kind, title, places, values, points }'],
  [{ ...BARS, kind: 'pie' }, 'plot: `kind` is "pie", expected "bars" or "line"'],
  [{ ...BARS, title: '' }, 'plot: `title` is "", expected a text of 1 to 120 visible characters'],
  [{ ...BARS, values: 'a\u202e' }, 'plot: `values` is "a\u202e", expected a text of 1 to 60 visible characters'],
  [{ ...BARS, points: [] }, 'plot: `points` is an array of 0, expected 1 to 40 pairs for "bars"'],
  [{ ...BARS, points: Array(41).fill([1, 1]) }, 'plot: `points` is an array of 41, expected 1 to 40 pairs for "bars"'],
  [{ ...LINE, points: [[1, 1]] }, 'plot: `points` is an array of 1, expected 2 to 500 pairs for "line"'],
  [{ ...BARS, points: [[1]] }, 'plot: `points[0]` is an array of 1, expected a pair [place, value]'],
  [{ ...BARS, points: [[1, NaN]] }, 'plot: the value of `points[0]` is NaN, expected a number from -1e15 to 1e15'],
  [{ ...BARS, points: [[1, -1]] }, 'plot: the value of `points[0]` is -1, expected 0 or more in bars'],
  [
    { ...BARS, points: [[{}, 1]] },
    'plot: the place of `points[0]` is an object, expected a text of 1 to 40 visible characters',
  ],
  [
    {
      ...LINE,
      points: [
        [1, 1],
        ['2', 2],
      ],
    },
    'plot: the place of `points[1]` is "2", expected a number from -1e15 to 1e15',
  ],
  [
    {
      ...LINE,
      points: [
        [1, 1],
        [1, 2],
      ],
    },
    'plot: the place of `points[1]` is 1, expected more than 1, the one before it',
  ],
])('%j is refused with its reason', (wrong, message) => {
  expect(() => plot(wrong as Plot)).toThrow(new RangeError(message));
});

test('the picture has a name, a description, every label and a table with every number', () => {
  const markup = toMarkup(plotPicture(BARS));
  expect(markup).toContain('<figcaption>Requests at once</figcaption>');
  expect(markup).toContain('<title>Requests at once</title>');
  expect(markup).toContain(
    '<desc>Bars of slots by threads, 3 points; least 0 at many &amp; more, most 32 at 8.</desc>',
  );
  expect(markup.match(/<rect /g)).toHaveLength(3);
  expect(markup).toContain('<th scope="row">many &amp; more</th><td>0</td>');
  expect(markup).not.toContain('style=');
});

test('a line goes through its points, a higher value higher up', () => {
  const markup = toMarkup(plotPicture(LINE));
  const path = /class="line" d="M([^"]*)"/
    .exec(markup)?.[1]
    ?.split('L')
    .map((pair) => pair.split(' ').map(Number));
  expect(path).toHaveLength(3);
  const [first, second, third] = path ?? [];
  expect(first?.[0]).toBe(58);
  expect(third?.[0]).toBe(408);
  expect(first?.[1]).toBe(176);
  expect(third?.[1]).toBe(22);
  expect(second?.[1]).toBeLessThan(176);
  expect(markup.match(/<circle /g)).toHaveLength(3);
});

test('equal and zero values draw no number that is none', () => {
  for (const value of [0, 5]) {
    const flat: Plot = {
      ...LINE,
      points: [
        [0, value],
        [1, value],
      ],
    };
    expect(toMarkup(plotPicture(flat))).not.toMatch(/NaN|Infinity/);
    expect(toMarkup(plotPicture({ ...BARS, points: [['a', value]] }))).not.toMatch(/NaN|Infinity/);
  }
});
