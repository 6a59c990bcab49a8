import type { Inputs } from '../inputs.ts';
import { LEVERS, type Lever } from './levers.ts';
import { smallest } from './search.ts';

/** One input, and the value it has to get. */
export interface Change {
  /** As in `Problem`: `host.cores`. */
  field: string;
  from: number;
  to: number;
  /** In a sentence. */
  sentence: string;
}

/**
 * Inputs that have to change before any set-up fits.
 *
 * Each lever is tried by itself first. Where none is enough, those that money moves (memory, connections, hosts) and
 * the target are all pulled, and let back one after the other as far as the rest allows.
 */
export function changesFor(inputs: Inputs): { changes: Change[]; each: boolean } {
  const alone = LEVERS.flatMap((lever) => leastChange(lever, inputs) ?? []);
  if (alone.length > 0) return { changes: alone.map(({ change }) => change), each: true };
  const joining = LEVERS.filter(({ joins }) => joins);
  // Hosts first: fewer of them is what the others have to make room for.
  const order = [...joining].sort((a, b) => Number(b.field === 'host.hosts') - Number(a.field === 'host.hosts'));
  let together = joining.reduce((pulled, lever) => lever.apply(pulled, lever.limit(inputs)), inputs);
  if (!works(together)) return { changes: [], each: false };
  const changes: Change[] = [];
  for (const lever of order) {
    const back = lever.apply(together, lever.read(inputs));
    const found = works(back) ? undefined : leastChange(lever, back);
    together = found ? found.inputs : works(back) ? back : together;
    if (found) changes.push(found.change);
  }
  return { changes, each: false };
}

const works = (inputs: Inputs) => smallest(inputs) !== undefined;

/** The least that this lever has to change for some set-up to fit; nothing where it is not enough. */
function leastChange(lever: Lever, inputs: Inputs): { change: Change; inputs: Inputs } | undefined {
  const from = lever.read(inputs);
  const limit = lever.limit(inputs);
  const worksAt = (value: number) => works(lever.apply(inputs, value));
  // Away from the present value by doubling or halving: too far may be wrong again, as hosts need connections.
  let near = from;
  let far = from;
  do {
    if (far === limit || (limit - far) * lever.direction < 0) return undefined;
    near = far;
    far = lever.direction > 0 ? Math.min(limit, lever.round(2 * near)) : Math.max(limit, lever.round(near / 2));
    // Nothing doubled is nothing.
    if (far === near) far = limit;
  } while (!worksAt(far));
  // Then back, to about half a percent.
  while (Math.abs(far - near) > 0.005 * far) {
    const middle = lever.round((near + far) / 2);
    if (middle === near || middle === far) break;
    if (worksAt(middle)) far = middle;
    else near = middle;
  }
  const change = { field: lever.field, from, to: far, sentence: lever.sentence(from, far) };
  return { change, inputs: lever.apply(inputs, far) };
}
