import { afterEach, expect, test, vi } from 'vitest';
import { EXPLANATIONS } from '../../../src/calculator/how.ts';
import { planView } from '../../../src/calculator/plan-view.ts';
import { readingView } from '../../../src/calculator/reading-view.ts';
import { readyView } from '../../../src/calculator/ready-view.ts';
import { heroView, resultView } from '../../../src/calculator/result-view.ts';
import { serverView } from '../../../src/calculator/server-view.ts';
import { CHOSEN_SERVERS, INITIAL, inputsOf, type Values } from '../../../src/calculator/values.ts';
import { readCommand } from '../../../src/command/index.ts';
import { toMarkup, type MarkupNode } from '../../../src/components/markup-node.ts';
import { assess, plan, SERVERS } from '../../../src/model/index.ts';
import { SAMPLES } from '../command/commands.ts';
import { leadsSomewhere } from '../command/published-pages.ts';

afterEach(() => vi.unstubAllEnvs());

interface Link {
  href: string;
  name: string;
  text: string;
}

/** The links among nodes, in order, with the name that a screen reader says. */
function linksIn(nodes: readonly (MarkupNode | string)[]): Link[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const { tag, attributes = {}, children = [] } = node;
    if (tag !== 'a') return linksIn(children);
    const text = children.filter((child) => typeof child === 'string').join('');
    return [{ href: String(attributes['href']), name: String(attributes['aria-label'] ?? text), text }];
  });
}

const read = (text: string): MarkupNode[] => readingView(readCommand(text), text);
const withNumbers = (numbers: Partial<Values['numbers']>, rest: Partial<Values> = {}): Values => ({
  ...INITIAL,
  ...rest,
  numbers: { ...INITIAL.numbers, ...numbers },
});
const address = (p: number, t: number) => `/c/${p}x${t}/`;

test('a note ends with a link to what proves it, the list with the documentation of the options', () => {
  const links = linksIn(read('gunicorn -w 2 --threads 4 -t 500 app:app'));
  expect(links).toEqual([
    { href: '/a/fmp7/', name: 'why: --threads 4', text: 'why' },
    { href: '/a/ty3w/', name: 'why: -t 500', text: 'why' },
    {
      href: 'https://github.com/benoitc/gunicorn/blob/26.1.0/gunicorn/config.py',
      name: 'gunicorn 26.1.0: gunicorn/config.py',
      text: 'gunicorn 26.1.0: gunicorn/config.py',
    },
  ]);
});

test('a link to another site is called a source; what is not written is named by its first sentence', () => {
  const [link] = linksIn(read('gunicorn -k tornado -w 2 app:app'));
  expect(link?.name).toBe(
    'why: A WSGI application runs in the tornado worker’s event loop: 1 request for each process.',
  );
  expect(linksIn(read('uwsgi --listen 50 -p 2 --threads 2 -w app'))[0]).toEqual({
    href: 'https://github.com/unbit/uwsgi/blob/2.0.30/core/socket.c',
    name: 'source: --listen 50',
    text: 'source',
  });
});

test('a refusal, and a configuration in which nothing is read, say why', () => {
  expect(linksIn(read('app.run(processes=3)'))[0]).toMatchObject({ href: '/a/vh6k/', text: 'why' });
  expect(linksIn(read('WSGIScriptAlias / /srv/app.wsgi')).map(({ text }) => text)).toEqual(['source']);
  expect(linksIn(read('hello'))).toEqual([]);
});

test('links of this site stay below its base path, others as they are', () => {
  vi.stubEnv('BASE_URL', '/kb/');
  const hrefs = linksIn(read('gunicorn -t 500 app:app')).map(({ href }) => href);
  expect(hrefs).toContain('/kb/a/ty3w/');
  expect(hrefs.filter((href) => !href.startsWith('/kb/a/'))).toEqual([
    'https://github.com/benoitc/gunicorn/blob/26.1.0/gunicorn/config.py',
  ]);
});

test('in every sample, links with one name have one address, and names begin with what is seen', () => {
  for (const { text } of SAMPLES) {
    const addresses = new Map<string, string>();
    for (const { href, name, text: seen } of linksIn(read(text))) {
      expect(name.startsWith(seen), name).toBe(true);
      expect(addresses.get(name) ?? href, `${name} in ${text}`).toBe(href);
      addresses.set(name, href);
    }
  }
});

test('the answer, its lines and the rules of thumb lead to pages that are there', () => {
  for (const server of CHOSEN_SERVERS) {
    const inputs = inputsOf(withNumbers({ p: 2, t: 4, r: 40 }, { server }));
    const assessment = assess(inputs);
    const nodes = [
      ...heroView(inputs, assessment),
      ...resultView(inputs, assessment, { how: '/calculator/how/', link: address }),
      ...planView(inputs, plan(inputs), address),
    ];
    const links = linksIn(nodes).filter(({ href }) => /^\/[aq]\/|^https:/.test(href));
    expect(links.length, server).toBeGreaterThan(0);
    for (const { href } of links) expect(leadsSomewhere(href), `${server}: ${href}`).toBe(true);
  }
});

test('the line in front of the slots is explained for gunicorn, and for others by the panel below', () => {
  const lineLinks = (server: Values['server'], p: number) => {
    const inputs = inputsOf(withNumbers({ p, t: 4 }, { server }));
    return linksIn(resultView(inputs, assess(inputs), { how: '/how/', link: address })).filter(({ name }) =>
      /: (?:One line|A line for each process)$/.test(name),
    );
  };
  expect(lineLinks('gunicorn-sync', 2)).toMatchObject([{ href: '/a/zn35/', name: 'why: One line' }]);
  expect(lineLinks('gunicorn-gthread', 2)).toMatchObject([{ href: '/a/ctxd/', name: 'why: A line for each process' }]);
  expect(lineLinks('waitress', 1)).toMatchObject([{ href: '#server-title', text: 'source' }]);
  const panel = serverView(SERVERS.waitress).map(toMarkup).join('');
  expect(panel).toContain('id="server-title"');
});

test('a backlog above somaxconn and a server that is none for Flask say what proves it', () => {
  expect(linksIn(readyView(withNumbers({ bl: 8192 })))).toMatchObject([{ href: '/a/xrfg/', name: 'why: the backlog' }]);
  expect(linksIn(readyView(withNumbers({ bl: 8192 }, { server: 'uwsgi' })))).toMatchObject([
    { href: 'https://github.com/unbit/uwsgi/blob/2.0.30/core/socket.c', text: 'source' },
  ]);
  expect(linksIn(serverView(SERVERS['gunicorn-eventlet']))[0]).toMatchObject({
    href: 'https://github.com/benoitc/gunicorn/blob/26.1.0/docs/content/2026-news.md',
    name: 'source: gunicorn, eventlet worker',
  });
});

test('every explanation of a figure names the answers that it rests on, and they are there', () => {
  for (const [how, { answers = [] }] of Object.entries(EXPLANATIONS)) {
    expect(answers.length, how).toBeGreaterThan(0);
    for (const { id, claim } of answers) {
      expect(leadsSomewhere(`/a/${id}/`), id).toBe(true);
      expect(claim).toMatch(/^[A-Z]|^gthread/);
    }
  }
});
