import { serverOf } from '../model/servers/servers.ts';
import type { ServerId } from '../model/server-id.ts';
import type { MeasurementBurst } from '../knowledge/measurement.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/**
 * A set-up in the words of its server.
 *
 * @returns `2 processes of 4 threads`, `2 processes of 10 greenlets`, `4 processes of 8 threads and 8 connections`; where
 * nothing caps the threads, `1 process`; where requests let no other go on, that too.
 */
export function setupText(
  server: ServerId,
  { processes, threads, connections, yields }: MeasurementBurst['setup'],
): string {
  const { runs, setup } = serverOf(server);
  const of = [
    ...(setup.threads.kind === 'uncapped'
      ? []
      : [runs === 'greenlets' ? count(threads, 'greenlet', 'greenlets') : count(threads, 'thread', 'threads')]),
    ...(connections === undefined ? [] : [count(connections, 'connection', 'connections')]),
  ];
  const whole = [count(processes, 'process', 'processes'), ...(of.length > 0 ? [of.join(' and ')] : [])].join(' of ');
  return yields === false ? `${whole}, waiting in code that lets no other request go on` : whole;
}
