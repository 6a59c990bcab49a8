import { node, toElement, type MarkupNode } from '../components/markup-node.ts';
import { siteWorker } from '../components/site-worker.ts';
import { assess } from '../model/index.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Figure, NotModelled } from '../model/assessment.ts';
import { simulationConfig, type Estimate, type SimulationResult } from '../model/simulation/index.ts';
import { agreement } from './agreement.ts';
import { duration, percent, perSecond } from './format.ts';
import type { SimulationMessage, StartMessage } from './simulation-worker.ts';
import workerAddress from './simulation-worker.ts?worker&url';

/** Enough for an interval of a few percent, in well under a second. */
const REQUESTS = 200_000;
/** The same link gives the same numbers. */
const SEED = 1;

/** A row of the comparison: the formula, the simulation with its interval, and whether they agree. */
function row(
  name: string,
  formula: Figure | NotModelled,
  simulated: Estimate,
  format: (value: number) => string,
): MarkupNode {
  const { words, close } = agreement(formula, simulated);
  return node(
    'tr',
    {},
    node('th', { scope: 'row' }, name),
    node('td', {}, 'value' in formula ? format(formula.value) : '–'),
    node('td', {}, `${format(simulated.value)} ± ${format(simulated.plusMinus)}`),
    node('td', { class: close ? 'met' : 'missed' }, words),
  );
}

/** Formula and simulation side by side. */
function comparison(inputs: Inputs, result: SimulationResult): MarkupNode[] {
  const { flow, throughputPerSecond } = assess(inputs);
  const rows =
    flow.state === 'stable'
      ? [
          row('Chance of waiting', flow.waitProbability, result.waitProbability, percent),
          row('Mean answer', flow.meanResponseSeconds, result.meanResponseSeconds, duration),
          row('95 of 100 within', flow.responseSeconds.p95, result.responseSeconds.p95, duration),
        ]
      : [row('Most it can serve', throughputPerSecond, result.throughputPerSecond, perSecond)];
  const head = ['Figure', 'Formula', 'Simulated', 'So they'].map((text) => node('th', { scope: 'col' }, text));
  return [
    node(
      'div',
      { class: 'scrolls', tabindex: 0 },
      node('table', {}, node('thead', {}, node('tr', {}, ...head)), node('tbody', {}, ...rows)),
    ),
  ];
}

/**
 * The check by simulation: runs in a worker, shows how far it is, can be cancelled.
 *
 * @param panel The element with its button, progress and result.
 * @param onResult Told of each result, for the pictures.
 */
export function simulationPanel(
  panel: HTMLElement | null,
  onResult: (result: SimulationResult) => void,
): { forget: (inputs: Inputs) => void } {
  const startButton = panel?.querySelector<HTMLButtonElement>('[data-start]');
  const cancelButton = panel?.querySelector<HTMLButtonElement>('[data-cancel]');
  const progress = panel?.querySelector('progress');
  const said = panel?.querySelector<HTMLElement>('[data-said]');
  const result = panel?.querySelector<HTMLElement>('[data-compared]');
  let worker: Worker | undefined;
  let inputs: Inputs | undefined;

  const say = (text: string) => {
    if (said) said.textContent = text;
  };
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    if (progress) progress.hidden = true;
    startButton?.removeAttribute('aria-disabled');
    if (!cancelButton) return;
    if (cancelButton === document.activeElement) startButton?.focus();
    cancelButton.hidden = true;
  };
  const start = (): void => {
    if (!inputs || worker) return;
    const asked = inputs;
    worker = siteWorker(workerAddress);
    startButton?.setAttribute('aria-disabled', 'true');
    if (cancelButton) cancelButton.hidden = false;
    say('Simulating…');
    if (progress) {
      progress.hidden = false;
      progress.value = 0;
    }
    worker.addEventListener('message', ({ data }: MessageEvent<SimulationMessage>) => {
      if (data.kind === 'progress') {
        if (progress) progress.value = data.share;
        return;
      }
      stop();
      if (data.kind === 'failed') {
        say(`The simulation stopped: ${data.reason}`);
        return;
      }
      say(`${data.result.requests.toLocaleString('en')} requests simulated, seed ${SEED}.`);
      onResult(data.result);
      result?.replaceChildren(...comparison(asked, data.result).map((each) => toElement(each, document)));
    });
    worker.addEventListener('error', () => {
      stop();
      say('The simulation could not be loaded.');
    });
    worker.postMessage({ config: simulationConfig(asked, REQUESTS, SEED) } satisfies StartMessage);
  };

  startButton?.addEventListener('click', start);
  // A button of its own: a click that comes just after the end must not start it anew.
  cancelButton?.addEventListener('click', () => {
    stop();
    say('Cancelled.');
  });
  return {
    forget: (next) => {
      inputs = next;
      if (worker) stop();
      say('');
      result?.replaceChildren();
    },
  };
}
