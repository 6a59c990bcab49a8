/** The words that the content has, as far as they are loaded. */
export interface Vocabulary {
  /** Whether a stem or a literal (`--threads`) stands anywhere. */
  has(key: string): boolean;
  /** Whether a word stands anywhere that begins so. */
  hasPrefix(beginning: string): boolean;
  /** How many answers have it: 0 for what is not known. */
  count(key: string): number;
  /** Whether a word says little wherever it stands; no word is known to before the dictionary is here. */
  isWeak(key: string): boolean;
  /** What a misspelt word was to be, if anything; nothing until the dictionary is here, since it may be right. */
  correction(word: string): string | undefined;
}
