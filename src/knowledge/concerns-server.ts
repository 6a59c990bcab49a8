import type { ServerGuide } from './server-guide.ts';
import type { VersionRange } from './software.ts';
import type { Verdict } from './verdict.ts';

/** What of an answer decides whether it concerns a server. */
interface AnswerTexts {
  data: { title: string; short: string; verdict: Verdict; verdictNote?: string | undefined; appliesTo?: Ranges };
}

/** The same of a question. */
export interface QuestionTexts {
  data: { title: string; short: string; aliases: readonly string[]; appliesTo: readonly VersionRange[] };
  answers: readonly AnswerTexts[];
}

type Ranges = readonly VersionRange[] | undefined;
type Guide = Pick<ServerGuide, 'software' | 'words'>;

const names = ({ software }: Guide, ranges: Ranges) => ranges?.some((range) => range.software === software) ?? false;

/** Whether a title, or another text of that weight, is about the server. */
const titled = ({ words }: Guide, text: string) => words.name.test(text) || (words.title?.test(text) ?? false);
/** Whether a longer text names it. */
const named = ({ words }: Guide, text: string) => words.name.test(text);

/**
 * The questions that concern a server: they, or one of their answers, apply to its software, and they say its words.
 * Those that say them in the title or the short answer come first, the others after them.
 */
export function questionsAbout<Question extends QuestionTexts>(
  guide: Guide,
  questions: readonly Question[],
): Question[] {
  const about = questions.filter(
    ({ data, answers }) =>
      names(guide, data.appliesTo) || answers.some(({ data: { appliesTo } }) => names(guide, appliesTo)),
  );
  const first = about.filter(({ data }) => titled(guide, data.title) || named(guide, data.short));
  const others = about.filter(
    ({ data, answers }) =>
      data.aliases.some((alias) => titled(guide, alias)) ||
      answers.some(({ data: { title, verdictNote } }) => titled(guide, title) || named(guide, verdictNote ?? '')),
  );
  return [...new Set([...first, ...others])];
}

/**
 * Answers that refute what is said of a server: wrong or outdated, about its software, in its words or below a question
 * that names it.
 */
export function trapsOf<Question extends QuestionTexts>(
  guide: Guide,
  questions: readonly Question[],
): Question['answers'][number][] {
  return questions.flatMap(({ data: question, answers }) =>
    answers.filter(
      ({ data }) =>
        (data.verdict === 'wrong' || data.verdict === 'outdated') &&
        names(guide, data.appliesTo ?? question.appliesTo) &&
        (titled(guide, data.title) || named(guide, `${question.title} ${data.verdictNote ?? ''} ${data.short}`)),
    ),
  );
}
