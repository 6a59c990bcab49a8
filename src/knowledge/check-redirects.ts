import type { Problem } from './content-file.ts';
import { idsInUse, type Ledger } from './ledger.ts';
import type { Question } from './read-knowledge.ts';
import { REDIRECTS_PATH, idOf, splitAddress, type Redirects } from './redirects.ts';

/**
 * What is wrong with `content/redirects.yaml` as far as it shows without the built pages: addresses that were never
 * published, doubles, chains, loops, and answers that are withdrawn and still there.
 */
export function checkRedirects(redirects: Redirects, ledger: Ledger, questions: readonly Question[]): Problem[] {
  return [...checkMoved(redirects, ledger), ...checkWithdrawn(redirects, ledger, questions)].map((message) => ({
    path: REDIRECTS_PATH,
    message,
  }));
}

function checkMoved({ moved, withdrawn }: Redirects, ledger: Ledger): string[] {
  const places = new Map<string, string>(withdrawn.map(({ address }, index) => [address, `withdrawn[${index}]`]));
  const next = new Map(moved.map(({ from, to }) => [from, to]));
  return moved.flatMap(({ from, to }, index): string[] => {
    const entry = `moved[${index}]`;
    const before = places.get(from);
    if (before !== undefined)
      return [`\`${entry}.from\`: found ${from}, as in \`${before}\`; expected each address once`];
    places.set(from, entry);
    const { path, fragment } = splitAddress(from);
    const fragments = ledger.addresses[path];
    if (!fragments || (fragment !== undefined && !fragments.includes(fragment))) {
      return [
        `\`${entry}.from\`: found ${from}, which was never published; expected an address that content/ledger.json lists`,
      ];
    }
    const way = follow(to, next, from);
    if (way === undefined)
      return [`\`${entry}.to\`: found ${to}, which leads back to ${from}; expected a page that stays`];
    if (way !== to) return [`\`${entry}.to\`: found ${to}, which is moved itself; expected ${way}, where it ends`];
    const gone = withdrawn.findIndex(({ address }) => address === splitAddress(to).path);
    return gone < 0
      ? []
      : [`\`${entry}.to\`: found ${to}, which is gone by \`withdrawn[${gone}]\`; expected what holds now`];
  });
}

/** Where the moves lead from an address: itself if it stays, nowhere in a loop. A page that moves takes its parts along. */
function follow(start: string, next: ReadonlyMap<string, string>, origin: string): string | undefined {
  const seen = new Set([origin]);
  let at = start;
  for (;;) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    const { path, fragment } = splitAddress(at);
    const page = next.get(path);
    const onward = next.get(at) ?? (page !== undefined && fragment ? `${splitAddress(page).path}#${fragment}` : page);
    if (onward === undefined) return at;
    at = onward;
  }
}

function checkWithdrawn({ moved, withdrawn }: Redirects, ledger: Ledger, questions: readonly Question[]): string[] {
  const used = new Map(idsInUse(questions).map(({ id, path }) => [id, path]));
  const gone = new Map<string, string>([
    ...moved.map(({ from }, index): [string, string] => [from, `moved[${index}]`]),
    ...withdrawn.map(({ address }, index): [string, string] => [address, `withdrawn[${index}]`]),
  ]);
  const seen = new Map<string, string>();
  return withdrawn.flatMap(({ address, instead }, index): string[] => {
    const entry = `withdrawn[${index}]`;
    const before = seen.get(address);
    seen.set(address, entry);
    const id = idOf(address) ?? '';
    const path = used.get(id);
    const other = instead === undefined ? undefined : gone.get(instead);
    return [
      ...(before === undefined
        ? []
        : [`\`${entry}.address\`: found ${address}, as in \`${before}\`; expected each address once`]),
      ...(id in ledger.ids
        ? []
        : [
            `\`${entry}.address\`: found ${address}, which was never published; expected an id that content/ledger.json lists`,
          ]),
      ...(path === undefined
        ? []
        : [`\`${entry}.address\`: found ${address}, which ${path} still answers; expected an id that is gone`]),
      ...(other === undefined
        ? []
        : [`\`${entry}.instead\`: found ${String(instead)}, which is gone by \`${other}\`; expected what holds now`]),
    ];
  });
}
