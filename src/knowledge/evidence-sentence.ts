import { burstAgreement, observationAgreement, type Agreement } from './measured-agreement.ts';
import { decidingVersions } from './measured-software.ts';
import type { Measurement, MeasurementBurst, Observation } from './measurement.ts';

/** What was typed, on one line: continued lines are joined, several commands get a semicolon between them. */
export function commandLine(command: string): string {
  return command
    .trim()
    .replace(/\s*\\\n\s*/g, ' ')
    .replace(/\s*\n\s*/g, '; ');
}

/** Commands up to this length stand for themselves in a sentence. */
const LONGEST_COMMAND = 60;

/** What a measurement is called in a sentence. */
export interface Subject {
  text: string;
  /** Whether it is what was typed. */
  isCode: boolean;
}

/**
 * What a measurement is called in a sentence: its command, where that says it all; otherwise, as with behaviours, long
 * commands, and configuration that lies in a file, its title.
 */
export function subjectOf({ title, command, burst }: Measurement): Subject {
  const typed = commandLine(command);
  const inFile = /\.(py|conf|ini|wsgi)\b/.test(typed);
  return burst && !inFile && typed.length <= LONGEST_COMMAND
    ? { text: typed, isCode: true }
    : { text: title, isCode: typed.startsWith(title) };
}

/** `3 of 3 runs`. */
export function runsText({ agreeing, runs }: Agreement): string {
  return `${agreeing} of ${runs} ${runs === 1 ? 'run' : 'runs'}`;
}

/** Least and most of some numbers: `8`, or `17 to 26` where they differ. */
export function rangeText(values: readonly number[], write: (value: number) => string = String): string {
  const least = write(Math.min(...values));
  const most = write(Math.max(...values));
  return least === most ? least : `${least} to ${most}`;
}

/** `predicted 8`, or `at most 32 predicted` where a process may be left idle. */
export function predictionText({ mostInFlight, reached }: MeasurementBurst['prediction']): string {
  return reached ? `predicted ${mostInFlight}` : `at most ${mostInFlight} predicted`;
}

/**
 * What a burst showed.
 *
 * @returns `8 in flight, predicted 8, 3 of 3 runs`; `17 to 26 in flight, at most 32 predicted, 3 of 3 runs`; and where
 * runs are not as predicted, `6 to 8 in flight, but predicted 8; as predicted in 1 of 3 runs`.
 */
export function burstSentence(burst: MeasurementBurst): string {
  const agreement = burstAgreement(burst);
  const seen = `${rangeText(burst.runs.map(({ maxInFlight }) => maxInFlight))} in flight`;
  return agreement.agreeing === agreement.runs
    ? `${seen}, ${predictionText(burst.prediction)}, ${runsText(agreement)}`
    : `${seen}, but ${predictionText(burst.prediction)}; as predicted in ${runsText(agreement)}`;
}

/** Each text with how often it was seen, the most frequent first. */
export function seenTexts({ runs }: Observation): { seen: string; runs: number }[] {
  const counts = new Map<string, number>();
  for (const { seen } of runs) counts.set(seen, (counts.get(seen) ?? 0) + 1);
  return [...counts].map(([seen, count]) => ({ seen, runs: count })).sort((a, b) => b.runs - a.runs);
}

/**
 * What an observation showed.
 *
 * @returns `The client of the request of 5 s: empty reply, as predicted, 3 of 3 runs`. Where runs agree and yet read
 * differently, as times do, the prediction's own words stand for them; where they do not agree, each text has its count.
 */
export function observationSentence(observation: Observation): string {
  const agreement = observationAgreement(observation);
  const [only, ...others] = seenTexts(observation);
  if (agreement.agreeing === agreement.runs) {
    const words = only && others.length === 0 ? only.seen : observation.predicted;
    return `${observation.what}: ${words}, as predicted, ${runsText(agreement)}`;
  }
  const all = seenTexts(observation).map(({ seen, runs }) =>
    others.length === 0 ? seen : `${seen} (${runsText({ agreeing: runs, runs: agreement.runs })})`,
  );
  return `${observation.what}: ${all.join(', ')}, but predicted ${observation.predicted}; as predicted in ${runsText(agreement)}`;
}

/**
 * What a measurement shows, in the words that follow its subject: those of its burst, else of its first observation.
 *
 * @returns `64 clients: 8 in flight, predicted 8, 3 of 3 runs`, without the versions.
 * @throws {Error} If it has neither a burst nor an observation: then it shows nothing.
 */
export function evidenceSentence({ id, burst, observations }: Measurement): string {
  if (burst) return `${burst.clients} ${burst.clients === 1 ? 'client' : 'clients'}: ${burstSentence(burst)}`;
  const [first] = observations;
  if (!first)
    throw new Error(`content/measurements/${id}.json: expected a burst or at least one observation, got neither`);
  return observationSentence(first);
}

/** A measurement on one line, to copy: its subject, what it showed, versions and day. */
export function measuredText(measurement: Measurement): string {
  const versions = decidingVersions(measurement);
  const details = [...(versions ? [versions] : []), measurement.measured].join(', ');
  const between = measurement.burst ? ', ' : '. ';
  return `Measured: ${subjectOf(measurement).text}${between}${evidenceSentence(measurement)} (${details})`;
}
