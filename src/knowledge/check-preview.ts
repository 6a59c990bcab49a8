import type { Problem } from './content-file.ts';
import { previewTitle, TITLE_BYTES, utf8Bytes } from './preview-title.ts';
import type { Question } from './read-knowledge.ts';
import type { Verdict } from './verdict.ts';

/** What is published under a verdict, and what its preview is called. */
interface Claim {
  path: string;
  title: string;
  headline?: string | undefined;
  verdict: Verdict;
}

/**
 * Whether every published question and answer is called by its verdict and a claim that no preview cuts. What a
 * question claims is its short answer, so it needs a headline; an answer needs one where its title is too long.
 */
export function checkPreview(questions: readonly Question[]): Problem[] {
  return questions.flatMap(({ path, data, answers }): Problem[] => {
    if (data.status !== 'published') return [];
    const published = answers.flatMap(({ path: answerPath, data: answer }) =>
      answer.status === 'published' ? [{ path: answerPath, ...answer }] : [],
    );
    // The short answer of a question has the verdict of its first answer.
    const verdict = published[0]?.verdict ?? 'depends';
    return [...questionProblems({ path, ...data, verdict }), ...published.flatMap(answerProblems)];
  });
}

function questionProblems(claim: Claim & { headline: string }): Problem[] {
  const { path, title, headline } = claim;
  const expected = 'expected the claim that the short answer makes';
  if (headline.endsWith('?')) return [{ path, message: `\`headline\`: found the question “${headline}”, ${expected}` }];
  if (sameWords(headline, title)) return [{ path, message: `\`headline\`: found the title again, ${expected}` }];
  return tooLong(claim);
}

function answerProblems(claim: Claim): Problem[] {
  const { path, title, headline, verdict } = claim;
  if (headline !== undefined && sameWords(headline, title) && fits(verdict, title)) {
    return [{ path, message: '`headline`: found the title again, expected none: the title fits a preview as it is' }];
  }
  return tooLong(claim);
}

function tooLong({ path, title, headline, verdict }: Claim): Problem[] {
  const claim = headline ?? title;
  if (fits(verdict, claim)) return [];
  const whole = previewTitle(verdict, claim);
  const found = `found “${whole}”, ${utf8Bytes(whole)} bytes of UTF-8`;
  const most = TITLE_BYTES - utf8Bytes(previewTitle(verdict, ''));
  return [
    {
      path,
      message:
        headline === undefined
          ? `\`title\`: ${found}, which previews cut after ${TITLE_BYTES}; expected a \`headline\` of at most ${most} bytes`
          : `\`headline\`: ${found}, which previews cut after ${TITLE_BYTES}; expected one of at most ${most} bytes`,
    },
  ];
}

const fits = (verdict: Verdict, claim: string) => utf8Bytes(previewTitle(verdict, claim)) <= TITLE_BYTES;

/** Whether two texts differ in case, spaces and the mark at their end alone. */
function sameWords(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) =>
    text
      .replace(/[\s.?!]+$/, '')
      .replace(/\s+/g, ' ')
      .toLowerCase(),
  );
  return one === other;
}
