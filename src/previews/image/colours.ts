import type { Verdict } from '../../knowledge/verdict.ts';

/** Colours of the light theme: a picture that is sent cannot follow its reader's. */
export const COLOURS = {
  // The page's is #fbfaf7. At the effort that is spent on the palette, even numbers come out as one odd neighbour or the
  // other, and each picture would have a paper of its own.
  paper: '#fbf9f7',
  ink: '#1c1b18',
  'ink-2': '#57534a',
  'ink-3': '#6b665b',
  'line-2': '#cfcabb',
  busy: '#0b6e5f',
  'busy-soft': '#d7ece6',
  wait: '#8a5000',
  'wait-soft': '#fbe9cd',
  refuse: '#b3261e',
  'refuse-soft': '#fbe1de',
  depend: '#4a4f9c',
  'depend-soft': '#e6e7f7',
} as const;

export type Colour = keyof typeof COLOURS;

/** Of a verdict's badge; its soft shade lies behind it. */
export const VERDICT_COLOURS = {
  holds: 'busy',
  depends: 'depend',
  outdated: 'wait',
  wrong: 'refuse',
} as const satisfies Record<Verdict, Colour>;
