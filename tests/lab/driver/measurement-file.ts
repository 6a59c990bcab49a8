import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement } from '../../../src/knowledge/measurement.ts';

/** Writes `content/measurements/<id>.json`, as long as a reader of diffs likes it: one run a line. */
export function writeMeasurement(measurement: Measurement): string {
  const folder = 'content/measurements';
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${measurement.id}.json`);
  writeFileSync(path, `${JSON.stringify(measurement, null, 2)}\n`);
  return path;
}
