import { slots, type Deployment } from '../model/deployment.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** `1st`, `2nd`, `3rd`, `4th`, `11th`, `22nd`. */
export function ordinal(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

/** `2 processes × 4 threads = 8 requests at once; the 9th waits.` */
export function describeDeployment(deployment: Deployment): string {
  const total = slots(deployment);
  const setup = `${count(deployment.processes, 'process', 'processes')} × ${count(deployment.threads, 'thread', 'threads')}`;
  return `${setup} = ${count(total, 'request', 'requests')} at once; the ${ordinal(total + 1)} waits.`;
}
