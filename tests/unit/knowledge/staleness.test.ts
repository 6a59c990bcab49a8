import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NewestSoftware } from '../../../src/knowledge/newest-software.ts';
import {
  newerRelease,
  newSeries,
  notCheckedLine,
  uncheckedOf,
  uncheckedReleases,
} from '../../../src/knowledge/staleness.ts';

const release = (newest: string) => ({ newest, lookedUp: '2026-11-22', source: 'https://example.org/' });
const known: NewestSoftware = { gunicorn: release('26.2.0'), python: release('3.14.6'), uwsgi: release('2.0.30') };

describe('a release is compared as precisely as the end of the range', () => {
  test.each([
    ['26', '26.2.0', undefined],
    ['26.2', '26.2.0', undefined],
    ['26.2.0', '26.2.0', undefined],
    ['26.2.0', '26.2', undefined],
    ['26.1', '26.2.0', '26.2'],
    ['26.1.9', '26.2.0', '26.2'],
    ['25', '26.2.0', '26'],
    ['25.3', '26.2.0', '26'],
    ['3.9', '3.14.6', '3.14'],
    ['2.0.21', '2.0.30', '2.0.30'],
    ['9', '10.1', '10'],
    ['26.3', '26.2.0', undefined],
    ['27', '26.2.0', undefined],
  ])('up to %s, newest %s: %s', (to, newest, expected) => {
    expect(newerRelease(to, newest)).toBe(expected);
  });

  test('what is newer is the beginning of the newest release, and is newer than the end itself', () => {
    const version = fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('.'));
    fc.assert(
      fc.property(version, version, (to, newest) => {
        const newer = newerRelease(to, newest);
        if (newer === undefined) return;
        expect(`${newest}.`.startsWith(`${newer}.`)).toBe(true);
        expect(newerRelease(newer, to)).toBeUndefined();
        expect(newerRelease(newer, newest)).toBeUndefined();
      }),
      { seed: 7 },
    );
  });
});

describe('ranges', () => {
  test('without an end claim every later version', () => {
    expect(uncheckedReleases([{ software: 'gunicorn', from: '19.0' }, { software: 'python' }], known)).toEqual([]);
  });

  test('of software that nobody looked up say nothing', () => {
    expect(uncheckedReleases([{ software: 'nginx', from: '1.22', to: '1.22' }], known)).toEqual([]);
  });

  test('of the same software count by the latest end', () => {
    const early = { software: 'gunicorn', from: '20.1', to: '20.1' } as const;
    expect(uncheckedReleases([early, { software: 'gunicorn', from: '26.1', to: '26.2' }], known)).toEqual([]);
    expect(uncheckedReleases([early, { software: 'gunicorn', from: '24.0' }], known)).toEqual([]);
    expect(uncheckedReleases([{ software: 'gunicorn', from: '26.0', to: '26.1' }, early], known)).toEqual([
      { software: 'gunicorn', version: '26.2' },
    ]);
  });

  test('are told in their order', () => {
    const ranges = [
      { software: 'uwsgi', to: '2.0.21' },
      { software: 'gunicorn', to: '25.3' },
    ] as const;
    expect(notCheckedLine(uncheckedReleases(ranges, known))).toBe('not checked on uWSGI 2.0.30 and gunicorn 26');
  });
});

describe('an answer', () => {
  const old = [{ software: 'gunicorn', to: '20.1' }] as const;
  const fresh = [{ software: 'gunicorn', to: '26.2' }] as const;

  test('without ranges has those of its question, whatever its verdict', () => {
    expect(uncheckedOf({ verdict: 'holds', own: undefined, question: old }, known)).toHaveLength(1);
    expect(uncheckedOf({ verdict: 'wrong', own: undefined, question: old }, known)).toHaveLength(1);
    expect(uncheckedOf({ verdict: 'holds', own: fresh, question: old }, known)).toEqual([]);
  });

  test.each(['outdated', 'wrong'] as const)('that is %s ends on purpose where it has a range of its own', (verdict) => {
    expect(uncheckedOf({ verdict, own: old, question: fresh }, known)).toEqual([]);
  });

  test.each(['holds', 'depends'] as const)('that %s does not', (verdict) => {
    expect(uncheckedOf({ verdict, own: old, question: fresh }, known)).toEqual([
      { software: 'gunicorn', version: '26' },
    ]);
  });
});

test('releases read as a person would say them', () => {
  expect(notCheckedLine([])).toBeUndefined();
  expect(notCheckedLine([{ software: 'gunicorn', version: '26' }])).toBe('not checked on gunicorn 26');
  expect(
    notCheckedLine([
      { software: 'python', version: '3.14' },
      { software: 'nginx', version: '1.31' },
      { software: 'linux', version: '7' },
    ]),
  ).toBe('not checked on Python 3.14, nginx 1.31 and Linux 7');
});

test('only a new series is worth a mark: the first part of a gunicorn, the first two of a uvicorn', () => {
  const unchecked = [
    { software: 'gunicorn', version: '26' },
    { software: 'gunicorn', version: '26.2' },
    { software: 'uvicorn', version: '0.54' },
    { software: 'uwsgi', version: '2.0.30' },
  ] as const;
  expect(newSeries(unchecked).map(({ version }) => version)).toEqual(['26', '0.54']);
});
