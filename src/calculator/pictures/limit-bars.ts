import { node, type MarkupNode } from '../../components/markup-node.ts';
import type { Assessment, Limit } from '../../model/assessment.ts';
import { number, percent, perSecond } from '../format.ts';

const NAMES: Record<Limit['name'], string> = {
  slots: 'Slots',
  gil: 'Interpreter lock',
  cores: 'CPU cores',
  database: 'Database connections',
};

/** A bar of a share; what is beyond 1 fills it and is marked by its class. */
function bar(share: number, kind: string): MarkupNode {
  const width = Math.min(100, Math.max(share > 0 ? 1 : 0, share * 100));
  return node(
    'svg',
    { class: `bar ${kind}`, viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    node('rect', { class: 'whole', width: 100, height: 6 }),
    node('rect', { class: 'used', width: Math.round(width * 100) / 100, height: 6 }),
  );
}

const row = (name: string, share: number, text: string, kind: string) =>
  node('li', {}, node('span', { class: 'name' }, name), bar(share, kind), node('span', { class: 'text' }, text));

/**
 * What gives out first: a bar for each limit, with the load at which it does; then memory and
 * connections. The text of each row says all that its bar shows.
 */
export function limitBars({ limits, memory, connections }: Assessment, arrivalRatePerSecond: number): MarkupNode {
  const rates = limits.map(({ name, boundPerSecond }, place) => {
    const share = boundPerSecond > 0 ? arrivalRatePerSecond / boundPerSecond : 1;
    const text = `full at ${perSecond(boundPerSecond)}, ${percent(share)} used`;
    return row(NAMES[name], share, text, share >= 1 ? 'over' : place === 0 ? 'first' : '');
  });
  const needs: [string, string, Assessment['memory'] | undefined][] = [
    ['Memory', 'MiB', memory],
    ['Connections in all', '', connections],
  ];
  const others = needs.flatMap(([name, unit, need]) => {
    if (!need) return [];
    const text = `${number(need.needed)} of ${number(need.available)}${unit ? ` ${unit}` : ''}${need.fits ? '' : ': too much'}`;
    return [row(name, need.available > 0 ? need.needed / need.available : 1, text, need.fits ? '' : 'over')];
  });
  return node('ul', { class: 'limits plain' }, ...rates, ...others);
}
