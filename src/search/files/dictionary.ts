import type { Question } from '../../knowledge/read-knowledge.ts';
import { splitWords } from '../query/words.ts';
import { bodyText } from './body-text.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { WEAK_WORDS } from './weak-words.ts';

/**
 * The words that stand in answers: one that is here is no mistake, one that is not need not be looked up. In
 * alphabetical order with a space between, and one digit for each: how many answers have it (1, 2 to 3, 4 to 7, … as
 * 0, 1, 2, …).
 */
export interface Dictionary {
  words: string;
  answers: string;
  /** Words that say little, with a space between. */
  weak: string;
  /** Stems of ordinary English words that are no mistakes, though they look like one, with a space between. */
  ordinary: string;
}

/** Numbers of ports, processes and lines are nobody's question; codes have up to three digits. */
const LONG_NUMBER = /^\d{4,}$|^\d+\.|^0x/;

/** The words of all published answers, compounds whole and in parts. */
export function dictionary(questions: readonly Question[]): Dictionary {
  const counts = new Map<string, number>();
  for (const { data, answers } of questions) {
    if (data.status !== 'published') continue;
    for (const { data: answer, body } of answers) {
      if (answer.status !== 'published') continue;
      const texts = [data.title, ...data.aliases, answer.title, answer.short, ...answer.aliases, bodyText(body)];
      const keys = splitWords(texts.join('\n')).flatMap(({ key, parts }) => [key, ...parts]);
      for (const key of new Set(keys)) {
        if (key.length > 1 && !LONG_NUMBER.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    words: sorted.map(([word]) => word).join(' '),
    answers: sorted.map(([, count]) => Math.min(9, Math.floor(Math.log2(count)))).join(''),
    weak: WEAK_WORDS,
    ordinary: ordinaryWords(sorted.map(([word, count]) => ({ word, count }))).join(' '),
  };
}
