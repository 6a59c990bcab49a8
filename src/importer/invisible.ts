/**
 * Characters that an author cannot see in an editor: formatting and bidirectional controls, ignorable
 * ones, separators other than the space.
 *
 * Left out are variation selectors, which shape the character before them, and a joiner between two
 * pictures, which is how one emoji is made out of several.
 */
export const INVISIBLE =
  /(?![ \uFE00-\uFE0F])(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic}))[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zs}\p{Zl}\p{Zp}]/gu;

/** Control characters other than tab and line ends, and noncharacters: no reference can write them. */
export const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\p{Noncharacter_Code_Point}]/gu;

/** A character's name in messages: `U+202E`. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * The beginning of a text for a message: on one line, in quotes, at most 60 characters, with
 * everything escaped that a terminal would act upon or not show.
 */
export function excerpt(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  const start = characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('');
  const visible = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  return JSON.stringify(start).replace(CONTROL, visible).replace(INVISIBLE, visible);
}
