import { describe, expect, test } from 'vitest';
import { assess, defaultInputs, SERVER_IDS, serverOf, SERVERS, type ServerId } from '../../../../src/model/index.ts';

test('every server has a row', () => {
  expect(Object.keys(SERVERS).sort()).toEqual([...SERVER_IDS].sort());
});

describe.each(SERVER_IDS)('%s', (id) => {
  const server = serverOf(id);

  test('cites at least one source, each with a title and an address at a release or of a manual', () => {
    expect(server.sources.length).toBeGreaterThan(0);
    for (const { title, url } of server.sources) {
      expect(title).not.toBe('');
      expect(url).toMatch(
        /^https:\/\/(github\.com\/[\w-]+\/[\w-]+\/(blob\/(v|mod_wsgi-)?\d[\w.]*\/[\w./-]+|issues\/\d+)|docs\.python\.org\/3\/library\/[\w.#-]+)$/,
      );
    }
  });

  test('tells its facts in sentences', () => {
    const { waiting, timeout, slowClient, keepAlive, refusal, setup, changes } = server;
    const notes = [setup.processes.note, setup.threads.note, refusal, ...changes.map(({ text }) => text)];
    for (const text of [waiting, timeout, slowClient, keepAlive, ...notes.filter((note) => note !== undefined)]) {
      expect(text).toMatch(/^[“\w].*[.”]$/);
    }
  });

  test('has defaults that it could be started with', () => {
    for (const count of [server.setup.processes, server.setup.threads]) {
      if (count.kind === 'chosen' && count.usual !== undefined) expect(count.usual).toBeGreaterThanOrEqual(1);
      if (count.kind === 'fixed') expect(count.value).toBeGreaterThanOrEqual(1);
    }
    expect(Number.isInteger(server.usualBacklog)).toBe(true);
  });
});

const inFlight = (server: ServerId, processes: number, threads: number) =>
  assess({ ...defaultInputs, setup: { ...defaultInputs.setup, server, processes, threads } }).inFlight;

describe('requests at once are as measured on the real server', () => {
  test.each<[ServerId, number, number, number | undefined]>([
    ['gunicorn-sync', 4, 1, 4],
    ['gunicorn-sync', 4, 8, 4],
    ['gunicorn-gthread', 2, 3, 6],
    ['gunicorn-gevent', 2, 5, 10],
    ['gunicorn-eventlet', 1, 10, 10],
    ['gunicorn-tornado', 2, 4, 2],
    ['waitress', 1, 4, 4],
    ['waitress', 4, 4, 4],
    ['uwsgi', 2, 3, 6],
    ['uwsgi-gevent', 1, 10, 10],
    ['mod-wsgi', 1, 15, 15],
    ['mod-wsgi', 2, 3, 6],
    ['mod-wsgi-express', 1, 5, 5],
    ['flask-unthreaded', 4, 4, 1],
    ['flask-processes', 3, 4, 3],
    ['cheroot', 1, 10, 10],
    ['uvicorn-wsgi', 1, 4, 10],
    ['uvicorn-wsgi', 2, 4, 20],
    ['uvicorn-asgiref', 1, 4, 1],
    ['uvicorn-asgiref', 3, 4, 3],
  ])('%s with %d processes and %d threads: %s', (server, processes, threads, expected) => {
    expect(inFlight(server, processes, threads)).toBe(expected);
  });

  test('the development server has no cap: 60 of 60 at once', () => {
    expect(inFlight('flask', 4, 4)).toBeUndefined();
    expect(serverOf('flask').setup.threads.kind).toBe('uncapped');
  });
});

describe('defaults are those of the fact sheet', () => {
  test.each<[ServerId, number | undefined, number]>([
    ['gunicorn-sync', 1, 2048],
    ['gunicorn-gthread', 1, 2048],
    ['gunicorn-gevent', 1000, 2048],
    ['uwsgi', 1, 100],
    ['waitress', 4, 1024],
    ['mod-wsgi', 15, 100],
    ['mod-wsgi-express', 5, 100],
    ['flask-unthreaded', 1, 128],
    ['cheroot', 10, 5],
    ['bjoern', 1, 1024],
    ['uvicorn-wsgi', 10, 2048],
    ['uvicorn-a2wsgi', 10, 2048],
    ['uvicorn-asgiref', 1, 2048],
    ['granian', 512, 1024],
  ])('%s: %s in a process, a backlog of %d', (id, threads, backlog) => {
    const { setup, usualBacklog } = serverOf(id);
    const count = setup.threads;
    expect(count.kind === 'chosen' ? count.usual : count.kind === 'fixed' ? count.value : undefined).toBe(threads);
    expect(usualBacklog).toBe(backlog);
  });
});

test('servers that are no choice for Flask say so', () => {
  const refused = SERVER_IDS.filter((id) => serverOf(id).refusal !== undefined);
  expect(refused).toEqual(['gunicorn-eventlet', 'gunicorn-tornado', 'gunicorn-asgi']);
  expect(serverOf('gunicorn-eventlet').refusal).toContain('removed in 26.0');
});

test('a server that cannot run Flask is not assessed', () => {
  expect(() => inFlight('gunicorn-asgi', 1, 1)).toThrow(
    new RangeError('expected `setup.server` to be a server that runs WSGI applications, got gunicorn-asgi'),
  );
});

test('a server with a line of its own kind ignores the one asked for', () => {
  const at = (server: ServerId, line: 'shared' | 'split') =>
    assess({ ...defaultInputs, setup: { ...defaultInputs.setup, server, line } }).flow;
  expect(at('uwsgi', 'split')).toEqual(at('uwsgi', 'shared'));
  expect(at('gunicorn-gthread', 'split')).not.toEqual(at('gunicorn-gthread', 'shared'));
});
