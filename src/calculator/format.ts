import type { Figure, NotModelled } from '../model/assessment.ts';

// The locale is fixed: a copied number reads the same everywhere.
const threeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const wholeNumber = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** Three digits are generous for such numbers: `72.7`, `1,340`. */
export function number(value: number): string {
  return value >= 1000 ? wholeNumber.format(value) : threeDigits.format(value);
}

/** `72.7/s`. */
export function perSecond(value: number): string {
  return `${number(value)}/s`;
}

/** Seconds in the unit that reads best: `251 ms`, `14.9 s`, `12 min`. */
export function duration(seconds: number): string {
  if (seconds === 0) return '0 ms';
  if (seconds < 1e-6) return 'under 0.001 ms';
  if (seconds < 1) return `${number(seconds * 1000)} ms`;
  if (seconds < 120) return `${number(seconds)} s`;
  if (seconds < 7200) return `${number(seconds / 60)} min`;
  return `${number(seconds / 3600)} h`;
}

/** A share as a person says it; very small and very large ones are not rounded to 0 and 100. */
export function percent(share: number): string {
  if (share > 0 && share < 1e-6) return 'under 1 in a million';
  if (share > 0 && share < 0.001) return `${number(share * 100)} %`;
  if (share < 1 && share > 0.9995) return 'over 99.9 %';
  return `${number(share * 100)} %`;
}

/** `12 %`, or a dash where it is not modelled. */
export function figure(value: Figure | NotModelled, format: (value: number) => string): string {
  return 'value' in value ? format(value.value) : 'not modelled';
}

/** How far a number may be trusted, in one or two words. */
export function standingWord(value: Figure | NotModelled): string {
  const { standing } = value;
  switch (standing.kind) {
    case 'exact':
      return 'exact';
    case 'approximate':
      // Ten times too much or too little is no percentage.
      return standing.typicalError >= 1 ? 'order of magnitude' : `about ±${number(standing.typicalError * 100)} %`;
    case 'simulated':
      return 'simulated';
    case 'not modelled':
      return standing.reason;
  }
}
