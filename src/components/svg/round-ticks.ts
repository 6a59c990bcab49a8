/** Steps of an axis that people read at a glance, each times a power of ten. */
const STEPS = [1, 2, 2.5, 5];

/** The smallest round step that divides a span into `most` parts at most; nothing for a span too small for doubles. */
function roundStep(span: number, most: number): number | undefined {
  const rough = span / most;
  if (!(rough > Number.MIN_VALUE)) return undefined;
  const power = Math.floor(Math.log10(rough));
  // Logarithms may be off in the last digit, so the powers beside it are looked at as well.
  const steps = [power - 1, power, power + 1].flatMap((each) => STEPS.map((step) => Number(`${step}e${each}`)));
  return steps.find((step) => step >= rough * (1 - 1e-9));
}

/**
 * Values at which an axis is labelled: multiples of 1, 2, 2.5 or 5 × 10^n from `from` to `to`.
 *
 * @param from, to Ends of the axis, `from` ≤ `to`; labelled where they are multiples themselves.
 * @param most Parts that the ticks make of the axis at most; integer ≥ 1.
 * @returns Rising; both ends where no round value lies between them.
 */
export function roundTicks(from: number, to: number, most: number): number[] {
  const step = roundStep(to - from, most);
  if (step === undefined) return from === to ? [from] : [from, to];
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // 3 × 0.1 is 0.30000000000000004, and -0 would be written as it is.
  const ticks = Array.from(
    { length: last - first + 1 },
    (_, index) => Number(((first + index) * step).toPrecision(15)) || 0,
  );
  return ticks.length > 1 ? [...new Set(ticks)] : [from, to];
}
