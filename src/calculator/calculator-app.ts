import type { Reading } from '../command/index.ts';
import type { MarkupNode } from '../components/markup-node.ts';
import { patchChildren } from '../components/patch-children.ts';
import { assess, plan, SERVERS, type Inputs } from '../model/index.ts';
import { fillForm, lockCounts, readForm, showMessages, textsOf } from './form-values.ts';
import { linkOf, readLink } from './link-state.ts';
import { planView } from './plan-view.ts';
import { readyView } from './ready-view.ts';
import { heroView, resultView } from './result-view.ts';
import { serverView } from './server-view.ts';
import { simulationPanel } from './simulation-panel.ts';
import { statePassage } from './state-passage.ts';
import { INITIAL, inputsOf, type Values } from './values.ts';

const PLAN_PAUSE_MILLISECONDS = 120;

/** Makes the calculator answer: reads the form at each change and draws the result anew. */
export function startCalculator(root: HTMLElement, form: HTMLFormElement, signal: AbortSignal): void {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`);
  const draw = (name: string, nodes: readonly MarkupNode[]) => {
    const place = part(name);
    if (place) patchChildren(place, nodes, document);
  };
  const how = root.dataset['how'] ?? '';
  const home = root.dataset['home'] ?? location.pathname;
  const simulation = simulationPanel(part('simulation'), ({ responseSeconds: { p95 } }) => {
    if (!shown) return;
    const inputs = inputsOf(shown);
    const simulated = { p95Seconds: p95.value, plusMinusSeconds: p95.plusMinus };
    draw('result', resultView(inputs, assess(inputs), { how, link: linkWith, simulated }));
  });
  let shown: Values | undefined;
  let drawnServer: Values['server'] | undefined;
  let reading: Reading | undefined;

  const update = (): void => {
    const read = readForm(form);
    showMessages(form, read.ok ? {} : read.messages);
    // With a field that is wrong the last good result stays.
    if (!read.ok) return;
    shown = read.values;
    const inputs = inputsOf(shown);
    const assessment = assess(inputs);
    const others = new URLSearchParams(linkOf(shown));
    for (const name of ['p', 't', 'v']) others.delete(name);
    otherSettings = others.size > 0 ? `${others.toString()}&` : '';
    draw('hero', heroView(inputs, assessment));
    draw('result', resultView(inputs, assessment, { how, link: linkWith }));
    draw('ready', readyView(shown));
    if (shown.server !== drawnServer) draw('server', serverView(SERVERS[shown.server]));
    drawnServer = shown.server;
    lockCounts(form, SERVERS[shown.server]);
    simulation.forget(inputs);
    planLater(inputs);
    history.replaceState(history.state, '', linkOf(shown) || location.pathname);
  };
  // Planning looks at many set-ups, so it waits until the reader pauses.
  let planning: ReturnType<typeof setTimeout> | undefined;
  const planLater = (inputs: Inputs): void => {
    clearTimeout(planning);
    planning = setTimeout(() => draw('plan', planView(inputs, plan(inputs), linkWith)), PLAN_PAUSE_MILLISECONDS);
  };
  /** The state of now with another set-up; for hundreds of cells, so the rest of the link is made once. */
  let otherSettings = '';
  const linkWith = (p: number, t: number): string => `${home}?${otherSettings}p=${p}&t=${t}&v=1`;

  let frame = 0;
  form.addEventListener(
    'input',
    () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(update);
    },
    { signal },
  );

  // A preset, a cell of the heat map, a reset: a link that fills the form instead of leading away.
  root.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const preset = event.target.closest<HTMLElement>('[data-preset]');
      const cell = event.target.closest<SVGAElement>('.heat a');
      const chosen = cell
        ? heatOf(root).setupOf(cell)
        : event.target.closest<HTMLElement>('a[data-p][data-t]')?.dataset;
      if (preset) {
        event.preventDefault();
        const read = readLink(new URLSearchParams(preset.dataset['preset']));
        if (read.ok) fillForm(form, textsOf(read.values));
        hideForeign();
        update();
      } else if (chosen) {
        event.preventDefault();
        fillForm(form, { p: chosen['p'] ?? '', t: chosen['t'] ?? '' });
        update();
        if (cell) root.querySelector<SVGAElement>('.heat [aria-current]')?.focus();
      }
    },
    { signal },
  );

  root.addEventListener('keydown', (event) => moveInHeat(root, event), { signal });

  // Pasted text is read, shown word by word, and fills the form; nothing of it is run or sent.
  const paste = root.querySelector<HTMLTextAreaElement>('#command');
  const applyReading = (): void => {
    if (reading?.kind !== 'deployment') return;
    const { server, setup } = reading;
    // A worker that cannot run Flask: its note says so, and the form stays as it was.
    if (SERVERS[server].runs === 'nothing') return;
    fillForm(form, {
      s: server,
      ...(setup.processes !== undefined && { p: String(setup.processes) }),
      ...(setup.threads !== undefined && { t: String(setup.threads) }),
      ...(setup.backlog !== undefined && { bl: String(setup.backlog) }),
    });
    update();
  };
  // What reads commands arrives with the first paste.
  const reader = () => Promise.all([import('../command/index.ts'), import('./reading-view.ts')]);
  const readPasted = async (): Promise<void> => {
    const [{ readCommand }, { readingView }] = await reader();
    const pasted = paste?.value ?? '';
    reading = pasted.trim() === '' ? undefined : readCommand(pasted);
    draw('reading', reading ? readingView(reading, pasted) : []);
    applyReading();
  };
  paste?.addEventListener('input', () => void readPasted(), { signal });
  const answer = async (field: HTMLInputElement): Promise<void> => {
    const question = reading?.kind === 'deployment' ? reading.questions[Number(field.dataset['question'])] : undefined;
    const typed = field.value.trim();
    if (!question || !/^[1-9]\d{0,6}$/.test(typed)) return;
    const [{ answerQuestion }] = await reader();
    const count = answerQuestion(question, Number(typed));
    fillForm(form, { [question.field === 'processes' ? 'p' : 't']: String(count) });
    update();
  };
  part('reading')?.addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement) void answer(target);
    },
    { signal },
  );

  const foreign = part('foreign');
  const hideForeign = () => foreign?.setAttribute('hidden', '');
  const query = new URLSearchParams(location.search);
  if (query.size > 0) {
    const read = readLink(query);
    if (read.ok) {
      fillForm(form, textsOf(read.values));
      if (foreign && linkOf(read.values) !== linkOf(INITIAL)) foreign.hidden = false;
    } else if ('version' in read) {
      const place = part('reading');
      if (place)
        place.textContent = `This link is of version ${read.version.slice(0, 20)}, newer than this page: its settings were left out.`;
    } else {
      // Shown at the fields, each with the text that the link carries.
      fillForm(form, Object.fromEntries(query));
    }
  }
  update();
  const copies = root.querySelector('copy-passage');
  if (copies) {
    const initial = shown ?? INITIAL;
    copies.passage = () => statePassage(shown ?? initial, home + linkOf(shown ?? initial));
  }
  // Something may have been pasted before this code had arrived.
  if (paste?.value) void readPasted();
}

/** The cells of the heat map by row and column, and the set-up that each stands for. */
function heatOf(root: HTMLElement) {
  const map = root.querySelector<SVGElement>('.heat');
  const cells = [...(map?.querySelectorAll<SVGAElement>('a') ?? [])];
  const processes = map?.dataset['processes']?.split(' ') ?? [];
  const threads = map?.dataset['threads']?.split(' ') ?? [];
  const placeOf = (cell: SVGAElement): [row: number, column: number] => {
    const place = cells.indexOf(cell);
    return [Math.floor(place / threads.length), place % threads.length];
  };
  return {
    placeOf,
    cellAt: (row: number, column: number) => (column in threads ? cells[row * threads.length + column] : undefined),
    setupOf: (cell: SVGAElement): Record<string, string | undefined> => {
      const [row, column] = placeOf(cell);
      return { p: processes[row], t: threads[column] };
    },
  };
}

/** Arrow keys move through the heat map; Enter is the link's own. */
function moveInHeat(root: HTMLElement, event: KeyboardEvent): void {
  const cell = event.target instanceof Element ? event.target.closest<SVGAElement>('.heat a') : null;
  if (!cell) return;
  const steps: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const { placeOf, cellAt } = heatOf(root);
  const [row, column] = placeOf(cell);
  const next = cellAt(row + step[0], column + step[1]);
  if (!next) return;
  cell.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}
