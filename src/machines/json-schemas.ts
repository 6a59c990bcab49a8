import { z } from 'astro/zod';
import { answerRecordSchema, RECORD_VERSION } from '../linking/answer-record.ts';
import { answerIndexSchema, INDEX_VERSION } from './answer-index.ts';
import { QUESTION_VERSION, questionFileSchema } from './question-file.ts';
import type { ToAddress } from './site-facts.ts';

/** What is published with a schema: the name is part of its address. */
const FILES = [
  {
    name: `answer-${RECORD_VERSION}`,
    schema: answerRecordSchema,
    title: 'Answer',
    description: 'An answer, or a question with its short answer: /a/<id>.json',
  },
  {
    name: `question-${QUESTION_VERSION}`,
    schema: questionFileSchema,
    title: 'Question',
    description: 'A question with its answers in order: /q/<slug>.json',
  },
  {
    name: `index-${INDEX_VERSION}`,
    schema: answerIndexSchema,
    title: 'Index',
    description: 'Every question and answer, one entry each: /api/index.json',
  },
] as const;

/** JSON Schemas (draft 2020-12) of the files for machines, by name: `answer-1`. */
export function jsonSchemas(toAddress: ToAddress): Map<string, object> {
  return new Map(
    FILES.map(({ name, schema, title, description }) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, {
        target: 'draft-2020-12',
        io: 'output',
        // A later build may add a field; a reader with this schema is to take it.
        override: ({ jsonSchema }) => {
          delete jsonSchema.additionalProperties;
        },
      });
      return [name, { $schema, $id: toAddress(`/api/${name}.schema.json`), title, description, ...rest }];
    }),
  );
}
