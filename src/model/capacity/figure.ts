import type { Figure, How, NotModelled } from '../assessment.ts';

/** A number and how far it is off, as a ratio: 0 is exact. */
export const figure = (value: number, error: number, how: How): Figure => ({
  value,
  standing: error === 0 ? { kind: 'exact' } : { kind: 'approximate', typicalError: error },
  how,
});

export const notModelled = (reason: string, how: How): NotModelled => ({
  standing: { kind: 'not modelled', reason },
  how,
});
