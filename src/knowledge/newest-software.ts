import { z } from 'astro/zod';
import { parse } from 'yaml';
import { describeProblems } from './describe-problem.ts';
import { SOFTWARE, type Software } from './software.ts';

const names = Object.keys(SOFTWARE) as [Software, ...Software[]];

/** Where the file lies, from the project's root. */
export const NEWEST_SOFTWARE_PATH = 'content/software.yaml';

/** `content/software.yaml`: the newest release known of each software, when it was looked up, and where. */
export const newestSoftwareSchema = z.partialRecord(
  z.enum(names, { error: `one of ${names.join(', ')}` }),
  z.strictObject({
    newest: z
      .string({ error: 'a version in quotes, such as "26.2"' })
      .regex(/^\d+(\.\d+)*$/, 'a version such as "26.2"'),
    lookedUp: z.iso.date('a date in quotes, such as "2026-11-22"'),
    source: z.url({ protocol: /^https$/, error: 'an https address' }),
  }),
);

export type NewestSoftware = z.output<typeof newestSoftwareSchema>;

/**
 * Reads the text of `content/software.yaml`.
 *
 * @throws {Error} With every problem, a line each, when there is one.
 */
export function readNewestSoftware(text: string): NewestSoftware {
  const data: unknown = parse(text);
  const parsed = newestSoftwareSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const problems = describeProblems(NEWEST_SOFTWARE_PATH, data, parsed.error);
  throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}
