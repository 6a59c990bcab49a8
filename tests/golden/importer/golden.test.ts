import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitContent } from '../../../src/knowledge/content-file.ts';
import { draftAnswer, draftQuestion } from '../../../src/knowledge/schema.ts';
import { importFile } from '../../../src/importer/import-file.ts';
import { describeInput } from '../../../src/importer/report.ts';
import { textContent } from '../../unit/importer/text-content.ts';

const cases = join(import.meta.dirname, 'cases');

describe('importing a file writes the folder next to it', () => {
  for (const name of readdirSync(cases)) {
    test(name, async () => {
      const { report, write } = importFile(`${name}.txt`, readFileSync(join(cases, name, 'input.txt')), [], false);
      const files = new Map(write?.files);
      files.set('report.txt', `${describeInput(report, 'out').join('\n')}\n`);

      const expected = join(cases, name, 'expected');
      for (const [file, text] of files) await expect(text).toMatchFileSnapshot(join(expected, file));
      expect(existsSync(expected) ? readdirSync(expected).sort() : []).toEqual([...files.keys()].sort());
    });

    test(`${name}: every file is a draft that shows text and runs nothing`, () => {
      const { write } = importFile(`${name}.txt`, readFileSync(join(cases, name, 'input.txt')), [], false);
      for (const [file, text] of write?.files ?? []) {
        const split = splitContent({ path: file, text });
        if (!split.ok) throw new Error(`${split.problem.path}: ${split.problem.message}`);
        const schema = file === 'question.mdx' ? draftQuestion : draftAnswer;
        expect(schema.safeParse(split.frontmatter).error).toBeUndefined();
        expect(() => textContent(text)).not.toThrow();
      }
    });
  }
});
