import { INITIAL, type Values } from './values.ts';

/** A kind of application to start from. */
export interface WorkPreset {
  /** Last part of its page's address. */
  slug: string;
  name: string;
  values: Values;
}

const preset = (
  slug: string,
  name: string,
  numbers: Partial<Values['numbers']>,
  rest: Partial<Values> = {},
): WorkPreset => ({
  slug,
  name,
  values: { ...INITIAL, ...rest, numbers: { ...INITIAL.numbers, ...numbers } },
});

/** The figures are examples to change, not measurements. */
export const WORK_PRESETS: readonly WorkPreset[] = [
  preset('json-api', 'JSON API', { cpu: 5, io: 20, r: 200, tm: 200 }),
  preset('report-page', 'Report page', { p: 4, t: 2, cpu: 150, io: 350, r: 10, tm: 2000 }),
  preset('cpu-heavy', 'CPU-heavy', { p: 4, t: 1, cpu: 200, io: 10, r: 12, tm: 1000 }, { server: 'gunicorn-sync' }),
  preset('slow-upstream', 'Slow upstream', { p: 2, t: 32, cpu: 5, io: 995, r: 40, tm: 3000 }),
  preset('tutorial-default', 'Tutorial default', { p: 1, t: 1, cpu: 20, io: 80, r: 8 }, { server: 'gunicorn-sync' }),
];
