import { expect, test } from 'vitest';
import { indexRecords } from '../../../../src/search/files/index-record.ts';
import { questionList } from '../../../../src/search/files/question-list.ts';
import { sampleQuestions } from '../sample-knowledge.ts';

const records = indexRecords(sampleQuestions());
const contentOf = (id: string) => records.find(({ url }) => url === `/a/${id}/`)?.content ?? '';

test('each published answer is a record, in the order of the question list', () => {
  const ids = questionList(sampleQuestions()).flatMap(({ answers }) => answers.map(({ id }) => id));
  expect(records.map(({ url }) => url)).toEqual(ids.map((id) => `/a/${id}/`));
  expect(indexRecords([])).toEqual([]);
});

test.each([
  ['title', '<h1 data-pagefind-meta="title" data-pagefind-weight="5">The arbiter killed it</h1>'],
  ['question', '<h2 data-pagefind-weight="4">What does WORKER TIMEOUT mean?</h2>'],
  [
    'message and other wordings',
    '[CRITICAL] WORKER TIMEOUT. killed worker. heartbeat. silent worker. worker &amp; arbiter',
  ],
  ['short answer', 'It was &quot;silent&quot; for &lt;30 seconds.'],
  ['text', 'The heartbeat file is worker_tmp_dir. gunicorn --timeout 60 first second'],
])('a record says its %s', (_, expected) => {
  expect(contentOf('wk72')).toContain(expected);
});

test.each([
  ['slug', 'worker-timeout'],
  ['question', 'What does WORKER TIMEOUT mean?'],
  ['tags', 'gunicorn timeouts'],
  ['place', '1'],
  ['verdict', 'depends'],
  ['note', 'on the worker'],
  ['short', 'It was &quot;silent&quot; for &lt;30 seconds.'],
  ['applies', 'gunicorn 20.1 to 26.1'],
])('a record says what a result shows: %s', (name, value) => {
  expect(contentOf('wk72')).toContain(`<meta data-pagefind-meta="${name}[content]" content="${value}">`);
});

test('other wordings of the question stand with its first answer alone, and places and versions are the answer’s', () => {
  const second = contentOf('wt73');
  expect(second).not.toContain('silent worker');
  expect(second).toContain('<meta data-pagefind-meta="place[content]" content="2">');
  expect(second).toContain('<meta data-pagefind-meta="applies[content]" content="Flask 2.0 and later">');
  expect(second).toContain('<meta data-pagefind-meta="note[content]" content="">');
});

test('nothing of a text is markup', () => {
  const [question] = sampleQuestions();
  if (!question) throw new Error('found no question, expected the sample');
  const evil = '</p><script>alert("x")</script>&amp;';
  const made = indexRecords([
    {
      ...question,
      answers: question.answers.map((answer) => ({
        ...answer,
        data: { ...answer.data, title: evil, short: evil, aliases: [evil, evil] },
        body: '`</body><script>`',
      })),
    },
  ]);
  for (const { content } of made) {
    expect(content).not.toContain('<script');
    expect(content.match(/<\/body>/g)).toHaveLength(1);
    expect(content).toContain('&lt;/p&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;amp;');
  }
});
