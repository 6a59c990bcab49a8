/** What a reader comes for: the entry points of the home page, in its order. */
export const NEEDS = {
  count: { title: 'Count', lead: 'How many requests run at the same moment' },
  queue: { title: 'Queue', lead: 'Where the next request waits, and for how long' },
  errors: { title: 'Errors', lead: 'What a log line means and what to do' },
  choose: { title: 'Choose', lead: 'Workers, threads, servers: which and how many' },
  database: { title: 'State and database', lead: 'Globals, connections, background work' },
  platforms: { title: 'Platforms', lead: 'Containers, proxies and hosts' },
} as const;

export type Need = keyof typeof NEEDS;
