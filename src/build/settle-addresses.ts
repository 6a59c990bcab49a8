import type { Problem } from '../knowledge/content-file.ts';
import type { Ledger } from '../knowledge/ledger.ts';
import { REDIRECTS_PATH, idOf, movedLine, splitAddress, type Redirects } from '../knowledge/redirects.ts';

const LEDGER_PATH = 'content/ledger.json';

/** Addresses with their fragments, from the base path. */
type Addresses = ReadonlyMap<string, readonly string[]>;

/** A page or a file that is elsewhere now. */
export interface AddressMove {
  from: string;
  /** A page may have become a part of another: `/q/x/#y`. */
  to: string;
}

/** A fragment that is elsewhere now. */
export interface FragmentMove {
  /** The page that readers of the old link come to. */
  page: string;
  fragment: string;
  to: string;
}

export interface Settled {
  addresses: AddressMove[];
  fragments: FragmentMove[];
  /** Addresses and fragments that are gone without a word, and redirects that lead nowhere. */
  problems: Problem[];
  /** Addresses and fragments of the site that the ledger does not have. */
  fresh: string[];
}

/**
 * Asks whether every address and fragment that was ever published still leads somewhere: it is there, it moved, or its
 * answer was withdrawn.
 *
 * A page takes along what is named after it or lies below it, an id its files, its oEmbed and its place on the page of
 * its question, as far as the site has them under the new name.
 *
 * @param redirects Without the problems that {@link checkRedirects} finds.
 * @param published What the built site has, without redirects.
 */
export function settleAddresses(ledger: Ledger, redirects: Redirects, published: Addresses): Settled {
  const wrong = redirects.moved.flatMap((entry, index) => moveFaults(entry, index, published));
  const instead = redirects.withdrawn.flatMap(({ instead: to }, index) =>
    to === undefined ? [] : targetFaults(`withdrawn[${index}].instead`, to, published),
  );
  const moved = withDerived(new Map(redirects.moved.map(({ from, to }) => [from, to])), ledger, published);
  const lost = losses(ledger, moved, redirects, published);
  const { fragments, faults } = place(moved, published);
  return {
    addresses: [...moved].flatMap(([from, to]) => (from.includes('#') ? [] : [{ from, to }])),
    fragments,
    problems: [
      ...[...wrong, ...instead, ...faults].map((message) => ({ path: REDIRECTS_PATH, message })),
      ...lost.map((message) => ({ path: LEDGER_PATH, message })),
    ],
    fresh: unentered(ledger, published),
  };
}

const isPage = (address: string) => splitAddress(address).path.endsWith('/');

/** Whether the site has a page, a file or a fragment. */
function has(published: Addresses, address: string): boolean {
  const { path, fragment } = splitAddress(address);
  const fragments = published.get(path);
  return fragments !== undefined && (fragment === undefined || fragments.includes(fragment));
}

function moveFaults({ from, to }: AddressMove, index: number, published: Addresses): string[] {
  const entry = `moved[${index}]`;
  if (has(published, from))
    return [`\`${entry}.from\`: found ${from}, which is there; expected an address that is gone`];
  if (!isPage(from) && extension(from) !== extension(to)) {
    return [`\`${entry}.to\`: found ${to}, expected a file with the same ending as ${from}`];
  }
  if (isPage(from) && !isPage(to)) return [`\`${entry}.to\`: found ${to}, expected a page, as ${from} was one`];
  return targetFaults(`${entry}.to`, to, published);
}

const extension = (address: string) => /\.\w+$/.exec(address)?.[0];

function targetFaults(field: string, to: string, published: Addresses): string[] {
  if (has(published, to)) return [];
  const { path, fragment } = splitAddress(to);
  const fragments = published.get(path);
  if (!fragments)
    return [`\`${field}\`: found ${to}, which leads nowhere: the site has no ${path}; expected one of its addresses`];
  const some = fragments.slice(0, 8).map((each) => `#${each}`);
  const known =
    some.length > 0 ? `one of its fragments (${some.join(' ')}${fragments.length > 8 ? ' …' : ''})` : 'the page alone';
  return [`\`${field}\`: found ${to}, which leads nowhere: ${path} has no \`${String(fragment)}\`; expected ${known}`];
}

/** The moves with those that follow from them. */
function withDerived(moved: ReadonlyMap<string, string>, ledger: Ledger, published: Addresses): Map<string, string> {
  const all = new Map(moved);
  const add = (from: string, to: string) => {
    if (from !== to && !has(published, from) && !all.has(from) && has(published, to)) all.set(from, to);
  };
  for (const [from, to] of moved) {
    if (from.includes('#') || !isPage(from) || to.includes('#')) continue;
    const oldId = idOf(from);
    const newId = idOf(to);
    for (const [address, fragments] of Object.entries(ledger.addresses)) {
      for (const end of ['/', '.']) {
        const old = from.replace(/\/$/, end);
        if (address.startsWith(old)) add(address, to.replace(/\/$/, end) + address.slice(old.length));
      }
      if (oldId === undefined || newId === undefined) continue;
      add(address, address.replace(`/${oldId}.`, `/${newId}.`));
      if (!fragments.includes(oldId) || !address.startsWith('/q/')) continue;
      for (const [page, ids] of published)
        if (page.startsWith('/q/') && ids.includes(newId)) add(`${address}#${oldId}`, `${page}#${newId}`);
    }
  }
  return all;
}

/** What is gone without a word, each with how to mend it. */
function losses(
  ledger: Ledger,
  moved: ReadonlyMap<string, string>,
  { withdrawn }: Redirects,
  published: Addresses,
): string[] {
  const tombstones = new Set(withdrawn.map(({ address }) => address));
  const gone = Object.keys(ledger.addresses).filter((address) => !published.has(address) && !moved.has(address));
  const pages = gone.filter(isPage);
  const guess = guesser(ledger, pages, published);
  const lostAddresses = gone
    // It goes where its page goes.
    .filter(
      (address) =>
        !pages.some(
          (page) => page !== address && [page, `${page.slice(0, -1)}.`].some((start) => address.startsWith(start)),
        ),
    )
    .map((address) => mend(`${address} is gone, and links to it would die`, address, guess.page(address)));

  const lostFragments = Object.entries(ledger.addresses).flatMap(([address, fragments]): string[] => {
    if (gone.includes(address) || tombstones.has(address)) return [];
    const to = published.has(address) ? undefined : moved.get(address);
    const now = published.get(to ?? address);
    // A page that became a part of another takes every reader of its parts there; one that leads nowhere is told already.
    if (!now || to?.includes('#')) return [];
    return fragments
      .filter((fragment) => !now.includes(fragment) && !moved.has(`${address}#${fragment}`))
      .map((fragment) => {
        const from = `${address}#${fragment}`;
        const where = to === undefined ? '' : `, nor is it at ${to}, where the page moved`;
        return mend(`${from} is gone, and links to it would die${where}`, from, guess.fragment(to ?? address));
      });
  });
  return [...lostAddresses, ...lostFragments];
}

function mend(what: string, from: string, to: string): string {
  const kind = from.includes('#') ? 'Bring its heading or its id back' : 'Bring its file back';
  return `${what}.\n  ${kind}, or say in ${REDIRECTS_PATH} under \`moved\` where it went:\n  ${movedLine(from, to)}`;
}

/** Where something may have gone, as far as what is new on the site tells; `…` where it does not. */
function guesser(ledger: Ledger, lostPages: readonly string[], published: Addresses) {
  const freshPages = [...published.keys()].filter((address) => isPage(address) && !(address in ledger.addresses));
  const folder = (address: string) => address.replace(/[^/]*\/?$/, '');
  const uses = new Map<string, number>();
  for (const fragments of published.values()) for (const each of fragments) uses.set(each, (uses.get(each) ?? 0) + 1);
  return {
    page(address: string): string {
      // An id is on the page of its question only; `asked` is on many.
      const own = (ledger.addresses[address] ?? []).filter((fragment) => uses.get(fragment) === 1);
      const alike = freshPages.filter((page) => own.some((fragment) => published.get(page)?.includes(fragment)));
      if (alike.length === 1 && alike[0]) return alike[0];
      const beside = (addresses: readonly string[]) => addresses.filter((other) => folder(other) === folder(address));
      const [only, ...others] = beside(freshPages);
      return only && others.length === 0 && beside(lostPages).length === 1 ? only : `${folder(address)}…`;
    },
    fragment(page: string): string {
      const known = ledger.addresses[page] ?? [];
      const [only, ...others] = (published.get(page) ?? []).filter((fragment) => !known.includes(fragment));
      return only && others.length === 0 ? `${page}#${only}` : page;
    },
  };
}

function unentered(ledger: Ledger, published: Addresses): string[] {
  return [...published].flatMap(([address, fragments]) => {
    const known = ledger.addresses[address];
    return known ? fragments.filter((each) => !known.includes(each)).map((each) => `${address}#${each}`) : [address];
  });
}

/** On which page each old fragment has to be, for readers to arrive. */
function place(
  moved: ReadonlyMap<string, string>,
  published: Addresses,
): { fragments: FragmentMove[]; faults: string[] } {
  const placed = new Map<string, FragmentMove>();
  const faults: string[] = [];
  for (const [from, to] of moved) {
    const { path, fragment } = splitAddress(from);
    if (fragment === undefined) continue;
    const pageTo = moved.get(path);
    // A page that became a part of another takes every reader of its parts there.
    if (pageTo?.includes('#')) continue;
    const page = pageTo ?? path;
    const key = `${page}#${fragment}`;
    const other = placed.get(key);
    if (pageTo !== undefined && has(published, key)) {
      faults.push(
        `\`moved\`: found ${from}, but ${page}, where its page moved, has \`${fragment}\`; expected no entry for it`,
      );
    } else if (other && other.to !== to) {
      faults.push(
        `\`moved\`: found ${from} to ${to}, but links arrive at ${key}, which leads to ${other.to}; expected one place for both`,
      );
    } else placed.set(key, { page, fragment, to });
  }
  return { fragments: [...placed.values()], faults };
}
