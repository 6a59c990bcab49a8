import { SERVER_IDS, type ServerId } from '../model/server-id.ts';
import { SERVERS } from '../model/servers/servers.ts';
import type { Measurement, MeasurementBurst } from '../knowledge/measurement.ts';

/** A measurement with a burst. */
export type BurstMeasurement = Measurement & { burst: MeasurementBurst };

/** What was measured on one server. */
export interface MeasuredServer {
  id: ServerId;
  name: string;
  bursts: BurstMeasurement[];
  /** Those without a burst: what happened, not how many. */
  behaviours: Measurement[];
}

export function hasBurst(measurement: Measurement): measurement is BurstMeasurement {
  return measurement.burst !== undefined;
}

/** Measurements by server, in the order of the servers; only servers with any. */
export function measuredServers(measurements: readonly Measurement[]): MeasuredServer[] {
  return SERVER_IDS.map((id) => {
    const own = measurements.filter(({ server }) => server === id);
    return {
      id,
      name: SERVERS[id].name,
      bursts: own.filter(hasBurst),
      behaviours: own.filter((measurement) => !hasBurst(measurement)),
    };
  }).filter(({ bursts, behaviours }) => bursts.length + behaviours.length > 0);
}
