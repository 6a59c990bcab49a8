/** What the order of results depends on; tuned with `npm run search:report`. */
export interface RankingSettings {
  /** Share of the question index in a word's score; the rest is Pagefind's. */
  memoryShare: number;
  /** Exponent of the share of the query that is covered: above 1, all words beat one word said often. */
  coverage: number;
  /**
   * What a word tells at most. In so small a corpus a rare word is often an everyday one that somebody happened to use.
   */
  most: number;
  /** Added to what a word tells: those of the field stand in nearly every answer, and yet they are what is asked. */
  field: number;
  /** What a word counts for that stands nowhere, as a share of the rarest word's weight. */
  unknown: number;
  /** The same for a word of a pasted text, which has names of one's own in it. */
  strange: number;
  /** Added for a wording that is the query: `1 + wording` times the score. */
  wording: number;
  /** The same for a pasted text: what is in it to the letter tells more than its words. */
  wordingPasted: number;
  /** Added for a question whose title has all of the query: `1 + title` times the score. */
  title: number;
  /** What the first answer of a page has over others: `1 + place / number`. */
  place: number;
  /** Share of the page as a whole in a question's score; the rest is its best answer's. */
  page: number;
  /** What a word covers that stands only in a text of a question, 0 to 1. */
  textCover: number;
  /** A question with this coverage is a match. */
  close: number;
  /** For a pasted line, which has words of no meaning in it, this much is enough. */
  closePasted: number;
  /** So is one with a wording as near as this. */
  near: number;
  /** Or one that has so much of it, in sum. */
  told: number;
}

export const RANKING: RankingSettings = {
  memoryShare: 0.6,
  coverage: 2,
  most: 3.4,
  field: 1,
  unknown: 1,
  strange: 0.6,
  wording: 5,
  wordingPasted: 12,
  title: 1,
  place: 2,
  page: 0.1,
  textCover: 0.4,
  close: 0.62,
  closePasted: 0.35,
  near: 0.2,
  told: 13.5,
};
