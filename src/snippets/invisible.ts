/**
 * What is not seen in a text, or changes how the rest is seen: control characters (but line breaks and
 * tabs), marks of direction, characters without width, halves of a surrogate pair.
 */
export const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u180b-\u180f\u3164\uffa0]/gu;
