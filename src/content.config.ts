import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { answerSchema, questionSchema } from './knowledge/schema.ts';

/** Entries are known by their path under the folder, without the ending. */
const byPath = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, '');

export const collections = {
  questions: defineCollection({
    loader: glob({ base: 'content/questions', pattern: '*/question.mdx', generateId: byPath }),
    schema: questionSchema,
  }),
  answers: defineCollection({
    loader: glob({ base: 'content/questions', pattern: '*/[0-9]*-*.mdx', generateId: byPath }),
    schema: answerSchema,
  }),
};
