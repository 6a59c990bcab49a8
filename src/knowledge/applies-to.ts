import { describeRange, type VersionRange } from './software.ts';

/** `Flask 1.0 to 3.1, gunicorn 19.0 to 26.2`. */
export function appliesToLine(ranges: readonly VersionRange[]): string {
  return ranges.map(describeRange).join(', ');
}

/** `2026-11-22`. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
