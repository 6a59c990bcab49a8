const files = import.meta.glob<string>('/content/measurements/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Measurements as their files say them, to the byte, so that a reader can check the checksum: id → text. */
export const MEASUREMENT_TEXTS: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.json$/g, ''), text]),
);
