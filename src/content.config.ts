import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { measurementSchema } from './knowledge/measurement.ts';
import { termSchema } from './knowledge/glossary.ts';
import { answerSchema, questionSchema } from './knowledge/schema.ts';
import { stepSchema } from './knowledge/start.ts';

/** Entries are known by their path under the folder, without the ending. */
const byPath = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|json)$/, '');

export const collections = {
  questions: defineCollection({
    loader: glob({ base: 'content/questions', pattern: '*/question.mdx', generateId: byPath }),
    schema: questionSchema,
  }),
  answers: defineCollection({
    loader: glob({ base: 'content/questions', pattern: '*/[0-9]*-*.mdx', generateId: byPath }),
    schema: answerSchema,
  }),
  glossary: defineCollection({
    loader: glob({ base: 'content/glossary', pattern: '*.mdx', generateId: byPath }),
    schema: termSchema,
  }),
  start: defineCollection({
    loader: glob({ base: 'content/start', pattern: '*.mdx', generateId: byPath }),
    schema: stepSchema,
  }),
  measurements: defineCollection({
    loader: glob({ base: 'content/measurements', pattern: '*.json', generateId: byPath }),
    schema: measurementSchema,
  }),
};
