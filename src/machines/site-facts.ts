/** What machines are told of the site as a whole. */
export const SITE_NAME = 'Inflight';

export const SITE_SUMMARY =
  'How many requests a Python web process serves at once: settled claims, each with a verdict.';

/** Makes a path inside the site absolute: `/a/k7q2/` → `https://inflight.example/a/k7q2/`. */
export type ToAddress = (path: string) => string;
