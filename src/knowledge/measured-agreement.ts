import type { Measurement, MeasurementBurst, Observation } from './measurement.ts';

/** How many runs came out as predicted. */
export interface Agreement {
  agreeing: number;
  runs: number;
}

/** How an agreement stands in one word; the shape beside it is that of a verdict. */
export const STANDINGS = {
  agrees: { word: 'agrees', verdict: 'holds' },
  partly: { word: 'in part', verdict: 'depends' },
  differs: { word: 'differs', verdict: 'wrong' },
} as const;

export type Standing = keyof typeof STANDINGS;

/** Whether a count is what was predicted: the same, or at most that where nothing says that it is reached. */
export function countAgrees({ mostInFlight, reached }: MeasurementBurst['prediction'], maxInFlight: number): boolean {
  return reached ? maxInFlight === mostInFlight : maxInFlight <= mostInFlight;
}

export function burstAgreement({ prediction, runs }: MeasurementBurst): Agreement {
  const agreeing = runs.filter(({ maxInFlight }) => countAgrees(prediction, maxInFlight)).length;
  return { agreeing, runs: runs.length };
}

export function observationAgreement({ runs }: Observation): Agreement {
  return { agreeing: runs.filter(({ agrees }) => agrees).length, runs: runs.length };
}

/** Every agreement of a measurement: that of its burst first, where it has one. */
export function agreementsOf({ burst, observations }: Measurement): Agreement[] {
  return [...(burst ? [burstAgreement(burst)] : []), ...observations.map(observationAgreement)];
}

/** How agreements stand together: all runs agree, none does, or some. */
export function standingOf(...agreements: readonly Agreement[]): Standing {
  if (agreements.every(({ agreeing, runs }) => agreeing === runs)) return 'agrees';
  return agreements.every(({ agreeing }) => agreeing === 0) ? 'differs' : 'partly';
}
