import { expect, test } from 'vitest';
import { movedLine, readRedirects, splitAddress } from '../../../src/knowledge/redirects.ts';

const problems = (text: string) => readRedirects(text).problems.map(({ path, message }) => `${path}: ${message}`);
const FILE = 'content/redirects.yaml';

test('moves and withdrawals are read as they are written', () => {
  const text = `moved:
  - { from: /q/old/, to: /q/new/ }
  - { from: "/q/x/#old-part", to: "/q/x/#new-part" }
  - { from: /feed.xml, to: /changes/feed.xml }
withdrawn:
  - { address: /a/k7q2/, on: 2026-11-22, why: Gone. }
`;
  expect(readRedirects(text)).toEqual({
    redirects: {
      moved: [
        { from: '/q/old/', to: '/q/new/' },
        { from: '/q/x/#old-part', to: '/q/x/#new-part' },
        { from: '/feed.xml', to: '/changes/feed.xml' },
      ],
      withdrawn: [{ address: '/a/k7q2/', on: '2026-11-22', why: 'Gone.' }],
    },
    problems: [],
  });
});

test('every field that is not right is named with what was found and what is expected', () => {
  const text = `moved:
  - { from: q/old, to: https://example.org/ }
  - { from: /q/x/#old-part, to: /q/x/ }
  - { from: /q/old/, too: /q/new/ }
withdrawn:
  - { address: /q/x/, on: yesterday, why: ${'x'.repeat(201)} }
`;
  const anAddress = 'an address inside the site such as /q/folder/ or "/q/folder/#heading"';
  expect(problems(text)).toEqual([
    `${FILE}: \`moved[0].from\`: found "q/old", expected ${anAddress}`,
    `${FILE}: \`moved[0].to\`: found "https://example.org/", expected ${anAddress}`,
    `${FILE}: \`moved[2].to\`: found nothing, expected ${anAddress}`,
    `${FILE}: \`moved[2].too\` is no field of this file; expected one that CONTRIBUTING.md lists`,
    `${FILE}: \`withdrawn[0].address\`: found "/q/x/", expected the permanent address of an answer, /a/<id>/`,
    `${FILE}: \`withdrawn[0].on\`: found "yesterday", expected a date such as 2026-11-22`,
    `${FILE}: \`withdrawn[0].why\`: found 201 characters, expected at most 200 characters`,
  ]);
});

test('a list that is missing, and a file that is no YAML, are named', () => {
  expect(problems('moved: []\n')).toEqual([
    `${FILE}: \`withdrawn\`: found nothing, expected a list of { address, on, why, instead }; [] where there is none`,
  ]);
  expect(problems('moved:\n  - { from: /q/x/\nwithdrawn: []\n')[0]).toMatch(
    /^content\/redirects\.yaml:\d+: is not YAML: /,
  );
});

test('an address parts at its fragment, and is quoted where YAML needs it', () => {
  expect(splitAddress('/q/x/#y')).toEqual({ path: '/q/x/', fragment: 'y' });
  expect(splitAddress('/q/x/')).toEqual({ path: '/q/x/', fragment: undefined });
  expect(movedLine('/q/x/', '/q/y/#z')).toBe('- { from: /q/x/, to: "/q/y/#z" }');
});
