import { splitContent, type ContentFile } from './content-file.ts';
import { describeProblems } from './describe-problem.ts';
import { publishedAnswer, publishedQuestion } from './schema.ts';

/** What a draft lacks before its line `status: draft` may go; one sentence each. */
export function missingFields(file: ContentFile): string[] {
  const split = splitContent(file);
  if (!split.ok) return [split.problem.message];
  const schema = file.path.endsWith('/question.mdx') ? publishedQuestion : publishedAnswer;
  const fields: unknown =
    typeof split.frontmatter === 'object' && split.frontmatter !== null
      ? { ...split.frontmatter, status: 'published' }
      : split.frontmatter;
  const parsed = schema.safeParse(fields);
  const problems = parsed.success
    ? []
    : describeProblems(file.path, fields, parsed.error).map(({ message }) => message);
  return split.body.trim() === '' ? [...problems, 'found no text, expected some below the frontmatter'] : problems;
}
