import { attributionFaults } from './attribution.ts';
import { checkLedger } from './check-ledger.ts';
import { checkPreview } from './check-preview.ts';
import { checkRedirects } from './check-redirects.ts';
import type { Problem } from './content-file.ts';
import type { Ledger } from './ledger.ts';
import type { NewestSoftware } from './newest-software.ts';
import type { Question } from './read-knowledge.ts';
import type { Redirects } from './redirects.ts';
import type { QuestionData } from './schema.ts';
import { newerRelease } from './staleness.ts';

/** What stands beside the questions. */
export interface Beside {
  /** Ids ever published. */
  ledger: Ledger;
  /** What became of those that are gone. */
  redirects: Redirects;
  /** Ids of the measurements that are there. */
  measured: ReadonlySet<string>;
  /** The newest release known of each software. */
  known: NewestSoftware;
}

/** One rule over all questions; each finds the problems that no single file shows. */
type Rule = (questions: readonly Question[], beside: Beside) => Problem[];

const uniqueIds: Rule = (questions) => {
  const first = new Map<string, string>();
  return questions
    .flatMap((question) => [question, ...question.answers])
    .flatMap(({ path, data: { id } }): Problem[] => {
      const other = first.get(id);
      first.set(id, other ?? path);
      return other
        ? [{ path, message: `\`id\`: found \`${id}\`, which ${other} has already; expected an id of its own` }]
        : [];
    });
};

const uniquePlaces: Rule = (questions) =>
  questions.flatMap((question) =>
    question.answers.flatMap((answer, index): Problem[] => {
      const before = question.answers[index - 1];
      return before?.place === answer.place
        ? [
            {
              path: answer.path,
              message: `found the number ${answer.place} in front, as in ${before.path}; expected a number of its own`,
            },
          ]
        : [];
    }),
  );

/** The questions that a question names, each with the field that names it. */
const namedQuestions = ({ related, confusedWith = [] }: QuestionData): [field: string, other: string][] => [
  ...related.map((other, index): [string, string] => [`related[${index}]`, other]),
  ...confusedWith.map(({ question }, index): [string, string] => [`confusedWith[${index}].question`, question]),
];

const namedQuestionsExist: Rule = (questions) => {
  const drafts = new Map(questions.map(({ slug, data }) => [slug, data.status === 'draft']));
  return questions.flatMap(({ path, slug, data }) =>
    namedQuestions(data).flatMap(([name, other]): Problem[] => {
      const field = `\`${name}\`: found \`${other}\``;
      if (other === slug) return [{ path, message: `${field}, the question itself; expected another question` }];
      if (!drafts.has(other)) return [{ path, message: `${field}; expected a folder under content/questions` }];
      if (drafts.get(other) && data.status === 'published') {
        return [{ path, message: `${field}, a draft; expected a published question` }];
      }
      return [];
    }),
  );
};

const answered: Rule = (questions) =>
  questions.flatMap(({ path, data, answers }): Problem[] => {
    if (data.status !== 'published') return [];
    const first = answers.find((answer) => answer.data.status === 'published')?.data;
    if (!first)
      return [{ path, message: 'found no published answer, expected at least one file `1-<words>.mdx` beside it' }];
    return first.verdict === 'wrong'
      ? [{ path, message: `found a first answer that is \`wrong\` (“${first.title}”), expected the usual case first` }]
      : [];
  });

const evidenceExists: Rule = (questions, { measured }) =>
  questions.flatMap(({ answers }) =>
    answers.flatMap(({ path, data }) =>
      (data.evidence ?? []).flatMap((id, index): Problem[] =>
        measured.has(id)
          ? []
          : [{ path, message: `\`evidence[${index}]\`: found \`${id}\`, expected a file under content/measurements` }],
      ),
    ),
  );

const versionsExist: Rule = (questions, { known }) =>
  questions.flatMap((question) =>
    [question, ...question.answers].flatMap(({ path, data }) =>
      (data.appliesTo ?? []).flatMap((range, index) => {
        const newest = known[range.software]?.newest;
        const field = `\`appliesTo[${index}]`;
        if (newest === undefined) {
          return [
            {
              path,
              message: `${field}.software\`: found \`${range.software}\`, expected software that content/software.yaml has a newest release of`,
            },
          ];
        }
        return (['from', 'to'] as const).flatMap((end): Problem[] => {
          const version = range[end];
          return version === undefined || newerRelease(newest, version) === undefined
            ? []
            : [
                {
                  path,
                  message: `${field}.${end}\`: found \`${version}\`, expected at most \`${newest}\`, the newest release in content/software.yaml`,
                },
              ];
        });
      }),
    ),
  );

const credited: Rule = (questions) =>
  questions.flatMap((question) =>
    [question, ...question.answers].flatMap(({ path, data }) =>
      data.status === 'published' && data.source
        ? attributionFaults(data.source).map((message): Problem => ({ path, message }))
        : [],
    ),
  );

const idsArePermanent: Rule = (questions, { ledger, redirects }) => checkLedger(questions, ledger, redirects);

const redirectsLead: Rule = (questions, { ledger, redirects }) => checkRedirects(redirects, ledger, questions);

const RULES: readonly Rule[] = [
  uniqueIds,
  uniquePlaces,
  namedQuestionsExist,
  answered,
  evidenceExists,
  versionsExist,
  credited,
  checkPreview,
  idsArePermanent,
  redirectsLead,
];

/** Every problem that shows only when all questions are seen together. */
export function checkKnowledge(questions: readonly Question[], beside: Beside): Problem[] {
  return RULES.flatMap((rule) => rule(questions, beside));
}
