import { describe, expect, test } from 'vitest';
import { isPrimary, textProof } from '../../../src/knowledge/text-proof.ts';

describe('a primary source is documentation or a file that stays as it is', () => {
  test.each([
    'https://github.com/benoitc/gunicorn/blob/26.1.0/gunicorn/workers/sync.py',
    'https://github.com/GrahamDumpleton/mod_wsgi/blob/mod_wsgi-6.0.5/src/server/wsgi_daemon.c',
    'https://github.com/benoitc/gunicorn/commit/4023228',
    'https://github.com/pallets/flask/releases/tag/3.1.3',
    'https://docs.python.org/3/library/concurrent.futures.html',
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/python.html',
    'https://modwsgi.readthedocs.io/en/latest/',
    'https://flask.palletsprojects.com/en/stable/deploying/',
    'https://gunicorn.org/reference/settings/',
    'https://nginx.org/en/docs/http/ngx_http_proxy_module.html',
    'https://peps.python.org/pep-3333/',
    'https://www.postgresql.org/docs/18/runtime-config-connection.html',
    'https://www.rfc-editor.org/rfc/rfc9112.html',
    'https://www.kernel.org/doc/html/latest/networking/ip-sysctl.html',
    'https://cloud.google.com/run/docs/about-concurrency',
    'https://devcenter.heroku.com/articles/python-gunicorn',
  ])('%s', (address) => {
    expect(isPrimary(address)).toBe(true);
  });
});

describe('others are none', () => {
  test.each([
    'https://github.com/benoitc/gunicorn/issues/3433',
    'https://github.com/benoitc/gunicorn/pull/3519',
    'https://github.com/benoitc/gunicorn/blob/master/gunicorn/workers/sync.py',
    'https://github.com/python/cpython/blob/main/Lib/socketserver.py',
    'https://stackoverflow.com/questions/14814201/',
    'https://pypi.org/project/gunicorn/26.2.0/',
    'https://example.org/docs.python.org/3/',
    'https://www.postgresql.org/about/news/',
    'https://cloud.google.com/blog/',
  ])('%s', (address) => {
    expect(isPrimary(address)).toBe(false);
  });
});

test('links are counted once, without fragments, and not where they are code', () => {
  const body = [
    'See [sync.py](https://github.com/benoitc/gunicorn/blob/26.1.0/gunicorn/workers/sync.py#L58-L89), and',
    '[again](https://github.com/benoitc/gunicorn/blob/26.1.0/gunicorn/workers/sync.py). A thread:',
    '[issue](https://github.com/benoitc/gunicorn/issues/3433). Try `curl http://localhost:8000/`. Plain:',
    'https://en.wikipedia.org/wiki/Queue_(abstract_data_type).',
    '',
    '```console',
    '$ curl https://example.org/',
    '```',
  ].join('\n');
  expect(textProof(body)).toEqual({
    links: [
      'https://github.com/benoitc/gunicorn/blob/26.1.0/gunicorn/workers/sync.py',
      'https://github.com/benoitc/gunicorn/issues/3433',
      'https://en.wikipedia.org/wiki/Queue_(abstract_data_type)',
    ],
    primary: ['https://github.com/benoitc/gunicorn/blob/26.1.0/gunicorn/workers/sync.py'],
    snippets: 0,
  });
});

test('a snippet is a fence that is run; what is only shown, or is inside another fence, is none', () => {
  expect(textProof('```ts run id=a\n1;\n```\n\n```output\n1\n```\n\n~~~ts run\n2;\n~~~\n').snippets).toBe(2);
  expect(textProof('```ts norun\n1;\n```\n').snippets).toBe(0);
  expect(textProof('````md\n```ts run\n1;\n```\n````\n').snippets).toBe(0);
  expect(textProof('- a list\n\n  ```ts run\n  1;\n  ```\n').snippets).toBe(1);
});
