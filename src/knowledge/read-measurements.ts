import type { z } from 'astro/zod';
import type { ContentFile, Problem } from './content-file.ts';
import { describeProblems } from './describe-problem.ts';
import { measurementSchema, type Measurement } from './measurement.ts';

/** Where a measurement's file lies: its name is its id. */
const MEASUREMENT_PATH = /^content\/measurements\/([^/]+)\.json$/;

/**
 * The one reader of measurements.
 *
 * @param files Every file under `content/measurements/`, in any order.
 * @returns The measurements that could be read, by id, and every problem found on the way.
 */
export function readMeasurements(files: readonly ContentFile[]): {
  measurements: Measurement[];
  problems: Problem[];
} {
  const measurements: Measurement[] = [];
  const problems: Problem[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const read = readMeasurement(file);
    if ('measurement' in read) measurements.push(read.measurement);
    else problems.push(...read.problems);
  }
  return { measurements, problems };
}

function readMeasurement({ path, text }: ContentFile): { measurement: Measurement } | { problems: Problem[] } {
  const failed = (message: string) => ({ problems: [{ path, message }] });
  const name = MEASUREMENT_PATH.exec(path)?.[1];
  if (name === undefined)
    return failed('found a file with this name, expected `<id>.json`, which `npm run lab` writes');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return failed(`found no JSON (${(error as SyntaxError).message}), expected what \`npm run lab -- ${name}\` writes`);
  }
  const parsed = measurementSchema.safeParse(data);
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => describe(path, data, issue)) };
  const { id, burst, observations } = parsed.data;
  if (id !== name) return failed(`\`id\`: found \`${id}\`, expected \`${name}\`, the name of the file`);
  if (!burst && observations.length === 0) return failed('found neither a burst nor an observation, expected one');
  return { measurement: parsed.data };
}

function describe(path: string, data: unknown, issue: z.core.$ZodIssue): Problem[] {
  if (issue.path.length === 0) return [{ path, message: `found ${issue.message}, expected a measurement` }];
  if (issue.path[0] === 'checksum' && typeof data === 'object' && data !== null && 'checksum' in data) {
    // In full: the two differ in some digit.
    return [{ path, message: `\`checksum\`: found ${String(data.checksum)}, expected ${issue.message}` }];
  }
  const message = issue.message.replace(/^Invalid \w+: expected /, '');
  return describeProblems(path, data, { issues: [{ ...issue, message }] } as z.ZodError);
}
