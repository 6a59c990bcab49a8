import { describe, expect, test } from 'vitest';
import { questionsAbout, trapsOf, type QuestionTexts } from '../../../src/knowledge/concerns-server.ts';
import { SERVER_FAMILIES, SERVER_GUIDES, usualSlots } from '../../../src/knowledge/server-guide.ts';
import { SERVER_IDS, type ServerId } from '../../../src/model/server-id.ts';
import { serverOf } from '../../../src/model/servers/servers.ts';
import { readCommand } from '../../../src/command/index.ts';

describe.each(SERVER_IDS)('%s', (id) => {
  const guide = SERVER_GUIDES[id];
  const server = serverOf(id);

  test('has a title of at most 80 characters and cells that fit a table', () => {
    expect(`${server.name}: ${guide.headline}`.length).toBeLessThanOrEqual(80);
    for (const text of Object.values(guide.brief)) expect(text.length).toBeLessThanOrEqual(48);
  });

  test('has an example that the server can be: what it fixes is as it fixes it', () => {
    const deployment = guide.example?.deployment;
    if (!deployment) return;
    for (const [count, chosen] of [
      [server.setup.processes, deployment.processes],
      [server.setup.threads, deployment.threads],
    ] as const) {
      expect(count.kind).not.toBe('uncapped');
      if (count.kind === 'fixed') expect(chosen).toBe(count.value);
    }
  });

  test('has a standing exactly where the model refuses it', () => {
    expect(guide.standing !== undefined).toBe(server.refusal !== undefined);
  });
});

test('every family has a server', () => {
  const used = new Set(SERVER_IDS.map((id) => SERVER_GUIDES[id].family));
  expect(Object.keys(SERVER_FAMILIES).filter((family) => !used.has(family as keyof typeof SERVER_FAMILIES))).toEqual(
    [],
  );
});

/** The command reader does not know the others. */
const READ = SERVER_IDS.filter(
  (id) => SERVER_GUIDES[id].example && !/^(?:cheroot|bjoern|hypercorn|uvicorn-a)/.test(id),
);

test.each(READ)('the example of %s is read as that server with those numbers', (id) => {
  const { example } = SERVER_GUIDES[id];
  const reading = readCommand(example?.line ?? '');
  expect(reading).toMatchObject({ kind: 'deployment', server: id });
  if (reading.kind === 'deployment' && example?.deployment && id !== 'granian')
    expect(reading.setup).toMatchObject(example.deployment);
});

test.each<[ServerId, number | undefined]>([
  ['gunicorn-sync', 1],
  ['gunicorn-gthread', 1],
  ['gunicorn-gevent', 1000],
  ['waitress', 4],
  ['mod-wsgi', 15],
  ['mod-wsgi-express', 5],
  ['flask', Infinity],
  ['uvicorn-wsgi', 10],
  ['granian', 512],
  ['hypercorn', undefined],
  ['uwsgi-gevent', undefined],
  ['gunicorn-asgi', undefined],
])('%s serves %s at once when nothing is set', (id, expected) => {
  expect(usualSlots(serverOf(id))).toBe(expected);
});

const gunicorn = [{ software: 'gunicorn' }] as const;
const question = (data: Partial<QuestionTexts['data']>, answers: QuestionTexts['answers'] = []): QuestionTexts => ({
  data: { title: 'A question', short: 'An answer.', aliases: [], appliesTo: gunicorn, ...data },
  answers,
});
const answer = (data: Partial<QuestionTexts['answers'][number]['data']>) => ({
  data: { title: 'A claim', short: 'It is so.', verdict: 'holds' as const, ...data },
});

describe('a question concerns a server', () => {
  const guide = SERVER_GUIDES['gunicorn-gthread'];

  test('where it applies to its software and says its words', () => {
    const byTitle = question({ title: 'How many threads?' });
    expect(questionsAbout(guide, [byTitle, question({})])).toEqual([byTitle]);
    expect(
      questionsAbout(guide, [question({ title: 'How many threads?', appliesTo: [{ software: 'uwsgi' }] })]),
    ).toEqual([]);
  });

  test('once, and first where the title says it', () => {
    const byAlias = question({ aliases: ['gthread waits'] });
    const byTitle = question({ title: 'gthread or gevent?', aliases: ['which gthread'] });
    expect(questionsAbout(guide, [byAlias, byTitle])).toEqual([byTitle, byAlias]);
  });
});

test('a trap is a wrong or outdated claim about the server, by its own versions where it has some', () => {
  const wrong = answer({ title: '“More threads are started”', verdict: 'wrong' });
  const named = answer({ short: 'Only gthread does.', verdict: 'outdated' });
  const elsewhere = answer({ title: '“threads”', verdict: 'wrong', appliesTo: [{ software: 'flask' }] });
  const holds = answer({ title: 'Its threads wait' });
  const shown = trapsOf(SERVER_GUIDES['gunicorn-gthread'], [question({}, [wrong, named, elsewhere, holds])]);
  expect(shown).toEqual([wrong, named]);
  const below = answer({ title: '“It is slow”', verdict: 'wrong' });
  expect(trapsOf(SERVER_GUIDES['gunicorn-gthread'], [question({ title: 'Is gthread slow?' }, [below])])).toEqual([
    below,
  ]);
});
