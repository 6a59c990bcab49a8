/** What equal service times make of a line; times in service times. */
export interface EqualTimes {
  waitProbability: number;
  meanWait: number;
}

/**
 * One line before equal slots where every request takes the same time (M/D/c). Exact; every load below `slots` and
 * as many slots as one likes.
 *
 * Requests take the slots in turns, so that each slot has a line of its own into which every `slots`-th request goes:
 * E_c/D/1. Its sums over all future services converge in a few steps unless the load is high; there the roots of its
 * transform do, of which there are `slots`.
 *
 * @param slots ≥ 1.
 * @param offeredLoad Above 0 and below `slots`.
 * @param spare `slots` − `offeredLoad`, which a caller may know to more digits.
 */
export function mdc(slots: number, offeredLoad: number, spare: number): EqualTimes {
  // Terms shrink by e^−decay or faster.
  const decay = offeredLoad - slots + slots * Math.log(slots / offeredLoad);
  return decay > 0.08 ? bySums(slots, offeredLoad, decay) : byRoots(slots, offeredLoad, spare);
}

/**
 * Spitzer’s identity: the wait is the maximum of sums of service times less times between arrivals, so all follows
 * from how likely each sum is positive. Those are tails of Poisson laws, and all terms are positive.
 *
 * @see Spitzer, A combinatorial lemma and its application to probability theory (1956).
 */
export function bySums(slots: number, offeredLoad: number, decay: number): EqualTimes {
  let exponent = 0;
  let meanWait = 0;
  for (let n = 1; ; n++) {
    const [count, mean] = [n * slots, n * offeredLoad];
    // Σ P(N = count + i) and Σ i P(N = count + i) over the load, where N is Poisson of that mean.
    const least = poisson(count, mean, n * decay);
    let tail = least;
    let excess = 0;
    let perLoad = (least * n) / (count + 1);
    for (let i = 1; perLoad * i > 1e-17 * excess; i++) {
      tail += perLoad * offeredLoad;
      excess += i * perLoad;
      perLoad *= mean / (count + i + 1);
    }
    exponent += tail / n;
    meanWait += excess / n;
    if (!(tail > 1e-17 * -Math.expm1(-decay) * n * exponent)) break;
  }
  return { waitProbability: -Math.expm1(-exponent), meanWait };
}

/** Chance of `count` where it is Poisson; `decay` is mean − count + count × ln(count/mean). */
function poisson(count: number, mean: number, decay: number): number {
  if (count < 32) {
    let chance = Math.exp(-mean);
    for (let i = 1; i <= count; i++) chance *= mean / i;
    return chance;
  }
  // Stirling: the powers and the factorial would overflow.
  const inverse = 1 / (count * count);
  const correction = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / count;
  return Math.exp(-decay - correction) / Math.sqrt(2 * Math.PI * count);
}

/**
 * The roots of z^slots = e^(load (z − 1)) inside the unit circle, one for each angle θ = 2πk/slots, as u = 1 − z from
 * ln(1 − u) + ρu = iθ by Newton’s method.
 *
 * @see Crommelin, Delay probability formulae when the holding times are constant (1932).
 */
export function byRoots(slots: number, offeredLoad: number, spare: number): EqualTimes {
  const utilisation = offeredLoad / slots;
  let inverses = 0;
  let logarithm = 0;
  for (let k = 1; 2 * k <= slots; k++) {
    const [x, y] = root(utilisation, (2 * Math.PI * k) / slots);
    const square = x * x + y * y;
    // They come in conjugate pairs but for the one on the real axis.
    const roots = 2 * k < slots ? 2 : 1;
    inverses += (roots * x) / square;
    logarithm += (roots * Math.log(square)) / 2;
  }
  const waiting = inverses - (slots + offeredLoad) / 2 + slots / (2 * spare);
  return { waitProbability: 1 - spare * Math.exp(-logarithm), meanWait: waiting / offeredLoad };
}

function root(utilisation: number, angle: number): [x: number, y: number] {
  // The first two terms of the logarithm; then, farther from 0, a few steps of z ← e^(iθ − ρu).
  const idle = 1 - utilisation;
  const modulus = Math.sqrt(Math.hypot(idle * idle, 2 * angle));
  const turn = Math.atan2(-2 * angle, idle * idle) / 2;
  let x = modulus * Math.cos(turn) - idle;
  let y = modulus * Math.sin(turn);
  for (let step = 0; step < 3; step++) {
    const length = Math.exp(-utilisation * x);
    [x, y] = [1 - length * Math.cos(angle - utilisation * y), -length * Math.sin(angle - utilisation * y)];
  }
  for (let step = 0; step < 50; step++) {
    const [re, im] = [1 - x, -y];
    const square = re * re + im * im;
    const turned = Math.atan2(im, re);
    const f = Math.log1p(x * x + y * y - 2 * x) / 2 + utilisation * x;
    const g = (turned < 0 ? turned + 2 * Math.PI : turned) + utilisation * y - angle;
    const [slope, tilt] = [utilisation - re / square, im / square];
    const size = slope * slope + tilt * tilt;
    const [dx, dy] = [(f * slope + g * tilt) / size, (g * slope - f * tilt) / size];
    x -= dx;
    y -= dy;
    if (Math.abs(dx) + Math.abs(dy) < 1e-15 * Math.hypot(x, y)) break;
  }
  return [x, y];
}
