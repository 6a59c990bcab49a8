/** One double and its two halves, to take its exponent apart. Written before every read. */
const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

/** Which half of a double holds sign, exponent and the upper 20 bits of the fraction. */
export const HIGH_HALF: number = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const TWO_TO_54 = 2 ** 54;

/**
 * `inverses[k + 1022]` is 2^-k, for k from -1022 to 1024. Multiplying by it is exact, and far faster
 * than writing the exponent into the bits, since a processor cannot forward half a number.
 */
const inverses = new Float64Array(2047);
for (let k = 0, inverse = 1; k <= 1024; k++, inverse /= 2) inverses[k + 1022] = inverse;
for (let k = 0, inverse = 1; k >= -1022; k--, inverse *= 2) inverses[k + 1022] = inverse;

/**
 * Natural logarithm, the same to the last bit in every engine.
 *
 * ECMAScript leaves the last bits of `Math.log` to the engine, so a simulation built on it could
 * show other numbers in another browser. This is the method of fdlibm's `e_log.c`, which uses only
 * operations that IEEE 754 defines exactly. Within one unit in the last place; exactly 0 at 1.
 *
 * @param x Any number; `-Infinity` at 0, NaN below.
 * @see https://netlib.org/fdlibm/e_log.c (Sun Microsystems, 1993; freely distributable)
 */
export function naturalLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  // Subnormal numbers have no exponent to read.
  const scaled = x < 2.2250738585072014e-308;
  const normal = scaled ? x * TWO_TO_54 : x;
  double[0] = normal;
  const high = halves[HIGH_HALF] ?? 0;
  // x = 2^k × (1 + f) with 1 + f between √½ and √2.
  const above = (((high & 0xfffff) + 0x95f64) >>> 20) & 1;
  const exponent = (high >>> 20) - 1023 + above;
  const f = normal * (inverses[exponent + 1022] ?? 0) - 1;
  const k = scaled ? exponent - 54 : exponent;
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.53138376992093733e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + even + odd) + k * LN2_LOW) - f);
}
