import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { joinTypefaces, readWoff, type Typeface } from './typeface.ts';

export type Weight = 400 | 700;

/** Parts of the typeface that are loaded, in the order in which a character is looked for. */
const PARTS = ['latin', 'latin-ext', 'greek'];

const require = createRequire(import.meta.url);

const WEIGHTS = [400, 700] as const satisfies Weight[];

/**
 * The font files, each under a name of its own: of two files of one name and weight satori asks the first only.
 * The same objects all the time: satori keeps what it read of a file by its object.
 */
export const FONTS = WEIGHTS.flatMap((weight) =>
  PARTS.map((part) => ({
    name: `Inter ${part}`,
    weight,
    style: 'normal' as const,
    data: readFileSync(require.resolve(`@fontsource/inter/files/inter-${part}-${weight}-normal.woff`)),
  })),
);

/** What text is set in, for satori. */
export const FAMILIES = PARTS.map((part) => `Inter ${part}`).join(', ');

const faceOf = (weight: Weight): Typeface =>
  joinTypefaces(FONTS.filter((font) => font.weight === weight).map(({ data }) => readWoff(data)));

/** What a text of that weight takes up, and which characters it can have. */
export const FACES: Readonly<Record<Weight, Typeface>> = { 400: faceOf(400), 700: faceOf(700) };
