import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeDeployment, ordinal } from '../../../src/knowledge/describe-deployment.ts';
import { slotGrid } from '../../../src/components/svg/slot-grid.ts';
import { toMarkup, type MarkupNode } from '../../../src/components/markup-node.ts';

const every = (node: MarkupNode): MarkupNode[] => [
  node,
  ...(node.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : every(child))),
];

test('there is one cell a slot, inside the picture, and none on top of another', () => {
  const count = fc.integer({ min: 1, max: 16 });
  fc.assert(
    fc.property(count, count, (processes, threads) => {
      const grid = slotGrid({ processes, threads });
      const [, , width = 0, height = 0] = String(grid.attributes?.['viewBox']).split(' ').map(Number);
      const cells = every(grid)
        .filter(({ tag }) => tag === 'rect')
        .map(({ attributes = {} }) => ['x', 'y', 'width', 'height'].map((name) => Number(attributes[name])));
      const inside = cells.every(
        ([x = -1, y = -1, w = 0, h = 0]) =>
          x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= width && y + h <= height + 0.02,
      );
      const apart = cells.every(([x = 0, y = 0, w = 0, h = 0], place) =>
        cells.slice(place + 1).every(([x2 = 0, y2 = 0]) => x2 >= x + w || x2 < x || y2 >= y + h || y2 < y),
      );
      return cells.length === processes * threads && inside && apart;
    }),
    { seed: 1 },
  );
});

test('a set-up larger than the picture says how much of it is drawn', () => {
  const markup = toMarkup(slotGrid({ processes: 40, threads: 2 }));
  expect(markup).toContain('drawn: 16 × 2 of 40 × 2');
  expect(markup.match(/<rect/g)).toHaveLength(32);
  expect(markup).toContain('aria-label="40 processes × 2 threads = 80 requests at once; the 81st waits."');
});

test('text and attributes of a drawing are escaped', () => {
  expect(toMarkup({ tag: 'text', attributes: { 'aria-label': '"<&' }, children: ['<b>&'] })).toBe(
    '<text aria-label="&quot;&lt;&amp;">&lt;b>&amp;</text>',
  );
});

test('a set-up reads as a sentence', () => {
  expect(describeDeployment({ processes: 1, threads: 1 })).toBe(
    '1 process × 1 thread = 1 request at once; the 2nd waits.',
  );
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 113].map(ordinal).join(' ')).toBe(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th 113th',
  );
});
