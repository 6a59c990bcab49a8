import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addToLedger } from '../../../src/knowledge/ledger.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { checkedContent } from '../../../src/tools/check-content.ts';
import type { ContentFile } from '../../../src/knowledge/content-file.ts';
import { answerFile, questionFile } from '../knowledge/knowledge-files.ts';
import { measurementFile, sampleMeasurement } from '../knowledge/sample-measurement.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const questions = [
  questionFile('one', 'dddd'),
  answerFile('one', '1-x', 'bbbb', { evidence: '[gunicorn-gthread-2x4]' }),
];

/** A project with these measurements beside one question that rests on `gunicorn-gthread-2x4`. */
function project(measurements: readonly ContentFile[], redirects = 'moved: []\nwithdrawn: []\n'): string {
  const root = mkdtempSync(join(tmpdir(), 'check-content-'));
  folders.push(root);
  const ledger = addToLedger({ ids: {}, addresses: {} }, readKnowledge(questions).questions, '2026-11-22');
  for (const { path, text } of [
    ...questions,
    ...measurements,
    { path: 'content/ledger.json', text: JSON.stringify(ledger) },
    { path: 'content/redirects.yaml', text: redirects },
    {
      path: 'content/software.yaml',
      text: 'flask: { newest: "3.1.3", lookedUp: "2026-11-22", source: "https://example.org/" }\n',
    },
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('content with the measurement that it rests on is whole', () => {
  expect(checkedContent(project([measurementFile(sampleMeasurement())])).map(({ slug }) => slug)).toEqual(['one']);
});

test('a measurement that was changed by hand stops the build with the file', () => {
  const changed = { ...sampleMeasurement(), title: 'faster' };
  expect(() => checkedContent(project([measurementFile(changed)]))).toThrow(
    /^1 problem in content:\ncontent\/measurements\/gunicorn-gthread-2x4\.json: `checksum`: found sha256-[0-9a-f]{64}, expected sha256-[0-9a-f]{64}: the file was changed by hand/,
  );
});

test('without any measurement the answer that names one is named', () => {
  expect(() => checkedContent(project([]))).toThrow(
    '1 problem in content:\ncontent/questions/one/1-x.mdx: `evidence[0]`: found `gunicorn-gthread-2x4`, expected a file under content/measurements',
  );
});

test('redirects that cannot be read stop the build with the file', () => {
  expect(() => checkedContent(project([measurementFile(sampleMeasurement())], 'moved: []\n'))).toThrow(
    '1 problem in content:\ncontent/redirects.yaml: `withdrawn`: found nothing, expected a list of { address, on, why, instead }; [] where there is none',
  );
});
