import type { Findings } from '../findings.ts';
import { headline } from './headline.ts';
import { visibleText } from './visible-text.ts';

/** What is said to those who do not see the results: how many, which is first, what was done to the words. */
export function announcement(findings: Findings): string {
  const { match, questions, query, settled, trouble } = findings;
  const found = match === 'nearest' && settled ? `No close match, ${questions.length} nearest` : headline(findings);
  const first = questions[0] && (match === 'close' || settled) ? `, first: ${questions[0].title}` : '';
  const corrected = query.corrections.map(
    ({ typed, meant }) => `Looked for ${meant} instead of ${visibleText(typed)}.`,
  );
  const sentence = `${found}${first}`;
  const ended = sentence === '' || /[.?!…]$/.test(sentence) ? sentence : `${sentence}.`;
  return [ended, ...corrected, trouble ?? ''].filter((text) => text !== '').join(' ');
}
