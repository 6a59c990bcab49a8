import { z } from 'astro/zod';
import { parse, YAMLParseError } from 'yaml';
import type { Problem } from './content-file.ts';
import { describeProblems } from './describe-problem.ts';
import { ID_PATTERN } from './id.ts';
import { line } from './schema.ts';

/** Where the file lies, from the project's root. */
export const REDIRECTS_PATH = 'content/redirects.yaml';

/** Below the base path: a page, a file for machines, or a part of a page. */
const ADDRESS = /^\/(?:[\w.~-]+\/)*(?:#[^\s#]+|[\w.~-]+\.(?:json|md|txt|xml))?$/;
const EXPECTED = 'an address inside the site such as /q/folder/ or "/q/folder/#heading"';
const address = z.string({ error: EXPECTED }).regex(ADDRESS, EXPECTED);

const ANSWER = /^\/a\/([^/]+)\/$/;
const A_PERMANENT_ADDRESS = 'the permanent address of an answer, /a/<id>/';

const moved = z.strictObject({ from: address, to: address });

const withdrawal = z.strictObject({
  address: z
    .string({ error: A_PERMANENT_ADDRESS })
    .refine((value) => ID_PATTERN.test(ANSWER.exec(value)?.[1] ?? ''), A_PERMANENT_ADDRESS),
  on: z.iso.date('a date such as 2026-11-22'),
  why: line(200),
  instead: address.optional(),
});

/** `content/redirects.yaml`: what became of published addresses that are no more. */
const redirectsSchema = z.strictObject({
  moved: z.array(moved, 'a list of { from, to }; [] where there is none'),
  withdrawn: z.array(withdrawal, 'a list of { address, on, why, instead }; [] where there is none'),
});

export type Redirects = z.output<typeof redirectsSchema>;
export type Moved = z.output<typeof moved>;
export type Withdrawal = z.output<typeof withdrawal>;

export const NO_REDIRECTS: Redirects = { moved: [], withdrawn: [] };

/** Reads the text of `content/redirects.yaml`; where it has problems, nothing of it is taken. */
export function readRedirects(text: string): { redirects: Redirects; problems: Problem[] } {
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const place = `${REDIRECTS_PATH}:${error.linePos?.[0].line ?? 1}`;
    const message = `is not YAML: ${error.message.split('\n')[0]}`;
    return { redirects: NO_REDIRECTS, problems: [{ path: place, message }] };
  }
  const parsed = redirectsSchema.safeParse(data);
  if (parsed.success) return { redirects: parsed.data, problems: [] };
  return { redirects: NO_REDIRECTS, problems: describeProblems(REDIRECTS_PATH, data, parsed.error) };
}

/** An address as page and fragment: `/q/x/#y` → `/q/x/` and `y`. */
export function splitAddress(whole: string): { path: string; fragment: string | undefined } {
  const [path = '', fragment] = whole.split('#');
  return { path, fragment };
}

/** The id in a permanent address: `/a/k7q2/` → `k7q2`. */
export function idOf(whole: string): string | undefined {
  return ANSWER.exec(whole)?.[1];
}

/** How an entry is written, for messages; what has a `#` needs quotes in YAML. */
export function movedLine(from: string, to: string): string {
  const written = (value: string) => (/[#…]/.test(value) ? JSON.stringify(value) : value);
  return `- { from: ${written(from)}, to: ${written(to)} }`;
}
