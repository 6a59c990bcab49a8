import { measurementChecksum, type Measurement, type MeasurementBurst } from '../../../src/knowledge/measurement.ts';
import type { ContentFile } from '../../../src/knowledge/content-file.ts';

type Run = MeasurementBurst['runs'][number];

/** A run whose every field is right. */
export function sampleRun(maxInFlight: number, changes: Partial<Run> = {}): Run {
  return {
    maxInFlight,
    perProcess: [32, 32],
    wallSeconds: 4.1,
    leastSeconds: 4,
    answers: { 200: 64 },
    loadAverage: 0.5,
    ...changes,
  };
}

/** A burst of 64 clients on 2 × 4 slots with these counts, a run each. */
export function sampleBurst(counts: readonly number[], changes: Partial<MeasurementBurst> = {}): MeasurementBurst {
  return {
    clients: 64,
    serviceSeconds: 0.5,
    setup: { processes: 2, threads: 4 },
    prediction: { mostInFlight: 8, reached: true },
    runs: counts.map((count) => sampleRun(count)),
    ...changes,
  };
}

/** A measurement whose every field is right; `changes` replaces fields, and the checksum fits. */
export function sampleMeasurement(changes: Partial<Measurement> = {}): Measurement {
  const data = {
    id: 'gunicorn-gthread-2x4',
    title: 'gunicorn -w 2 --threads 4',
    server: 'gunicorn-gthread' as const,
    command: 'gunicorn -w 2 --threads 4 app:app',
    files: [],
    clients: '64 clients at once',
    software: { python: '3.11.2', gunicorn: '20.1.0' },
    machine: { system: 'Debian 12', kernel: '6.1.0', cores: 2, memoryMiB: 4000, somaxconn: 4096 },
    measured: '2026-11-22',
    burst: sampleBurst([8, 8, 8]),
    observations: [],
    ...changes,
  };
  return { ...data, checksum: measurementChecksum(data) };
}

/** The file of a measurement. */
export function measurementFile(
  measurement: Readonly<Record<string, unknown>> & { id: string },
  name = measurement.id,
): ContentFile {
  return { path: `content/measurements/${name}.json`, text: JSON.stringify(measurement, null, 2) };
}
