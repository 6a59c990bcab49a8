import type { Need } from './need.ts';

/** Parts of the site beside the questions that a topic leads to. */
export const TOOLS = {
  calculator: { path: '/calculator/', name: 'Calculator', what: 'throughput, waiting and limits of one set-up' },
  setups: { path: '/c/', name: 'Processes × threads', what: 'every set-up from 1 × 1 to 16 × 16' },
  servers: { path: '/servers/', name: 'Servers', what: 'what each server does with one request more' },
  start: { path: '/start/', name: 'Start here', what: 'seven steps from one request to a set-up' },
  glossary: { path: '/glossary/', name: 'Glossary', what: 'one word for one thing' },
} as const;

export type Tool = keyof typeof TOOLS;

/** What the page of a need says besides its questions. */
export interface Topic {
  /** The page's heading. */
  heading: string;
  /** As in “All 12 about counting”. */
  about: string;
  /** What a reader who lands here has to know first; at most 200 characters. */
  lead: string;
  neighbours: readonly Need[];
  tools: readonly Tool[];
}

export const TOPICS: Record<Need, Topic> = {
  count: {
    heading: 'How many requests run at once',
    about: 'counting',
    lead: 'A server runs as many requests at once as it has slots: processes × threads, or greenlets. What differs is who sets the number, and how many it is when nobody does.',
    neighbours: ['queue', 'choose'],
    tools: ['start', 'calculator', 'setups', 'servers'],
  },
  queue: {
    heading: 'Where requests wait',
    about: 'waiting',
    lead: 'A request that finds no free slot waits: in the kernel’s backlog, inside a process, or at the proxy. Where it waits decides how long it may, and what the client sees at the end.',
    neighbours: ['count', 'errors', 'platforms'],
    tools: ['calculator', 'servers', 'glossary'],
  },
  errors: {
    heading: 'Errors and log lines',
    about: 'errors',
    lead: 'Each page says what the message means, what to look at first and how to fix it. Search takes a whole log line; so does the list below.',
    neighbours: ['queue', 'platforms', 'database'],
    tools: ['servers', 'glossary'],
  },
  choose: {
    heading: 'Choosing workers, threads and a server',
    about: 'choosing',
    lead: 'Requests that wait want threads or greenlets; requests that compute want processes, no more than there are cores. The rest is memory, isolation and what your libraries allow.',
    neighbours: ['count', 'platforms', 'database'],
    tools: ['start', 'calculator', 'servers'],
  },
  database: {
    heading: 'State, databases and background work',
    about: 'state and databases',
    lead: 'Processes share nothing but what you give them: no globals, no connections, no schedulers. Threads of one process share all of it, which is another kind of trouble.',
    neighbours: ['choose', 'errors'],
    tools: ['calculator', 'glossary'],
  },
  platforms: {
    heading: 'Containers, proxies and hosts',
    about: 'platforms',
    lead: 'What stands around the server counts too: a proxy that buffers, a container that hides its CPU limit, a platform that sets the number of workers for you.',
    neighbours: ['queue', 'errors', 'choose'],
    tools: ['calculator', 'servers'],
  },
};

/** Where a need's page is. */
export function topicPath(need: Need): string {
  return `/topics/${need}/`;
}

/**
 * Questions with the most asked-about first: by how many others name them in `related`, then by title.
 * The home page shows the first few of each need.
 *
 * @param questions The ones to put in order.
 * @param all Every question of the base, for the count.
 */
export function byRelated<Question extends { slug: string; data: { title: string; related: readonly string[] } }>(
  questions: readonly Question[],
  all: readonly { data: { related: readonly string[] } }[],
): Question[] {
  const counts = new Map<string, number>();
  for (const { data } of all) for (const slug of data.related) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...questions].sort(
    (a, b) => (counts.get(b.slug) ?? 0) - (counts.get(a.slug) ?? 0) || a.data.title.localeCompare(b.data.title, 'en'),
  );
}
