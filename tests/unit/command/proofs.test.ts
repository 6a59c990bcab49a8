import { expect, test } from 'vitest';
import { readCommand } from '../../../src/command/index.ts';
import { proofAddress } from '../../../src/command/proof.ts';
import { flaskCall, flaskRun } from '../../../src/command/servers/flask.ts';
import { granian } from '../../../src/command/servers/granian.ts';
import { gunicorn } from '../../../src/command/servers/gunicorn.ts';
import { modWsgi, modWsgiExpress } from '../../../src/command/servers/mod-wsgi.ts';
import { uvicorn } from '../../../src/command/servers/uvicorn.ts';
import { uwsgi } from '../../../src/command/servers/uwsgi.ts';
import { waitress } from '../../../src/command/servers/waitress.ts';
import { SAMPLES } from './commands.ts';
import { leadsSomewhere, PUBLISHED } from './published-pages.ts';

/** Sentences about how the text is read, not about what a server does; each is in a sample. */
const ABOUT_THE_READING = [
  /What it sets cannot be seen here\.$/,
  /^The worker class is read as /,
  /^Another (?:server is started here|call that starts a server|daemon process group)/,
  /Expected a whole number from 1 to 100000\.$/,
];
const readings = SAMPLES.map(({ text }) => ({ text, reading: readCommand(text) }));
const notes = readings.flatMap(({ text, reading }) =>
  reading.kind === 'nothing' ? [] : reading.notes.map((note) => ({ of: text, ...note })),
);
const proofOf = (text: string, part: string): string | undefined => {
  const reading = readCommand(text);
  if (reading.kind === 'nothing') return reading.proof;
  return reading.notes.find(({ meaning }) => meaning.includes(part))?.proof;
};

test('every warning about a server has a proof', () => {
  const bare = notes.filter(
    ({ tone, proof, meaning }) =>
      tone === 'warning' && proof === undefined && !ABOUT_THE_READING.some((about) => about.test(meaning)),
  );
  expect(bare).toEqual([]);
  expect(notes.filter(({ tone, proof }) => tone === 'warning' && proof !== undefined).length).toBeGreaterThan(40);
});

test('what is said of the reading alone is said in a sample', () => {
  for (const about of ABOUT_THE_READING)
    expect(
      notes.some(({ tone, meaning }) => tone === 'warning' && about.test(meaning)),
      String(about),
    ).toBe(true);
});

test('every default that is taken has a proof', () => {
  const bare = notes.filter(
    ({ text, proof, meaning }) =>
      text === '' && proof === undefined && !ABOUT_THE_READING.some((about) => about.test(meaning)),
  );
  expect(bare).toEqual([]);
});

test('every refusal has a proof, and every reading says where the options are documented', () => {
  const refusals = readings.flatMap(({ reading }) => (reading.kind === 'refusal' ? [reading] : []));
  expect(refusals.length).toBeGreaterThan(7);
  for (const { reason, proof } of refusals) expect(leadsSomewhere(proof), `${reason} → ${proof}`).toBe(true);
  for (const { text, reading } of readings)
    if (reading.kind !== 'nothing') expect(leadsSomewhere(reading.documented.url), text).toBe(true);
});

test('every proof leads to a published page or to a file of a release', () => {
  for (const { of, meaning, proof } of notes)
    if (proof !== undefined) expect(leadsSomewhere(proof), `${of}: ${meaning} → ${proof}`).toBe(true);
});

test.each([gunicorn, uwsgi, waitress, modWsgi, modWsgiExpress, flaskRun, flaskCall, granian, uvicorn])(
  'every option of $name that has a proof of its own has one that is there, and every warning has one',
  ({ options, style, documented: { url } }) => {
    for (const [name, { proof, tone, meaning }] of options) {
      expect(meaning, name).not.toContain('[');
      if (tone === 'warning') expect(proof, name).toBeDefined();
      if (proof !== undefined) expect(leadsSomewhere(proofAddress(proof, url)), `${name} → ${proof}`).toBe(true);
    }
    expect(leadsSomewhere(proofAddress(style?.abbreviations ?? '', url))).toBe(true);
  },
);

test('a sentence leads to what settles it', () => {
  expect(proofOf('gunicorn -w 5 -t 500 app:app', 'not threads')).toBe('/a/ty3w/');
  expect(proofOf('gunicorn -t 0 app:app', 'switches it off')).toBe('/a/m2db/');
  expect(proofOf('gunicorn --threads 4 app:app', 'make the worker `gthread`')).toBe('/a/fmp7/');
  expect(proofOf('gunicorn -k gevent --threads 4 app:app', 'ignores it')).toBe('/a/mpwf/');
  expect(proofOf('gunicorn -w 2 -w 4 app:app', 'Not used')).toBe(
    'https://github.com/benoitc/gunicorn/blob/26.1.0/gunicorn/app/base.py',
  );
  expect(proofOf('gunicorn -w 4 app:app', 'worker processes')).toBeUndefined();
  expect(proofOf('uwsgi --listen 8192 -p 2 -w app', 'somaxconn')).toBe(
    'https://github.com/unbit/uwsgi/blob/2.0.30/core/socket.c',
  );
  expect(proofOf('WSGIScriptAlias / /srv/app.wsgi', '')).toBe(
    'https://github.com/GrahamDumpleton/mod_wsgi/blob/mod_wsgi-6.0.5/docs/user-guides/embedded-and-daemon-mode.rst',
  );
  expect(proofOf('WSGIDaemonProcess app listen-backlog=50', '503')).toBe(
    'https://github.com/GrahamDumpleton/mod_wsgi/blob/mod_wsgi-6.0.5/src/server/wsgi_remote.c',
  );
});

test('an address that is not there leads nowhere', () => {
  expect(PUBLISHED.size).toBeGreaterThan(80);
  for (const address of [
    '/a/zzzz/',
    '/q/no-such-question/',
    '',
    'https://github.com/benoitc/gunicorn/blob/master/x.py',
  ])
    expect(leadsSomewhere(address)).toBe(false);
});
