import { z } from 'astro/zod';
import { SOFTWARE, type Software } from './software.ts';

const names = Object.keys(SOFTWARE) as [Software, ...Software[]];

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
