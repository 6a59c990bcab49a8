import type { How } from '../model/assessment.ts';

/** How a figure is worked out, for the page that figures link to. */
export interface Explanation {
  title: string;
  /** Formula in plain signs; nothing where there is none. */
  formula?: string;
  text: string;
  /** How far to trust it. */
  standing: string;
  /** The answers that settle what it says of servers, the claim of each as the words of its link. */
  answers?: readonly { id: string; claim: string }[];
}

const SLOTS = { id: 't4wr', claim: 'One request per thread' };
const KERNEL_LINE = { id: 'zn35', claim: 'One line in the kernel for all workers' };
const LINE_EACH = { id: 'ctxd', claim: 'Which workers have a line of their own' };
const ACCEPTS_AHEAD = { id: 'ncfp', claim: 'gthread accepts ahead of its threads' };
const ONE_LOCK = { id: 'kcx3', claim: 'Threads overlap waiting, only processes overlap computing' };
const CLIENT_LEFT = { id: 'mb9m', claim: 'The view runs to the end when the client has left' };
const NOT_SLOTS = { id: 'xrfg', claim: 'A longer backlog adds waiting, not slots' };
const ONE_MORE = { id: 'x69n', claim: 'A backlog holds one more than was asked for' };
const CONNECTIONS = { id: 'nmpj', claim: 'Processes × the smaller of threads and pool' };
const DEVELOPMENT = { id: 'b9tr', claim: 'The development server has a thread for each connection' };

/** One explanation for each kind of figure; leaving one out is a compile error. */
export const EXPLANATIONS: Record<How, Explanation> = {
  'in-flight': {
    title: 'Requests at once',
    formula: 'processes × threads',
    text: 'Each thread runs one request at a time. For gevent a slot is a greenlet, for the development server a thread of its own for each connection.',
    standing: 'Exact as an upper bound. A server whose processes accept ahead of their threads can stay below it.',
    answers: [SLOTS, DEVELOPMENT, ACCEPTS_AHEAD],
  },
  limits: {
    title: 'What gives out first',
    formula:
      'slots: processes × threads ÷ (CPU + waiting)\ninterpreter lock: processes ÷ CPU under the lock\ncores: cores ÷ CPU\ndatabase: processes × min(threads, pool + overflow) ÷ time a connection is held',
    text: 'Each bound is the load at which that one thing would be full if nothing else were in the way. The lowest is the first to give out; the next is the answer after you have mended it.',
    standing:
      'Exact as bounds, and optimistic: near each other they cost up to a fifth more. So no bound is shown as the throughput.',
    answers: [SLOTS, ONE_LOCK, CONNECTIONS],
  },
  throughput: {
    title: 'Most it can serve',
    formula: 'one process with T threads: (1 − B(T, waiting ÷ CPU)) ÷ CPU\nB is Erlang’s loss formula',
    text: 'A process whose threads share one interpreter lock is a repair shop with one repairman: the threads are the machines, the lock repairs. With as many cores as processes the rate is that times the processes; with fewer cores the processes share them.',
    standing:
      'Exact with as many cores as processes, and for one thread each; with more processes of several threads than cores within about 2 % of simulations.',
    answers: [ONE_LOCK],
  },
  utilisation: {
    title: 'In use',
    formula: 'arrivals ÷ the most it can serve',
    text: 'At 100 % and above the line grows without end. Waiting rises steeply before that: at 90 % it is several times what it is at 70 %.',
    standing: 'As the throughput.',
    answers: [NOT_SLOTS],
  },
  waiting: {
    title: 'Chance of waiting, and how long',
    formula:
      'one line: Erlang C, slots = processes × threads\na line for each process: the same idea with the rate of a process that shares its lock',
    text: 'Requests arrive at random and independently of each other; bursts are worse. Where service times vary less or more than at random, Kimura’s interpolation corrects the mean.',
    standing:
      'Exact for one line, random service times and CPU to spare. With a line for each process the mean wait is mostly within 25 % of simulations; where few requests wait, less closely.',
    answers: [KERNEL_LINE, LINE_EACH],
  },
  response: {
    title: 'Answer times',
    formula: 'waiting for a slot + time in the slot',
    text: 'The 95 of 100 line is the time that 95 of 100 requests stay below.',
    standing:
      'Exact for one line and random service times. Where threads share a lock or scarce cores, a formula that was held against simulations; the figure says how far off those were.',
    answers: [ONE_LOCK],
  },
  timeout: {
    title: 'Client has left',
    text: 'The share of answers that take longer than clients or proxies wait. The server does not notice and works to the end.',
    standing: 'As the answer times.',
    answers: [CLIENT_LEFT],
  },
  backlog: {
    title: 'Backlog',
    text: 'Connections that wait in the kernel until a process accepts them. It adds places to wait, not slots.',
    standing: 'The size is exact: the smaller of the server’s setting and net.core.somaxconn, plus one.',
    answers: [NOT_SLOTS, ONE_MORE],
  },
  overload: {
    title: 'Overload',
    formula: 'growth: arrivals − most it can serve\nfull after: backlog ÷ growth\nlate by: backlog ÷ most it can serve',
    text: 'Once the backlog is full, every answer is late by the time it takes to work it off. If that is more than clients wait, the server is busy for nobody.',
    standing: 'Exact for the growth; the lateness is what simulations settle at.',
    answers: [NOT_SLOTS, CLIENT_LEFT],
  },
  memory: {
    title: 'Memory',
    formula: 'shared part + processes × (rest of a process) + threads × memory of a thread',
    text: 'Measure one warm process of your application; the number to begin with is a placeholder.',
    standing: 'Arithmetic on your figures.',
    answers: [{ id: 'kcx3', claim: 'Memory of processes and threads, measured' }],
  },
  connections: {
    title: 'Database connections',
    formula: 'hosts × (1 + rollout) × processes × min(threads, pool + overflow)',
    text: 'During a rollout old and new hosts hold connections at the same time.',
    standing: 'Exact for one engine and one connection a request.',
    answers: [CONNECTIONS],
  },
};
