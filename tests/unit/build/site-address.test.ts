import { expect, test } from 'vitest';
import { siteAddress } from '../../../src/build/site-address.ts';

const fallback = 'http://localhost:4321';

test('site and path come from the environment, a slash at the end of the path is added', () => {
  expect(siteAddress({}, fallback)).toEqual({ site: fallback, base: '/' });
  expect(siteAddress({ SITE: 'https://example.org/', BASE: '/kb' }, fallback)).toEqual({
    site: 'https://example.org',
    base: '/kb/',
  });
});

test('the form for corrections is handed on where there is one', () => {
  const corrections = 'https://example.org/inflight/issues/new?labels=answer';
  expect(siteAddress({ CORRECTIONS: corrections }, fallback)).toEqual({ site: fallback, base: '/', corrections });
});

test.each([
  [
    { CORRECTIONS: 'issues/new' },
    'CORRECTIONS: found “issues/new”, expected the address of a form for new issues, such as https://example.org/inflight/issues/new',
  ],
  [
    { CORRECTIONS: 'javascript:alert(1)' },
    'CORRECTIONS: found “javascript:alert(1)”, expected the address of a form for new issues, such as https://example.org/inflight/issues/new',
  ],
  [
    { SITE: 'example.org' },
    'SITE: found “example.org”, expected an address without a path, such as https://inflight.example (the path goes into BASE)',
  ],
  [
    { SITE: 'https://example.org/kb' },
    'SITE: found “https://example.org/kb”, expected an address without a path, such as https://inflight.example (the path goes into BASE)',
  ],
  [
    { SITE: 'ftp://example.org' },
    'SITE: found “ftp://example.org”, expected an address without a path, such as https://inflight.example (the path goes into BASE)',
  ],
  [{ BASE: 'kb' }, 'BASE: found “kb”, expected a path such as /kb/'],
  [{ BASE: '/a b/' }, 'BASE: found “/a b/”, expected a path such as /kb/'],
])('%o is refused', (environment, message) => {
  expect(() => siteAddress(environment, fallback)).toThrow(message);
});
