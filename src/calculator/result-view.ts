import { href } from '../components/href.ts';
import { node, type MarkupNode } from '../components/markup-node.ts';
import { slotGrid } from '../components/svg/slot-grid.ts';
import type { Assessment, Figure, NotModelled } from '../model/assessment.ts';
import { assessCurve, assessGrid, GRID_STATES } from '../model/index.ts';
import type { Inputs } from '../model/inputs.ts';
import { duration, number, percent, perSecond, standingWord } from './format.ts';
import { heatMap, type HeatCell } from './pictures/heat-map.ts';
import { latencyCurve } from './pictures/latency-curve.ts';
import { limitBars } from './pictures/limit-bars.ts';
import { inFlightSentence, loadSentence, proofLink } from './sentences.ts';

/** A figure with its name, how far it may be trusted, and a link to how it was worked out. */
function stat(name: string, value: Figure | NotModelled, format: (value: number) => string, how: string): MarkupNode {
  const shown = 'value' in value ? format(value.value) : 'not modelled';
  return node(
    'div',
    {},
    node('dt', {}, name),
    node('dd', 'value' in value ? {} : { class: 'missing' }, shown),
    node('dd', { class: 'standing' }, node('a', { href: `${how}#${value.how}` }, standingWord(value))),
  );
}

/** The figures while the server keeps up, or what overload means. */
function stats({ throughputPerSecond, utilisation, flow }: Assessment, how: string): MarkupNode {
  const common = [
    stat('Most it can serve', throughputPerSecond, perSecond, how),
    stat('In use', utilisation, percent, how),
  ];
  const rest =
    flow.state === 'stable'
      ? [
          stat('Chance of waiting', flow.waitProbability, percent, how),
          stat('Mean answer', flow.meanResponseSeconds, duration, how),
          stat('50 of 100 within', flow.responseSeconds.p50, duration, how),
          stat('95 of 100 within', flow.responseSeconds.p95, duration, how),
          stat('99 of 100 within', flow.responseSeconds.p99, duration, how),
          stat('Client has left', flow.timeoutProbability, percent, how),
        ]
      : [
          stat('The line grows by', flow.growthPerSecond, perSecond, how),
          stat('Backlog full after', flow.secondsUntilFull, duration, how),
          stat('Then an answer is late by', flow.lateSeconds, duration, how),
          stat('Answers still in time', flow.goodputPerSecond, perSecond, how),
          stat('Turned away or delayed', flow.refusedShare, percent, how),
        ];
  return node('dl', { class: 'stats' }, ...common, ...rest);
}

/** A part of the result with its heading. */
function panel(id: string, title: string, ...children: MarkupNode[]): MarkupNode {
  return node(
    'section',
    { class: 'panel', 'aria-labelledby': id },
    node('h2', { class: 'eyebrow', id }, title),
    ...children,
  );
}

export interface ViewOptions {
  /** Address of the page that explains the figures. */
  how: string;
  /** Where a cell of the heat map leads. */
  link: (processes: number, threads: number) => string;
  /** What a simulation of this set-up found, for the curve. */
  simulated?: { p95Seconds: number; plusMinusSeconds: number } | undefined;
}

/** Loads at which the curve is worked out. */
const CURVE_POINTS = 32;

/** Response times from almost no load to almost full. */
function curveOf(inputs: Inputs, assessment: Assessment, { simulated }: ViewOptions): MarkupNode[] {
  const { throughputPerSecond, flow } = assessment;
  if (!('value' in throughputPerSecond) || throughputPerSecond.value <= 0 || inputs.target.kind !== 'response')
    return [];
  const full = throughputPerSecond.value;
  const value = (figure: Figure | NotModelled) => ('value' in figure ? figure.value : undefined);
  const points = assessCurve(inputs, CURVE_POINTS);
  const here = {
    arrivalRatePerSecond: inputs.load.arrivalRatePerSecond,
    ...(flow.state === 'stable' && { p95Seconds: value(flow.responseSeconds.p95) }),
  };
  const modelled = points.filter(({ meanSeconds }) => meanSeconds !== undefined);
  if (modelled.length === 0) {
    return [
      panel(
        'curve-title',
        'Answer time against load',
        node('p', {}, 'There is no formula for this set-up: check by simulation.'),
      ),
    ];
  }
  const rows = modelled.filter((_, index) => index % 4 === 3);
  const table = node(
    'details',
    {},
    node('summary', {}, 'The curve in numbers'),
    node(
      'table',
      {},
      node(
        'thead',
        {},
        node('tr', {}, ...['Load', 'Mean', '95 of 100'].map((text) => node('th', { scope: 'col' }, text))),
      ),
      node(
        'tbody',
        {},
        ...rows.map(({ arrivalRatePerSecond, meanSeconds, p95Seconds }) =>
          node(
            'tr',
            {},
            node('th', { scope: 'row' }, perSecond(arrivalRatePerSecond)),
            node('td', {}, meanSeconds === undefined ? '–' : duration(meanSeconds)),
            node('td', {}, p95Seconds === undefined ? '–' : duration(p95Seconds)),
          ),
        ),
      ),
    ),
  );
  const curve = latencyCurve({ points, fullAtPerSecond: full, here, targetSeconds: inputs.target.seconds, simulated });
  return [
    panel(
      'curve-title',
      'Answer time against load',
      node('p', { class: 'key' }, 'Lower line: mean. Upper line: 95 of 100.'),
      curve,
      table,
    ),
  ];
}

/** Processes × threads on the map. */
const MAP_ROWS = 8;
const MAP_COLUMNS = 16;

/** The map of set-ups against the target; nothing where the server leaves nothing to choose. */
function mapOf(inputs: Inputs, { link }: ViewOptions): MarkupNode[] {
  if (inputs.target.kind !== 'response') return [];
  const grid = assessGrid(inputs, MAP_ROWS, MAP_COLUMNS);
  if (grid.processes.length * grid.threads.length === 1) return [];
  const cells = grid.processes.flatMap((processes, row) =>
    grid.threads.map((threads, column): HeatCell => {
      const place = row * grid.threads.length + column;
      const state = GRID_STATES[grid.state[place] ?? 3] ?? 'not modelled';
      return { processes, threads, state, seconds: grid.seconds[place] ?? 0 };
    }),
  );
  const { processes, threads } = inputs.setup;
  const percentile = `${number(inputs.target.percentile * 100)} of 100`;
  const targetSeconds = inputs.target.seconds;
  const key = `Processes down, threads across. Full: answered within half of ${duration(targetSeconds)}; pale: within ${duration(targetSeconds)}; –: later; ×: overloaded; ?: no formula, check by simulation. Choose one to set both.`;
  const map = heatMap({ cells, grid, current: { processes, threads }, percentile, targetSeconds }, link);
  return [
    panel('map-title', `${percentile} within ${duration(targetSeconds)}?`, map, node('p', { class: 'key' }, key)),
  ];
}

/** The answer: how many at once, and how it goes at the load given. */
export function heroView(inputs: Inputs, assessment: Assessment): MarkupNode[] {
  const { inFlight, flow, meetsTarget } = assessment;
  const verdict = meetsTarget ? ['met', '✓ The target is met.'] : ['missed', '✕ The target is missed.'];
  return [
    node('p', { class: `num ${flow.state}`, 'aria-hidden': 'true' }, inFlight === undefined ? '∞' : number(inFlight)),
    node(
      'div',
      {},
      node('p', { class: 'claim', 'data-claim': '' }, node('strong', {}, inFlightSentence(assessment))),
      node('p', {}, loadSentence(assessment, inputs)),
      ...(meetsTarget === undefined ? [] : [node('p', { class: verdict[0] ?? '' }, verdict[1] ?? '')]),
      node('p', { class: 'meta' }, ...countProof(inFlight)),
    ),
  ];
}

/** Where the count, and what becomes of the next request, is settled. */
function countProof(inFlight: number | undefined): (MarkupNode | string)[] {
  if (inFlight === undefined) return [node('a', { href: href('/a/b9tr/') }, 'Why there is no limit')];
  return [
    node('a', { href: href('/a/t4wr/') }, 'Why this many'),
    ' · ',
    node('a', { href: href('/a/w6gp/') }, 'What happens to the next one'),
  ];
}

/** The slots with the line, or the lines, in front of them; nothing where there is no cap. */
function slotsOf({ setup }: Inputs, { inFlight }: Assessment): MarkupNode[] {
  if (inFlight === undefined) return [];
  const lines = setup.line === 'shared' || setup.processes === 1 ? 'one' : 'many';
  const threads = Math.max(1, Math.round(inFlight / setup.processes));
  const says =
    lines === 'one'
      ? 'One line: a free slot takes the oldest request.'
      : 'A line for each process: a request that has joined one waits there, even while another process is free.';
  // Of other servers the panel below says where requests wait, and which files say so.
  const proof = setup.server.startsWith('gunicorn') ? (lines === 'one' ? '/a/zn35/' : '/a/ctxd/') : '#server-title';
  return [
    panel(
      'slots-title',
      'The slots',
      slotGrid({ processes: setup.processes, threads }, lines),
      node('p', { class: 'key' }, says, ...proofLink(proof, says.split(':')[0] ?? '')),
    ),
  ];
}

/** What the answer rests on, and where it ends. */
export function resultView(inputs: Inputs, assessment: Assessment, options: ViewOptions): MarkupNode[] {
  return [
    stats(assessment, options.how),
    panel('limits-title', 'What gives out first', limitBars(assessment, inputs.load.arrivalRatePerSecond)),
    ...slotsOf(inputs, assessment),
    ...curveOf(inputs, assessment, options),
    ...mapOf(inputs, options),
  ];
}
