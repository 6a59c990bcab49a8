import type { Problem } from './content-file.ts';
import { idsInUse, type Ledger } from './ledger.ts';
import type { NewestSoftware } from './newest-software.ts';
import type { Question } from './read-knowledge.ts';
import { newerRelease } from './staleness.ts';

/** What stands beside the questions. */
export interface Beside {
  /** Ids ever published. */
  ledger: Ledger;
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

const relatedExist: Rule = (questions) => {
  const drafts = new Map(questions.map(({ slug, data }) => [slug, data.status === 'draft']));
  return questions.flatMap(({ path, slug, data }) =>
    data.related.flatMap((other, index): Problem[] => {
      const field = `\`related[${index}]\`: found \`${other}\``;
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

const idsArePermanent: Rule = (questions, { ledger }) => {
  const used = new Map(idsInUse(questions).map((use) => [use.id, use]));
  const problems: Problem[] = [];
  for (const [id, was] of Object.entries(ledger.ids)) {
    const use = used.get(id);
    const owner = was.kind === 'question' ? `question \`${was.slug}\`` : `answer to question \`${was.question}\``;
    if (!use) {
      problems.push({
        path: 'content/ledger.json',
        message: `found no \`${id}\` in content (${owner}), expected it where it was published: links point to /a/${id}/`,
      });
    } else if (
      use.entry.kind !== was.kind ||
      (was.kind === 'answer' && use.entry.kind === 'answer' && use.entry.question !== was.question)
    ) {
      problems.push({
        path: use.path,
        message: `\`id\`: found \`${id}\`, which was published as ${owner}; expected an id never used before`,
      });
    }
  }
  for (const { id, path } of used.values()) {
    if (!(id in ledger.ids)) {
      problems.push({
        path,
        message: `\`id\`: found \`${id}\`, which is not in content/ledger.json; run \`npm run publish-ledger\``,
      });
    }
  }
  return problems;
};

const RULES: readonly Rule[] = [
  uniqueIds,
  uniquePlaces,
  relatedExist,
  answered,
  evidenceExists,
  versionsExist,
  idsArePermanent,
];

/** Every problem that shows only when all questions are seen together. */
export function checkKnowledge(questions: readonly Question[], beside: Beside): Problem[] {
  return RULES.flatMap((rule) => rule(questions, beside));
}
