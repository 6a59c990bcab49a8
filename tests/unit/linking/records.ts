import type { CurrentRecord, WithdrawnRecord } from '../../../src/linking/answer-record.ts';

const SITE = 'https://inflight.example';

export const toAddress = (path: string) => SITE + path;

/** A record whose every field is right; `changes` replaces some. */
export function record(changes: Partial<CurrentRecord> = {}): CurrentRecord {
  const id = changes.id ?? 'n3fd';
  const url = toAddress(`/a/${id}/`);
  return {
    version: 1,
    id,
    url,
    status: 'current',
    kind: 'answer',
    link: `${url}?r=2`,
    revision: 2,
    title: '“Workers fire off threads”',
    headline: '“Workers fire off threads”',
    verdict: 'wrong',
    verdictNote: 'nothing grows beyond what you set',
    short: 'No worker goes beyond its setting.',
    number: { processes: 4, threads: 1, slots: 4 },
    appliesTo: [{ software: 'gunicorn', name: 'gunicorn', from: '19.0', to: '26.2' }],
    appliesToText: 'gunicorn 19.0 to 26.2',
    evidence: [{ id: 'sync-4', url: toAddress('/measured/sync-4/'), text: 'Measured: gunicorn -w 4, 4 in flight' }],
    aliases: ['does gunicorn spawn threads', 'threads on demand'],
    question: { id: 'k7q2', title: 'How many at once?', url: toAddress('/q/at-once/') },
    reviewed: '2026-11-22',
    licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    preview: {
      title: 'Wrong: “Workers fire off threads”',
      description: 'No worker goes beyond its setting.',
      image: { url: toAddress(`/preview/${id}.png`), width: 1200, height: 630, alt: 'Wrong.' },
    },
    formats: {
      html: url,
      json: toAddress(`/a/${id}.json`),
      markdown: toAddress(`/a/${id}.md`),
      text: toAddress(`/a/${id}.txt`),
    },
    ...changes,
  };
}

export function withdrawnRecord(changes: Partial<WithdrawnRecord> = {}): WithdrawnRecord {
  return {
    version: 1,
    id: 'w2tb',
    url: toAddress('/a/w2tb/'),
    status: 'withdrawn',
    verdict: 'holds',
    short: 'The option sets it.',
    revision: 3,
    withdrawn: { on: '2026-12-01', why: 'gunicorn 26 removed the option.', instead: toAddress('/a/t4wr/') },
    ...changes,
  };
}
