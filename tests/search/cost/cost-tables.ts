import { STRATEGIES } from './index-files.ts';
import type { Costs, SizeCost, StrategyCost } from './costs.ts';

const kilobytes = (bytes: number) =>
  (bytes / 1000).toLocaleString('en', { maximumFractionDigits: bytes < 100_000 ? 1 : 0 });
const milliseconds = (time: number) => time.toFixed(0);
const seconds = (time: number) => (time / 1000).toFixed(2);
const task = (time: number) => (time === 0 ? '< 50' : milliseconds(time));

/** Markdown. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Sizes of the files in kB as they travel (gzip), and what it takes to make them. */
export function sizeTable(sizes: readonly SizeCost[]): string {
  const files = ({ count, bytes }: { count: number; bytes: number }) =>
    `${kilobytes(bytes)} in ${count.toLocaleString('en')}`;
  return table(
    [
      'questions / answers',
      'list kB',
      'texts of answers kB',
      'dictionary kB',
      'Pagefind: code kB',
      'meta kB',
      'record names kB',
      'chunks kB',
      'fragments kB',
      'all on disk kB',
      'made in s',
    ],
    sizes.map(({ questions, answers, sizes: each, seconds: made }) => [
      `${questions.toLocaleString('en')} / ${answers.toLocaleString('en')}`,
      ...[each.questions, each.answers, each.dictionary, each.code, each.meta, each.records].map(kilobytes),
      files(each.chunks),
      files(each.fragments),
      kilobytes(each.onDisk),
      `${made.parts.toFixed(1)} + ${made.pagefind.toFixed(1)}`,
    ]),
  );
}

/** What a reader waits for, from the key that opens search; a table for loading and one for typing. */
export function costTables({ strategies, busy }: Costs): string {
  const name = ({ questions, strategy }: StrategyCost) => [questions.toLocaleString('en'), STRATEGIES[strategy]];
  const loading = strategies.flatMap((cost) =>
    (['cold', 'warm'] as const).map((cache) => {
      const each = cost[cache];
      return [
        ...name(cost),
        `${cost.network}, ${cache}`,
        `${kilobytes(each.firstBytes)} / ${each.firstRequests}`,
        seconds(each.first),
        each.complete > 0 ? seconds(each.complete) : 'never',
        seconds(each.lastChange),
        `${kilobytes(each.bytes)} / ${each.requests}`,
        seconds(each.loaded),
        task(each.longestTask),
      ];
    }),
  );
  const typing = strategies.flatMap((cost) => {
    if (!cost.typing) return [];
    const { median, worst, medianFrame, worstFrame, longestTask } = cost.typing;
    return [[...name(cost), ...[median, worst, medianFrame, worstFrame].map(milliseconds), task(longestTask)]];
  });
  return [
    table(
      [
        'questions',
        'loads',
        'network, cache',
        'kB / requests until the first row',
        'first row s',
        'its short text s',
        'last change s',
        'all kB / requests',
        'all loaded s',
        'longest task ms',
      ],
      loading,
    ),
    table(
      [
        'questions',
        'loads',
        'letter to answer: median ms',
        'worst ms',
        'with two frames: median ms',
        'worst ms',
        'longest task ms',
      ],
      typing,
    ),
    `Busy: ${busy.map((load) => load.toFixed(1)).join(', ')} processes wanted to run.`,
  ].join('\n\n');
}
