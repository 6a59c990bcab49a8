import { expect, test } from 'vitest';
import type { MarkupNode } from '../../../src/components/markup-node.ts';
import { GUIDE_PICTURES } from '../../../src/components/svg/guide-pictures.ts';
import { laneChart } from '../../../src/components/svg/lanes.ts';

const every = (node: MarkupNode): MarkupNode[] => [
  node,
  ...(node.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : every(child))),
];

test.each(Object.entries(GUIDE_PICTURES))('the picture %s says what it shows, and all of it is inside', (_, draw) => {
  const nodes = every(draw());
  const svg = nodes.find(({ tag }) => tag === 'svg');
  expect(svg?.attributes?.['role']).toBe('img');
  expect(String(svg?.attributes?.['aria-label']).length).toBeGreaterThan(20);
  const [, , width = 0, height = 0] = String(svg?.attributes?.['viewBox']).split(' ').map(Number);
  const value = (node: MarkupNode, name: string) => Number(node.attributes?.[name] ?? 0);
  for (const rect of nodes.filter(({ tag }) => tag === 'rect')) {
    expect(value(rect, 'x')).toBeGreaterThanOrEqual(0);
    expect(value(rect, 'x') + value(rect, 'width')).toBeLessThanOrEqual(width + 0.01);
    expect(value(rect, 'y') + value(rect, 'height')).toBeLessThanOrEqual(height);
  }
  for (const text of nodes.filter(({ tag }) => tag === 'text')) {
    // Letters reach below their line.
    expect(value(text, 'y')).toBeLessThanOrEqual(height - 3);
  }
});

test('in the picture of the GIL never two threads compute at once, without it they do', () => {
  const overlaps = (name: 'gil' | 'free-threads') => {
    const computing = every(GUIDE_PICTURES[name]())
      // The key's sample stands below the lanes.
      .filter(({ tag, attributes }) => tag === 'rect' && attributes?.['class'] === 'does-computes')
      .map(({ attributes = {} }) => ({
        x: Number(attributes['x']),
        y: Number(attributes['y']),
        w: Number(attributes['width']),
      }))
      .filter(({ y }) => y < 52);
    return computing.some((a) => computing.some((b) => a.y < b.y && a.x < b.x + b.w && b.x < a.x + a.w));
  };
  expect(overlaps('gil')).toBe(false);
  expect(overlaps('free-threads')).toBe(true);
});

test('the key names what occurs and nothing else', () => {
  const words = (doing: 'computes' | 'idle') =>
    every(laneChart([{ name: 'one', spans: [[doing, 2]] }], 'A sentence that says it.'))
      .filter(({ tag }) => tag === 'text')
      .map(({ children = [] }) => children[0]);
  expect(words('computes')).toEqual(['one', 'computes']);
  expect(words('idle')).toEqual(['one', 'nothing to do']);
});
