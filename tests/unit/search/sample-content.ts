import type { AnswerTexts } from '../../../src/search/files/answer-texts.ts';
import type { Dictionary } from '../../../src/search/files/dictionary.ts';
import type { QuestionList } from '../../../src/search/files/question-list.ts';
import { KnownWords } from '../../../src/search/known-words.ts';
import { QuestionIndex } from '../../../src/search/memory/question-index.ts';
import { correctSpelling } from '../../../src/search/query/correct-spelling.ts';

/** Questions as a site has them, few enough to know by heart. */
export const LIST: QuestionList = [
  {
    title: 'Why is the address already in use?',
    error: 'Connection in use: 8000',
    answers: [{ id: 'adr1', title: 'Another process has the port', verdict: 'holds' }],
  },
  {
    title: 'Why does nginx answer 502 Bad Gateway?',
    error: 'connect() failed (111: Connection refused) while connecting to upstream',
    answers: [
      { id: 'bad1', title: 'gunicorn does not listen', verdict: 'holds' },
      { id: 'bad2', title: 'The socket may not be opened', verdict: 'depends' },
    ],
  },
  {
    title: 'How many requests can Flask handle at once?',
    answers: [
      { id: 'con1', title: 'One request per thread', verdict: 'holds' },
      { id: 'con2', title: '', verdict: 'wrong' },
      { id: 'con3', title: 'The development server is sequential', verdict: 'outdated' },
    ],
  },
  {
    title: 'What is harakiri in uWSGI?',
    error: '*** HARAKIRI ON WORKER 1 ***',
    answers: [{ id: 'har1', title: 'A request took longer than its limit', verdict: 'holds' }],
  },
  {
    title: 'Why is the QueuePool full?',
    error: 'QueuePool limit of size 5 overflow 10 reached, connection timed out',
    answers: [{ id: 'poo1', title: 'Set pool_pre_ping and pool_size', verdict: 'depends' }],
  },
  {
    title: 'What does [CRITICAL] WORKER TIMEOUT mean?',
    error: '[CRITICAL] WORKER TIMEOUT (pid:13412)',
    answers: [
      { id: 'wor1', title: 'The arbiter killed a silent worker', verdict: 'holds' },
      { id: 'wor2', title: 'Raising --timeout hides it', verdict: 'depends' },
    ],
  },
  {
    title: 'What is --worker-tmp-dir for?',
    answers: [{ id: 'tmp1', title: 'Use /dev/shm in Docker', verdict: 'holds' }],
  },
];

/** Names for the questions, in their order. */
const NAMES = [
  'address-in-use',
  'bad-gateway',
  'concurrent-requests',
  'harakiri',
  'pool-overflow',
  'worker-timeout',
  'worker-tmp-dir',
];

/** The name of a question that was found: of one that only Pagefind knows the key is its name. */
export const nameOf = ({ key }: { key: string }): string => NAMES[Number(key)] ?? key;

/** The same with the names, as the content has them. */
export const NAMED = LIST.map((question, index) => ({ slug: NAMES[index] ?? '', ...question }));

/** What follows the list. */
export const TEXTS: AnswerTexts = [
  {
    tags: ['gunicorn', 'errors'],
    aliases: ['port 8000 is taken', 'errno 98'],
    appliesTo: 'gunicorn 20.1 to 26.1',
    answers: [{ short: 'Only one process can listen on a port.', aliases: ['kill the old process'] }],
  },
  {
    tags: ['nginx', 'gunicorn', 'errors'],
    aliases: ['502 behind nginx', 'upstream prematurely closed connection'],
    appliesTo: 'gunicorn 20.1 to 26.1',
    answers: [
      { short: 'nothing answers behind nginx', aliases: ['gunicorn is down'] },
      {
        short: 'nginx needs the right to open it.',
        note: 'of a unix socket',
        aliases: ['permission denied'],
        appliesTo: 'nginx 1.18',
      },
    ],
  },
  {
    tags: ['flask', 'threads'],
    aliases: ['parallel requests', 'concurrency of Flask'],
    appliesTo: 'Flask 2.0 to 3.1',
    answers: [
      { short: 'Workers times threads.', aliases: ['slots'] },
      {
        title: 'Workers fire off threads',
        short: 'A worker has as many as it was given.',
        aliases: ['threads on demand'],
      },
      { short: 'It was, before Flask 1.0.', note: 'since Flask 1.0', aliases: ['threaded=True'] },
    ],
  },
  {
    tags: ['uwsgi', 'timeouts', 'errors'],
    aliases: ['harakiri mode'],
    appliesTo: 'uWSGI 2.0',
    answers: [{ short: 'uWSGI kills the worker.', aliases: ['harakiri=30'] }],
  },
  {
    tags: ['sqlalchemy', 'errors'],
    aliases: ['too many database connections'],
    appliesTo: 'SQLAlchemy 2.0',
    answers: [{ short: 'More threads than connections.', aliases: ['max_overflow'] }],
  },
  {
    tags: ['gunicorn', 'timeouts', 'errors'],
    aliases: ['gunicorn kills my worker'],
    appliesTo: 'gunicorn 20.1 to 26.1',
    answers: [
      { short: 'It said nothing for 30 seconds.', aliases: ['worker silent too long'] },
      { short: 'The request stays slow.', aliases: ['--timeout=120'] },
    ],
  },
  {
    tags: ['gunicorn', 'docker'],
    aliases: ['heartbeat file'],
    appliesTo: 'gunicorn 20.1 to 26.1',
    answers: [{ short: 'The heartbeat must not wait for a disk.', aliases: ['--worker-tmp-dir=/dev/shm'] }],
  },
];

/** Words that stand in texts as well, so that they are known and may be meant: eight answers have each. */
export const DICTIONARY: Dictionary = {
  words: 'arbiter concurrency gunicorn harakiri memory parallel queue requests thread threads timeout upstream worker',
  answers: '3333333333333',
  weak: 'keep run three',
  ordinary: 'hark tread',
};

/** Does work that is given step by step, to its end. */
export function finish(work: Iterator<unknown>): void {
  while (work.next().done !== true);
}

/** The index over all of it. */
export function sampleIndex(): QuestionIndex {
  const index = new QuestionIndex();
  finish(index.addList(LIST));
  finish(index.addTexts(TEXTS));
  return index;
}

/** All that is known, the dictionary included. */
export function sampleWords(): KnownWords {
  const words = new KnownWords(sampleIndex());
  finish(words.addDictionary(DICTIONARY, correctSpelling));
  return words;
}
