import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutNoise } from '../../../../src/search/query/noise.ts';

test.each([
  ['gunicorn', '[2026-11-22 13:28:56 +0000] [13410] [CRITICAL] WORKER TIMEOUT (pid:13412)', 'WORKER TIMEOUT'],
  [
    'gunicorn at its start',
    "[2026-11-22 13:28:56 +0000] [7] [ERROR] Connection in use: ('0.0.0.0', 8000)",
    "Connection in use: (' ', 8000)",
  ],
  [
    'nginx with what it says of the request',
    '2026/11/22 10:22:11 [error] 31#31: *9 upstream timed out (110: Connection timed out) while reading response header from upstream, client: 203.0.113.9, server: shop.example, request: "GET /basket?user=7 HTTP/1.1", upstream: "http://127.0.0.1:8000/basket", host: "shop.example"',
    'upstream timed out (110: Connection timed out) while reading response header from upstream',
  ],
  [
    'nginx and a socket',
    '2026/11/22 10:22:11 [crit] 31#31: *9 connect() to unix:/run/app/app.sock failed (13: Permission denied) while connecting to upstream, client: 203.0.113.9, server: _',
    'connect() to failed (13: Permission denied) while connecting to upstream',
  ],
  ['uWSGI', 'Sun Nov 22 10:22:11 2026 - *** HARAKIRI ON WORKER 3 (pid: 812) ***', '- *** HARAKIRI ON WORKER 3 ***'],
  [
    'a request in uWSGI',
    '[pid: 812|app: 0|req: 3/9] 203.0.113.9 () {40 vars in 512 bytes} [Sun Nov 22 10:22:11 2026] GET /slow => generated 0 bytes in 60001 msecs',
    '[ |app: 0|req: 3/9] () {40 vars in 512 bytes} GET /slow => generated 0 bytes in 60001 msecs',
  ],
  [
    'Apache',
    '[Sun Nov 22 10:22:11.123456 2026] [mpm_event:error] [pid 812:tid 140123456789] AH00484: server reached MaxRequestWorkers setting',
    'AH00484: server reached MaxRequestWorkers setting',
  ],
  ['an access log', '203.0.113.9 - - [22/Nov/2026:10:22:11 +0000] "GET /slow HTTP/1.1" 502 157', '- - 502 157'],
  [
    'the journal',
    'Nov 22 10:22:11 web-01 systemd[1]: gunicorn.service: Main process exited, status=9/KILL',
    'web-01 systemd gunicorn.service: Main process exited, status=9/KILL',
  ],
  ['Compose', 'web_1    | [2026-11-22 10:22:11 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:8)', 'web_1 | WORKER TIMEOUT'],
  [
    'JSON',
    '{"time":"2026-11-22T10:22:11.123Z","msg":"worker timeout","request_id":"3f2504e0-4f89-41d3-9a0c-0305e82c3301"}',
    '{"time":" ","msg":"worker timeout","request_id":" "}',
  ],
  [
    'a traceback',
    'Traceback (most recent call last):\n  File "/srv/app/views.py", line 12, in index\n    return session["user"]\n           ^^^^^^^\nRuntimeError: Working outside of request context.',
    'return session["user"] RuntimeError: Working outside of request context.',
  ],
  ['lines of Windows', 'WORKER TIMEOUT (pid:8)\r\nBooting worker', 'WORKER TIMEOUT Booting worker'],
])('of a log line what differs between machines and moments goes out: %s', (_, line, expected) => {
  expect(withoutNoise(line)).toMatchObject({ text: expected, isLog: true });
});

test.each([
  ['colours', '\u001b[31mERROR\u001b[0m in \u001b[1;34mapp\u001b[m', 'ERROR in app', ['terminal colours']],
  ['a connection', 'postgres://me:hunter2@db.example:5432/app refused', 'refused', ['addresses']],
  ['an address with a question', 'https://shop.example/basket?user=7#top failed', 'failed', ['addresses']],
  ['an IPv4 address', 'bind to 10.0.0.9:8000 failed', 'bind to failed', ['addresses']],
  ['an IPv6 address', 'bind to fe80:12:0:af:1 failed', 'bind to failed', ['addresses']],
  ['the IPv6 address of this machine', 'bind to ::1 failed', 'bind to failed', ['addresses']],
  ['a short IPv6 address', 'bind to 2001:db8::1 failed', 'bind to failed', ['addresses']],
  ['an IPv6 address in brackets', 'bind to [::1] failed', 'bind to [ ] failed', ['addresses']],
  ['an e-mail address', 'mail ada.l+x@mail.example.org failed', 'mail failed', ['addresses']],
  ['a UUID', 'job 3f2504e0-4f89-41d3-9a0c-0305e82c3301 failed', 'job failed', ['long identifiers']],
  ['a hash', 'commit 9fceb02d0ae598e95dc970b74767f19372d61af8', 'commit', ['long identifiers']],
  ['a place in memory', '<Task at 0x7f3a2c> killed', '<Task at > killed', ['long identifiers']],
  ['a path', 'open /srv/shop/app.py failed', 'open failed', ['paths']],
  ['a path of Windows', 'open C:\\Users\\ada\\app.py failed', 'open failed', ['paths']],
])('what is nobody else’s goes out of other texts too: %s', (_, text, expected, dropped) => {
  expect(withoutNoise(text)).toEqual({ text: expected, dropped, isLog: false });
});

test.each([
  ['an assignment', 'password=hunter2 is wrong', 'password= is wrong'],
  ['a header', 'API_KEY: 5f3e failed', 'API_KEY: failed'],
  ['a longer name', 'export AWS_SECRET_ACCESS_KEY=hunter2', 'export AWS_SECRET_ACCESS_KEY='],
  ['a setting of Flask', 'SECRET_KEY=hunter2', 'SECRET_KEY='],
  ['a setting of Flask in Python', "SECRET_KEY = 'hunter2'", "SECRET_KEY = ' '"],
  ['JSON', '{"password": "hunter2"}', '{"password": " "}'],
  ['a dictionary', "{'api_key': 'hunter2', 'debug': True}", "{'api_key': ' ', 'debug': True}"],
  ['a bearer', 'Authorization: Bearer abc.def.ghi', 'Authorization:'],
  ['a basic login', 'Proxy-Authorization: Basic YWJj==', 'Proxy-Authorization:'],
  ['a header of a request', "curl -H 'X-Api-Key: hunter2' x", "curl -H 'X-Api-Key: ' x"],
  ['a login of curl', 'curl -u me:hunter2 x', 'curl -u x'],
  ['a JWT', 'it says eyJhbGciOi.eyJzdWIi.abc-def_g expired', 'it says expired'],
  ['a cookie', 'Set-Cookie: session=abc; HttpOnly', 'Set-Cookie: ; HttpOnly'],
  ['a query', 'it calls ?token=hunter2&user=7 twice', 'it calls ?token= &user=7 twice'],
])('of a secret its name stays, as that may be what is asked about: %s', (_, text, expected) => {
  expect(withoutNoise(text)).toEqual({ text: expected, dropped: ['passwords and tokens'], isLog: false });
});

test('of several pairs in a cookie no value stays', () => {
  expect(withoutNoise('Cookie: a=hunter1; csrftoken=hunter2; b=hunter3').text).not.toContain('hunter');
});

test('of other schemes than http what is asked for stays, but for secrets', () => {
  expect(withoutNoise('postgres://me:hunter2@db.example/app?sslmode=require refused').text).toBe(
    '?sslmode=require refused',
  );
  expect(withoutNoise('redis://cache.example?password=hunter2')).toMatchObject({
    text: '?password=',
    dropped: ['passwords and tokens', 'addresses'],
  });
});

test.each([
  ['what was asked for', '"GET /slow?user=7 HTTP/1.1" 502', '502'],
  ['who asked', '502 "Mozilla/5.0 (X11; Linux x86_64)"', '502'],
  ['what asked', '502 "python-requests/2.31"', '502'],
  ['what was not said', '502 "-"', '502'],
])('of an access log the request goes out: %s', (_, text, expected) => {
  expect(withoutNoise(text)).toEqual({ text: expected, dropped: ['request details'], isLog: true });
});

test.each([
  'How many requests can Flask handle at once?',
  'gunicorn --workers=4 --worker-tmp-dir /dev/shm app:app',
  'bind to 0.0.0.0 in Docker',
  'Python 3.12.1 with gunicorn 23.0',
  'a secret key',
  'password reset',
  'the session is lost',
  'session["user"]',
  'SESSION_COOKIE_SECURE=True',
  'std::vector',
  'at 12:34 it stops',
  'the pid file',
  '502 Bad Gateway',
  'uwsgi --http :8000',
])('what people ask for stays: %s', (text) => {
  expect(withoutNoise(text)).toEqual({ text, dropped: [], isLog: false });
});

test('in a log 0.0.0.0 is an address like any other', () => {
  expect(withoutNoise('[INFO] Listening at 0.0.0.0').text).toBe('Listening at');
});

test('what went out is named in the order of a table, each once', () => {
  const line =
    '[2026-11-22 10:22:11 +0000] [7] [ERROR] "GET /x HTTP/1.1" from 10.0.0.9 and 10.0.0.8 at /srv/a/b, client: x';
  expect(withoutNoise(line).dropped).toEqual([
    'times',
    'request details',
    'process numbers',
    'log levels',
    'addresses',
    'paths',
  ]);
});

test('any text comes out as one line without control characters, no longer than it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (text) => {
      const { text: rest } = withoutNoise(text);
      expect(rest).not.toMatch(/\p{Cc}|^\s|\s$|\s\s/u);
      expect(rest.length).toBeLessThanOrEqual(text.length);
    }),
    { seed: 1, numRuns: 1000 },
  );
});
