import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../../src/tools/launch-options.ts';
import { listen, staticServer } from '../../src/tools/static-server.ts';
import { publishedQuestions, ROOT } from './content-engine.ts';
import { visit, type Network, type Visit } from './cost/browse.ts';
import { costTables, sizeTable } from './cost/cost-tables.ts';
import { medianVisit, noteBusy, type Costs } from './cost/costs.ts';
import { applyStrategy, indexSizes, makeIndex, STRATEGIES, writeIndex, type Strategy } from './cost/index-files.ts';
import { questionsInAll } from './synthetic-questions.ts';

/**
 * What search costs with few and with many questions: bytes, requests and times in Chromium, for each way to load it.
 * Prints tables. Times tell about the machine as well, so nothing is judged by them.
 *
 * @param args `--sizes` stops before the browser. `--site` is a built site; copies of it get the indexes. `--questions`
 * may say `real` for what is published. `--json` is a file for all figures.
 */
export async function measureCost(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'boolean', default: false },
      site: { type: 'string', default: join(ROOT, 'dist') },
      questions: { type: 'string', default: '60,1000,5000' },
      strategies: { type: 'string', default: Object.keys(STRATEGIES).join() },
      networks: { type: 'string', default: 'plain,slow' },
      runs: { type: 'string', default: '3' },
      json: { type: 'string' },
    },
  });
  const real = publishedQuestions();
  const counts = values.questions
    .split(',')
    .map((count) => (count === 'real' ? real.length : whole('questions', count)));
  const strategies = someOf('strategies', values.strategies, Object.keys(STRATEGIES) as Strategy[]);
  const networks = someOf<Network>('networks', values.networks, ['plain', 'slow']);
  const runs = whole('runs', values.runs);
  const costs: Costs = { sizes: [], strategies: [], busy: [] };
  const browser = values.sizes ? undefined : await chromium.launch(launchOptions(process.env));
  try {
    for (const count of counts) {
      noteBusy(costs);
      const questions = questionsInAll(real, count);
      const answers = questions.reduce((sum, each) => sum + each.answers.length, 0);
      const index = await makeIndex(questions);
      costs.sizes.push({ questions: count, answers, sizes: indexSizes(index), seconds: index.seconds });
      if (!browser) continue;
      const site = copySite(resolve(values.site), count);
      writeIndex(site, index);
      for (const strategy of strategies) {
        applyStrategy(site, index, strategy);
        for (const network of networks) {
          const visits = await visitOften({ browser, site, network, runs });
          costs.strategies.push({ questions: count, strategy, network, ...medianVisit(visits) });
          console.error(`${count} questions, ${STRATEGIES[strategy]}, ${network} network`);
        }
      }
      rmSync(site, { recursive: true });
    }
  } finally {
    await browser?.close();
  }
  noteBusy(costs);
  console.log([sizeTable(costs.sizes), ...(browser ? [costTables(costs)] : [])].join('\n\n'));
  if (values.json !== undefined) {
    mkdirSync(dirname(resolve(values.json)), { recursive: true });
    writeFileSync(values.json, `${JSON.stringify(costs, undefined, 2)}\n`);
  }
}

function whole(option: string, text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new Error(`--${option}: found “${text}”, expected a number from 1 to 99999`);
  return Number(text);
}

function someOf<Name extends string>(option: string, text: string, names: readonly Name[]): Name[] {
  return text.split(',').map((each) => {
    const name = names.find((known) => known === each);
    if (!name) throw new Error(`--${option}: found “${each}”, expected some of ${names.join(',')}`);
    return name;
  });
}

/** Copies what a search on a question page needs. */
function copySite(built: string, count: number): string {
  if (!existsSync(join(built, 'pagefind')))
    throw new Error(
      `found no ${join(built, 'pagefind')}, expected a built site; npm run build makes one, --site names it`,
    );
  const site = join(ROOT, `.build/search-cost-${count}`);
  rmSync(site, { recursive: true, force: true });
  for (const name of ['_astro', 'pagefind', 'q', '404.html'])
    cpSync(join(built, name), join(site, name), { recursive: true });
  // For what the site's own rules say nothing of, as static hosts do.
  const rules = readFileSync(join(built, '_headers'), 'utf8');
  writeFileSync(join(site, '_headers'), `/*\n  Cache-Control: public, max-age=600\n\n${rules}`);
  return site;
}

interface Visits {
  browser: Browser;
  site: string;
  network: Network;
  runs: number;
}

async function visitOften({ browser, site, network, runs }: Visits): Promise<Visit[]> {
  const server = staticServer(site, '/');
  const port = await listen(server, 4400);
  const [page] = readdirSync(join(site, 'q')).sort();
  const address = `http://localhost:${port}/q/${page ?? ''}/`;
  const visits: Visit[] = [];
  try {
    for (let run = 0; run < runs; run++) visits.push(await visit(browser, address, network, network === 'plain'));
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return visits;
}
