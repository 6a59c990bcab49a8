import type { ContentFile } from '../../../src/knowledge/content-file.ts';
import { readKnowledge, type Question } from '../../../src/knowledge/read-knowledge.ts';
import { answerFile, questionFile } from '../knowledge/knowledge-files.ts';

const DRAFT = { status: 'draft' };

/** A file with another body. */
const withBody = ({ path, text }: ContentFile, body: string): ContentFile => ({
  path,
  text: text.replace(/\nText\.\n$/, `\n${body}\n`),
});

/** Files of two questions with published answers, an answer in draft, and a question in draft. */
export const FILES: readonly ContentFile[] = [
  questionFile('worker-timeout', 'wqtm', {
    title: 'What does WORKER TIMEOUT mean?',
    tags: '[gunicorn, timeouts]',
    aliases: '[silent worker, "worker & arbiter"]',
    appliesTo: '[{ software: gunicorn, from: "20.1", to: "26.1" }]',
    error:
      '{ message: "[CRITICAL] WORKER TIMEOUT", fix: "Do less.", check: [{ what: a, run: b }, { what: c, run: d }, { what: e, run: f }] }',
  }),
  withBody(
    answerFile('worker-timeout', '1-killed', 'wk72', {
      title: 'The arbiter killed it',
      short: 'It was "silent" for <30 seconds.',
      verdict: 'depends',
      verdictNote: 'on the worker',
      aliases: '[killed worker, heartbeat]',
    }),
    'The *heartbeat* file is `worker_tmp_dir`.\n\n```bash\ngunicorn --timeout 60\n```\n\n- first\n- second',
  ),
  answerFile('worker-timeout', '2-later', 'wt73', {
    title: 'Raise the timeout',
    aliases: '[longer timeout, more seconds]',
    appliesTo: '[{ software: flask, from: "2.0" }]',
  }),
  answerFile('worker-timeout', '3-draft', 'wdr4', { ...DRAFT, title: 'Unfinished claim' }),
  questionFile('at-once', 'q7nc', { title: 'How many requests at once?' }),
  answerFile('at-once', '1-one', 'n3nc', { title: 'One request per thread', aliases: '[one each, per thread]' }),
  questionFile('not-yet', 'nqty', { ...DRAFT, title: 'Unfinished question' }),
  answerFile('not-yet', '1-some', 'nsm6', { title: 'Some claim' }),
];

/** The same as it is read: by slug. */
export function sampleQuestions(): Question[] {
  const { questions, problems } = readKnowledge(FILES);
  if (problems.length > 0) throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return questions;
}
