import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { SERVER_IDS } from '../model/server-id.ts';

// A file under content/measurements/ is written by `npm run lab` and never by hand: its checksum says so.

const count = z.int().min(0, 'an integer of 0 or more');
const seconds = z.number().min(0, '0 or more seconds');

/** Clients that all connect at once, each with one request of the same length. */
const burst = z.strictObject({
  clients: count.min(1, '1 or more'),
  /** How long each request takes, without waiting. */
  serviceSeconds: seconds,
  /** What the model is asked; `threads` is the server's own number where it fixes it. */
  setup: z.strictObject({
    processes: count.min(1, '1 or more'),
    threads: count.min(1, '1 or more'),
    /** Connections that a process takes in, where an option sets it. */
    connections: count.min(1, '1 or more').optional(),
    /** False where requests wait in code that lets no other greenlet go on. */
    yields: z.boolean().optional(),
  }),
  /** What the model said before: `src/model/burst.ts`. */
  prediction: z.strictObject({ mostInFlight: count, reached: z.boolean() }),
  runs: z
    .array(
      z.strictObject({
        /** Most requests inside the application at one moment. */
        maxInFlight: count,
        /** Requests that each process served, the most first. */
        perProcess: z.array(count),
        wallSeconds: seconds,
        /** Least possible with that split, from the model. */
        leastSeconds: seconds,
        /** What clients got: a status, or `no reply`, `reset`, … → how many clients. */
        answers: z.record(z.string(), count),
        /** Mean number of runnable processes of the machine in the minute before. */
        loadAverage: z.number().min(0),
      }),
    )
    .min(1, 'at least one run'),
});

/** Something looked at that is no count of a burst: a status, a log line, an order of magnitude. */
const observation = z.strictObject({
  /** `The client of the request of 5 s` */
  what: z.string().min(1),
  /** In the same words as `seen`; what the documentation or the source says. */
  predicted: z.string().min(1),
  runs: z.array(z.strictObject({ seen: z.string().min(1), agrees: z.boolean() })).min(1, 'at least one run'),
});

const fields = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens'),
  /** What was measured, in a line. */
  title: z.string().min(1).max(110),
  server: z.enum(SERVER_IDS),
  /** What stands in front of it, if anything. */
  proxy: z.enum(['nginx']).optional(),
  /** What was typed; addresses and folders of the lab are written as plain ones. */
  command: z.string().min(1),
  /** Files that the command reads. */
  files: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  /** What clients did, in a line. */
  clients: z.string().min(1).max(200),
  software: z.record(z.string(), z.string()),
  machine: z.strictObject({
    system: z.string(),
    kernel: z.string(),
    cores: count,
    memoryMiB: count,
    somaxconn: count,
  }),
  measured: z.iso.date('a date such as 2026-11-22'),
  burst: burst.optional(),
  observations: z.array(observation),
  checksum: z.string(),
});

/** SHA-256 over everything else in the file, in the file's own order. */
export function measurementChecksum(data: object): string {
  const rest = Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'checksum'));
  return `sha256-${createHash('sha256').update(JSON.stringify(rest)).digest('hex')}`;
}

/** One file under `content/measurements/`. */
export const measurementSchema = z.unknown().transform((data, context) => {
  const parsed = fields.safeParse(data);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) context.addIssue({ ...issue, code: 'custom', message: issue.message });
    return z.NEVER;
  }
  // Over the file as it is: a schema may order its fields otherwise.
  const expected = measurementChecksum(data as object);
  if (parsed.data.checksum !== expected) {
    context.addIssue({
      code: 'custom',
      path: ['checksum'],
      message: `${expected}: the file was changed by hand; measure again with \`npm run lab -- ${parsed.data.id}\``,
    });
    return z.NEVER;
  }
  return parsed.data;
});

export type Measurement = z.output<typeof measurementSchema>;
export type MeasurementBurst = NonNullable<Measurement['burst']>;
export type Observation = Measurement['observations'][number];
