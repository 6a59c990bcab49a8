import { node, type MarkupNode } from '../components/markup-node.ts';
import type { Assessment, Inputs, Plan, Rejected, RuleOfThumb } from '../model/index.ts';
import { duration, figure, number, percent, perSecond } from './format.ts';
import { proofLink } from './sentences.ts';

/** The target in words: `95 of 100 answered within 500 ms`. */
function targetWords({ target }: Inputs): string {
  return target.kind === 'response'
    ? `${number(target.percentile * 100)} of 100 answered within ${duration(target.seconds)}`
    : `at most ${percent(target.probability)} waiting`;
}

/** How a set-up does, in a few words. */
function briefly({ flow, utilisation }: Assessment): string {
  if (flow.state === 'overloaded') return 'overloaded';
  const { p95 } = flow.responseSeconds;
  const answered = 'value' in p95 ? `95 of 100 within ${duration(p95.value)}` : 'answer times without a formula';
  return `${figure(utilisation, percent)} in use, ${answered}`;
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : one.endsWith('s') ? 'es' : 's'}`;

/** Which smaller set-ups fail, and why. */
function rejectedView(rejected: readonly Rejected[], title: string): MarkupNode[] {
  if (rejected.length === 0) return [];
  const rows = rejected.map(({ processes, threads, reason }) =>
    node('li', {}, node('b', {}, `${processes} × ${threads}`), ` ${reason}`),
  );
  return [node('details', {}, node('summary', {}, title), node('ul', { class: 'plain notes' }, ...rows))];
}

/** The answers that say how far each rule holds. */
const RULES: Record<RuleOfThumb['rule'], string> = {
  '2 × cores + 1': '/a/fhm9/',
  'cores × (1 + wait ÷ compute)': '/a/rhd4/',
};

/** What the rules that everyone quotes would give, beside it. */
function rulesView(rules: readonly RuleOfThumb[]): MarkupNode[] {
  if (rules.length === 0) return [];
  const head = ['Rule of thumb', 'Set-up', 'Most', 'At this load'].map((text) => node('th', { scope: 'col' }, text));
  const rows = rules.map(({ rule, processes, threads, assessment }) =>
    node(
      'tr',
      {},
      node('th', { scope: 'row' }, rule, ...proofLink(RULES[rule], rule)),
      node('td', {}, `${processes} × ${threads}`),
      node('td', {}, figure(assessment.throughputPerSecond, perSecond)),
      node('td', {}, briefly(assessment)),
    ),
  );
  const table = node('table', {}, node('thead', {}, node('tr', {}, ...head)), node('tbody', {}, ...rows));
  return [node('div', { class: 'scrolls', tabindex: 0 }, table)];
}

/**
 * The other way round: from load and target to a set-up.
 *
 * @param link Where choosing the set-up leads.
 */
export function planView(
  inputs: Inputs,
  plan: Plan,
  link: (processes: number, threads: number) => string,
): MarkupNode[] {
  const title = `What it takes: ${perSecond(inputs.load.arrivalRatePerSecond)}, ${targetWords(inputs)}`;
  const answer = plan.ok
    ? [
        node(
          'p',
          {},
          node('strong', {}, `${count(plan.processes, 'process')} × ${count(plan.threads, 'thread')}`),
          ` is the smallest that does, with a fifth in reserve: ${briefly(plan.assessment)}. `,
          node(
            'a',
            { href: link(plan.processes, plan.threads), 'data-p': plan.processes, 'data-t': plan.threads },
            'Use it',
          ),
        ),
        ...rejectedView(plan.rejected, 'Why not less'),
      ]
    : [
        node(
          'p',
          { class: 'missed' },
          plan.changes.length === 0
            ? 'No set-up that a formula covers does.'
            : plan.each
              ? 'No set-up does. Each of these changes is enough by itself:'
              : 'No set-up does. All of these changes together are enough:',
        ),
        node('ul', { class: 'plain notes' }, ...plan.changes.map(({ sentence }) => node('li', {}, sentence))),
        ...rejectedView(plan.rejected, 'What fails'),
      ];
  return [
    node(
      'section',
      { class: 'panel', 'aria-labelledby': 'plan-title' },
      node('h2', { class: 'eyebrow', id: 'plan-title' }, title),
      ...answer,
      ...rulesView(plan.rulesOfThumb),
    ),
  ];
}
