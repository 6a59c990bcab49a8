/** What a number must be, in the unit that a person types. */
export interface NumberRule {
  least: number;
  most: number;
  /** Whole numbers only. */
  whole: boolean;
  /** 0 as well, though the range begins above it. */
  orZero?: boolean;
}

export type ReadNumber = { ok: true; value: number } | { ok: false; message: string };

const refuse = (message: string): ReadNumber => ({ ok: false, message });

/** A number as digits, with groups of three only where it is long: `1,000,000`. */
const show = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 6 });

/**
 * A number as a person types it or as a link carries it.
 *
 * A decimal comma is understood where it can be nothing else (`1,5`); where it could group thousands
 * (`1,500`) the text is refused and both readings are shown. Nothing is clamped.
 *
 * @param text The field or the link's value.
 * @param rule What is expected, in the unit of the field.
 * @returns The number, or a sentence that names what was found and what is expected.
 */
export function readNumber(text: string, rule: NumberRule): ReadNumber {
  const typed = text.trim();
  const expected = `${rule.orZero ? '0 or ' : ''}${rule.whole ? 'a whole number' : 'a number'} from ${show(rule.least)} to ${show(rule.most)}`;
  if (typed === '') return refuse(`Type ${expected}.`);
  const shown = typed.length > 24 ? `${typed.slice(0, 24)}…` : typed;

  if (/^\d{1,3}(,\d{3})+$/.test(typed)) {
    return refuse(
      `“${shown}” could be ${typed.replace(/,/g, '')} or ${typed.replace(',', '.')}: write it without the comma.`,
    );
  }
  const plain = /^\d+,\d+$/.test(typed) ? typed.replace(',', '.') : typed;
  // No sign, no hexadecimal, no spaces: each would need guessing.
  const value = /^\d+(\.\d+)?(e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : NaN;
  const zero = rule.orZero === true && value === 0;
  if (!(zero || (value >= rule.least && value <= rule.most)) || (rule.whole && !Number.isInteger(value))) {
    return refuse(`“${shown}”: expected ${expected}.`);
  }
  return { ok: true, value };
}
