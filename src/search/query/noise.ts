/** What goes out of a pasted text before its words are looked up, and what it is called. In this order. */
const NOISE: readonly { what: string; pattern: RegExp; isLog?: true }[] = [
  { what: 'terminal colours', pattern: /\u001b\[[0-9;]*[A-Za-z]/g },
  {
    what: 'times',
    pattern:
      /\[?\b\d{4}[-/]\d{2}[-/]\d{2}[T ,]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?: ?[+-]\d{2}:?\d{2}|Z)?\]?|\[?\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} \d{2}:\d{2}:\d{2}(?:\.\d+)?(?: \d{4})?\]?|\[\d{1,2}\/[A-Z][a-z]{2}\/\d{4}[: ]\d{2}:\d{2}:\d{2}(?: ?[+-]\d{4})?\]|\b\d{2}:\d{2}:\d{2}(?:[.,]\d+)?\b/g,
    isLog: true,
  },
  {
    what: 'request details',
    pattern: /, (?:client|server|request|upstream|host|referrer|user-agent): .*/g,
    isLog: true,
  },
  {
    what: 'request details',
    pattern:
      /"(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS) [^"\s]+ HTTP\/[\d.]+"|"(?:Mozilla|curl|python-requests)\/[^"]*"|"-"/g,
    isLog: true,
  },
  {
    what: 'passwords and tokens',
    // The name stays: it may be what is asked about.
    pattern:
      /(?<=\b[\w-]*(?:password|passwd|pwd|secret|token|csrftoken|session(?:id)?|(?:secret|api|access|private|auth)[_-]?key|authorization|cookie|pass)["']?\s*[=:]\s*["']?)(?:(?:bearer|basic|digest) +)?(?:(?<=")[^"]+|[^\s"'&;]+)(?:; *[\w-]+=[^\s"';]+)*|(?<=\s(?:-u|--user) )\S+:\S+|(?<=\s--password )\S+|\beyJ[\w-]+(?:\.[\w-]+)+/gi,
  },
  {
    what: 'process numbers',
    pattern: /\b\d+#\d+: (?:\*\d+ )?|\(pid: ?\d+\)|\bpid[:= ]\s?\d+|\[\d+\]:?|\[pid \d+(?::tid \d+)?\]|\btid[:= ]\d+/gi,
    isLog: true,
  },
  {
    what: 'log levels',
    pattern: /\[(?:[\w.]+:)?(?:critical|error|warning|warn|info|debug|notice|crit|alert|emerg)\]/gi,
    isLog: true,
  },
  {
    what: 'traceback lines',
    pattern: /Traceback \(most recent call last\):|File "[^"\n]{0,300}", line \d+(?:, in \S+)?|\^{2,}/g,
    isLog: true,
  },
  {
    what: 'addresses',
    pattern:
      /\bhttps?:\/\/[^\s"'<>]+|\b[a-z][a-z0-9+]{1,15}:\/\/[^\s"'<>?]+|\b(?!0\.0\.0\.0\b)\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b|(?<![\w:])(?:(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?)(?![\w:])/gi,
  },
  {
    what: 'long identifiers',
    pattern:
      /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b0x[0-9a-f]+\b|\b(?=[0-9a-f]*\d)[0-9a-f]{12,}\b|\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])\w{20,}\b/gi,
  },
  { what: 'paths', pattern: /(?<=^|[\s"'(=:])(?!\/dev\/shm\b)(?:unix:)?(?:\/[\w.@%~+-]+){2,}\/?|\b[A-Z]:\\[^\s"']+/g },
];

export interface Cleaned {
  text: string;
  /** Names of what was taken out. */
  dropped: readonly string[];
  /** Something was there that only programs write. */
  isLog: boolean;
}

/** A text without what differs from one machine and moment to the next. */
export function withoutNoise(text: string): Cleaned {
  const dropped: string[] = [];
  let isLog = false;
  let rest = text;
  for (const { what, pattern, isLog: ofLogs } of NOISE) {
    const without = rest.replace(pattern, ' ');
    if (without === rest) continue;
    if (!dropped.includes(what)) dropped.push(what);
    isLog ||= ofLogs ?? false;
    rest = without;
  }
  // A question about it is about that address; in a log it is one like any other.
  if (isLog) rest = rest.replace(/\b0\.0\.0\.0\b/g, ' ');
  return { text: rest.replace(/[\s\p{Cc}]+/gu, ' ').trim(), dropped, isLog };
}
