import type { Settled } from '../build/settle-addresses.ts';

/** At most this many new addresses are named. */
const NAMED = 8;

/** What stops a build over addresses, or nothing; new ones only where they have to be entered. */
export function addressProblems({ problems, fresh }: Pick<Settled, 'problems' | 'fresh'>): string | undefined {
  const all = [...problems, ...(fresh.length > 0 ? [unentered(fresh, problems.length > 0)] : [])];
  if (all.length === 0) return undefined;
  const lines = all.map(({ path, message }) => `${path}: ${message}`);
  return `${all.length} problem${all.length > 1 ? 's' : ''} with addresses:\n${lines.join('\n')}`;
}

function unentered(fresh: readonly string[], others: boolean): { path: string; message: string } {
  const named = [...fresh.slice(0, NAMED), ...(fresh.length > NAMED ? [`${fresh.length - NAMED} more`] : [])].join(
    ', ',
  );
  const found = `${fresh.length} of the site's addresses are not in it, so nothing would notice when they go: ${named}`;
  const mend = `${others ? 'when all of the above is mended, ' : ''}run \`npm run publish-ledger\`, which enters them`;
  return { path: 'content/ledger.json', message: `${found}; ${mend}` };
}
