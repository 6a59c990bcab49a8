import type { z } from 'astro/zod';
import type { Problem } from './content-file.ts';

/** The value at a path inside parsed frontmatter; `undefined` where the path leads nowhere. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** A value as a message shows it: short, in one line, with its length where the length matters. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string' && value.length > 60) return `${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return JSON.stringify(value);
}

/** `appliesTo[0].from`, the way an author finds it in the file. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((key, place) => (typeof key === 'number' ? `[${key}]` : `${place ? '.' : ''}${String(key)}`))
    .join('');
}

/**
 * What Zod found wrong with a file's frontmatter, one line a field: the file, the field, what was
 * found and what is expected.
 */
export function describeProblems(path: string, data: unknown, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path,
        message: `\`${fieldName([...issue.path, key])}\` is no field of this file; expected one that CONTRIBUTING.md lists`,
      }));
    }
    const found = show(valueAt(data, issue.path));
    return [{ path, message: `\`${fieldName(issue.path)}\`: found ${found}, expected ${issue.message}` }];
  });
}
