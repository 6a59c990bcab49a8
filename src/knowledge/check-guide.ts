import type { Problem } from './content-file.ts';
import type { Term } from './glossary.ts';
import type { Question } from './read-knowledge.ts';
import type { Step } from './start.ts';

/** What leads readers to the questions: the glossary and the steps of the way in. */
export interface Guide {
  terms: readonly Term[];
  steps: readonly Step[];
}

/** One rule over the guide; each finds what no single file shows. */
type Rule = (guide: Guide, questions: ReadonlyMap<string, Question>) => Problem[];

/** Says what is wrong with a question that is named by its folder, or nothing. */
function wrongQuestion(slug: string, questions: ReadonlyMap<string, Question>): string | undefined {
  const question = questions.get(slug);
  if (!question) return `found \`${slug}\`; expected a folder under content/questions`;
  return question.data.status === 'draft' ? `found \`${slug}\`, a draft; expected a published question` : undefined;
}

const seenQuestionsExist: Rule = ({ terms }, questions) =>
  terms.flatMap(({ path, data }) =>
    data.see.flatMap((slug, index): Problem[] => {
      const wrong = wrongQuestion(slug, questions);
      return wrong ? [{ path, message: `\`see[${index}]\`: ${wrong}` }] : [];
    }),
  );

const stepQuestionsExist: Rule = ({ steps }, questions) =>
  steps.flatMap(({ path, data }): Problem[] => {
    const wrong = wrongQuestion(data.question, questions);
    return wrong ? [{ path, message: `\`question\`: ${wrong}` }] : [];
  });

const stepsDiffer: Rule = ({ steps }) => {
  const first = new Map<string, string>();
  return steps.flatMap(({ path, slug }): Problem[] => {
    const other = first.get(slug);
    first.set(slug, other ?? path);
    return other
      ? [{ path, message: `found the address \`${slug}\`, which ${other} has already; expected one of its own` }]
      : [];
  });
};

/** Two terms cannot both be what a word links to. */
const wordingsDiffer: Rule = ({ terms }) => {
  const first = new Map<string, string>();
  return terms.flatMap(({ path, data }) =>
    data.links.flatMap((wording, index): Problem[] => {
      const key = wording.toLowerCase();
      const other = first.get(key);
      first.set(key, other ?? path);
      return other
        ? [
            {
              path,
              message: `\`links[${index}]\`: found “${wording}”, which ${other} has already; expected one of its own`,
            },
          ]
        : [];
    }),
  );
};

const RULES: readonly Rule[] = [seenQuestionsExist, stepQuestionsExist, stepsDiffer, wordingsDiffer];

/** Every problem of the glossary and the steps that shows only when all content is seen together. */
export function checkGuide(guide: Guide, questions: readonly Question[]): Problem[] {
  const bySlug = new Map(questions.map((question) => [question.slug, question]));
  return RULES.flatMap((rule) => rule(guide, bySlug));
}
