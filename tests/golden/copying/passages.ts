import { answerPassage } from '../../../src/linking/copying/answer-passage.ts';
import type { Passage } from '../../../src/linking/copying/passage.ts';
import type { CopiedRecord } from '../../../src/linking/copying/read-record.ts';

const site = 'https://inflight.example';

/** What copying reads of an answer, as the site publishes it. */
export const RECORD: CopiedRecord = {
  title: 'One request per thread, processes × threads in all',
  verdict: 'holds',
  short: 'Each thread runs one request from start to end. 2 processes of 4 threads serve 8 at once; the 9th waits.',
  number: { processes: 2, threads: 4, slots: 8 },
  appliesToText: 'Flask 1.0 to 3.1, gunicorn 19.0 to 26.2',
  evidence: [
    {
      id: 'gunicorn-gthread-2x4',
      url: `${site}/measured/gunicorn-gthread-2x4/`,
      text: 'Measured: gunicorn -w 2 --threads 4 app:app, 64 clients: 8 in flight, predicted 8, 3 of 3 runs (gunicorn 25.1.0, 2026-11-22)',
    },
    { id: 'other', url: `${site}/measured/other/`, text: 'Measured: something else' },
  ],
  link: `${site}/a/b9tr/?r=1`,
  preview: {
    title: 'Holds: One request per thread',
    description: 'Each thread runs one request from start to end.',
    image: { url: `${site}/previews/b9tr.png`, width: 1200, height: 630, alt: 'Holds.' },
  },
};

/** What is copied, a case each. */
export const PASSAGES: Record<string, Passage> = {
  answer: answerPassage(RECORD),
  'wrong-claim': {
    verdict: { verdict: 'wrong', note: 'nothing grows beyond what you set' },
    title: '“Workers fire off threads when they are busy”',
    text: 'gunicorn starts the processes and threads that you set, and no more.',
    facts: [{ label: 'Applies to', text: 'gunicorn, every version' }],
    url: `${site}/a/n3fd/?r=2`,
  },
  hostile: {
    verdict: { verdict: 'depends', note: 'on ] | *this* {x}' },
    title: 'A ] [b](javascript:1) | *c* _d_ `e` ``f`` <img src=x>\n# g\t@everyone #1 GH-2 o/r#3 \\h -->',
    text: '- one\r\n\r\n1. two\n\n> three ~~four~~ &amp; &#92; $x$ (x) (!) :)\n\n\u202egnirts\u202c h1. {code} --five-- C:\\dir\\\n\n= six',
    facts: [{ label: 'A|b', text: '||c||\n* d' }],
    url: `${site}/a/zzzz/?r=1#a(b)_c_`,
  },
  snippet: {
    title: 'Slots of a deployment',
    code: {
      language: 'ts',
      text: "import { slots } from 'inflight';\n\nconsole.log(`slots: ${slots({ processes: 2, threads: 4 })}`);\n",
      output: 'slots: 8\n',
    },
    facts: [],
    url: `${site}/q/workers-times-threads/#try-slots`,
  },
  'code-with-fences': {
    title: 'Code that holds the marks of code',
    code: { language: 'text', text: '```ts\n{code}\n````\n{noformat}\n*x*', output: '' },
    facts: [],
    url: `${site}/play/`,
  },
  section: {
    title: 'What “measured” means',
    text: 'The real server was started with the command shown.\n\nA count is exact.',
    facts: [],
    url: `${site}/about/#measured`,
  },
  'set-up': {
    title: '2 processes × 4 threads = 8 requests at once; the 9th waits',
    facts: [],
    url: `${site}/c/2x4/`,
  },
  credit: {
    verdict: { verdict: 'outdated', note: 'since Flask 1.0' },
    title: 'Flask serves one request at a time',
    text: 'Before Flask 1.0 the development server did.',
    facts: [{ label: 'Applies to', text: 'Flask up to 0.12' }],
    credit: {
      title: 'How many [requests] does Flask | serve?',
      url: 'https://stackoverflow.com/questions/1/how-many_(requests)',
      licence: { name: 'CC BY-SA 3.0', url: 'https://creativecommons.org/licenses/by-sa/3.0/' },
      authors: [{ name: 'A*B', url: 'https://stackoverflow.com/users/1/a-b' }, { name: 'C' }],
    },
    url: `${site}/a/yyyy/?r=1`,
  },
  withdrawn: answerPassage({
    version: 1,
    id: 'xxxx',
    url: `${site}/a/xxxx/`,
    status: 'withdrawn',
    verdict: 'depends',
    verdictNote: 'on the worker',
    short: 'With sync workers there is one request per process.',
    revision: 2,
    withdrawn: {
      on: '2026-11-22',
      why: 'It joined two claims; each has an answer of its own now.',
      instead: `${site}/a/b9tr/`,
    },
  }),
};
