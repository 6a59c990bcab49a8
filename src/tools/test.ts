// npm test, after the set-up: every check in turn, then one line that counts them all.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** Each failed test and how its error begins, to be said again where a long log ends. */
  failures: string[];
  /** The same for tests that passed at their second try: a race that somebody should find. */
  unsteady: string[];
}

/** What a runner wrote about its tests. */
type ReadReport = (report: unknown) => Count;

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
}

const vitestCount: ReadReport = (report) => {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report as VitestReport;
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
    failures: testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => failure(fullName, failureMessages[0])),
    unsteady: [],
  };
};

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs: {
    title: string;
    tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped'; results: { error?: { message?: string } }[] }[];
  }[];
}

interface PlaywrightReport {
  stats: Record<string, number>;
  suites: PlaywrightSuite[];
}

const playwrightCount: ReadReport = (report) => {
  const { stats, suites } = report as PlaywrightReport;
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  const specsOf = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specsOf),
  ];
  const specs = suites.flatMap(specsOf);
  const failuresOf = (wanted: string) =>
    specs.flatMap(({ title, tests }) =>
      tests.filter(({ status }) => status === wanted).map(({ results }) => failure(title, results[0]?.error?.message)),
    );
  return {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    failures: failuresOf('unexpected'),
    unsteady: failuresOf('flaky'),
  };
};

function failure(name: string, error = ''): string {
  const lines = stripVTControlCharacters(error)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [name, ...lines.slice(0, 6).map((line) => `    ${line}`)].join('\n');
}

interface Step {
  name: string;
  command: [string, ...string[]];
  /** Where the runner's own count is; a step without one counts as one test. */
  report?: [file: string, read: ReadReport];
}

const vitest = (project: string): Step => ({
  name: project,
  command: [
    'vitest',
    'run',
    `--project=${project}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=.build/${project}.json`,
  ],
  report: [`.build/${project}.json`, vitestCount],
});

const STEPS: readonly Step[] = [
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings=0'] },
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  vitest('unit'),
  vitest('search'),
  vitest('golden'),
  vitest('lab'),
  vitest('site'),
  { name: 'a browser', command: ['node', 'src/tools/ensure-browser.ts'] },
  {
    name: 'browser',
    command: ['playwright', 'test', '--config=tests/browser/playwright.config.ts'],
    report: ['.build/browser.json', playwrightCount],
  },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const unsteady: string[] = [];
mkdirSync('.build', { recursive: true });

for (const { name, command, report } of STEPS) {
  console.log(`\n== ${name}`);
  if (report) rmSync(report[0], { force: true });
  const [program, ...options] = command;
  const { status } = spawnSync(program, options, {
    stdio: ['ignore', 'inherit', 'inherit'],
    // In a log, colours are only characters in the way.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) },
    shell: process.platform === 'win32',
  });
  const failed = status === 0 ? 0 : 1;
  const count =
    report && existsSync(report[0])
      ? report[1](JSON.parse(readFileSync(report[0], 'utf8')))
      : { passed: 1 - failed, failed, skipped: 0, failures: [], unsteady: [] };
  // A runner can fail without a failed test: nothing found, a broken set-up.
  if (status !== 0 && count.failed === 0) count.failed = 1;
  if (count.failed > 0) failures.push(name, ...count.failures.map((each) => `  ${each}`));
  unsteady.push(...count.unsteady);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}

if (unsteady.length > 0) console.log(`\nPassed at the second try:\n${unsteady.join('\n')}`);
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(failures.length > 0 ? 1 : 0);
