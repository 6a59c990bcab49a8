/** How a claim stands. The word is what a reader sees on the badge. */
export const VERDICTS = {
  holds: { word: 'Holds', meaning: 'True for the versions named.' },
  depends: { word: 'Depends', meaning: 'True for some set-ups; the note says which.' },
  outdated: { word: 'Outdated', meaning: 'Was true once; the note says until when.' },
  wrong: { word: 'Wrong', meaning: 'Not true; kept because people repeat it.' },
} as const;

export type Verdict = keyof typeof VERDICTS;

/** The verdict's word and its note in one line: `Outdated: since Flask 1.0`. */
export function verdictLine(verdict: Verdict, note?: string): string {
  return note ? `${VERDICTS[verdict].word}: ${note}` : VERDICTS[verdict].word;
}
