import { splitContent, type ContentFile, type Problem } from './content-file.ts';
import { describeProblems } from './describe-problem.ts';
import { answerSchema, questionSchema, type AnswerData, type QuestionData } from './schema.ts';

/** An answer as its file says it. */
export interface Answer {
  path: string;
  /** Place on the question page; the number in front of the file's name. */
  place: number;
  data: AnswerData;
  body: string;
}

/** A question with its answers in the order of the page. */
export interface Question {
  path: string;
  /** The folder's name, and the last part of the page's address. */
  slug: string;
  data: QuestionData;
  body: string;
  answers: Answer[];
}

export interface Knowledge {
  questions: Question[];
  problems: Problem[];
}

/** Where a question's file lies: the slug is the folder. */
export const QUESTION_PATH = /^content\/questions\/([^/]+)\/question\.mdx$/;
/** Where an answer's file lies: the slug, and the place on the page. */
export const ANSWER_PATH = /^content\/questions\/([^/]+)\/(\d+)-[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;

const FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The one reader of questions and answers.
 *
 * @param files Every file under `content/questions/`, in any order.
 * @returns The questions that could be read, by slug, and every problem found on the way. A file
 * with a problem is left out of the questions.
 */
export function readKnowledge(files: readonly ContentFile[]): Knowledge {
  const problems: Problem[] = [];
  const questions = new Map<string, Question>();
  const answers: { slug: string; answer: Answer }[] = [];

  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const asQuestion = QUESTION_PATH.exec(file.path);
    const asAnswer = ANSWER_PATH.exec(file.path);
    const slug = asQuestion?.[1] ?? asAnswer?.[1];
    if (slug === undefined) {
      problems.push({
        path: file.path,
        message:
          'found a file with this name, expected `question.mdx` or `<number>-<words>.mdx` in a folder of its own',
      });
      continue;
    }
    if (!FOLDER.test(slug)) {
      problems.push({
        path: file.path,
        message: `found the folder \`${slug}\`, expected small letters, digits and single hyphens`,
      });
    }
    const split = splitContent(file);
    if (!split.ok) {
      problems.push(split.problem);
      continue;
    }
    const { frontmatter, body } = split;
    if (asQuestion) {
      const parsed = questionSchema.safeParse(frontmatter);
      if (parsed.success) questions.set(slug, { path: file.path, slug, data: parsed.data, body, answers: [] });
      else problems.push(...describeProblems(file.path, frontmatter, parsed.error));
    } else {
      const parsed = answerSchema.safeParse(frontmatter);
      const answer = { path: file.path, place: Number(asAnswer?.[2]), body };
      if (parsed.success) answers.push({ slug, answer: { ...answer, data: parsed.data } });
      else problems.push(...describeProblems(file.path, frontmatter, parsed.error));
    }
  }

  const unread = new Set(problems.map((problem) => problem.path.replace(/:\d+$/, '')));
  for (const { slug, answer } of answers) {
    const question = questions.get(slug);
    if (question) question.answers.push(answer);
    else if (!unread.has(`content/questions/${slug}/question.mdx`)) {
      problems.push({
        path: answer.path,
        message: `found no \`content/questions/${slug}/question.mdx\`, expected the question beside its answer`,
      });
    }
  }
  for (const question of questions.values()) question.answers.sort((a, b) => a.place - b.place);
  return { questions: [...questions.values()], problems };
}
