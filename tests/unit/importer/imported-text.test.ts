import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMdx } from '../../../src/importer/convert/converters.ts';
import { INVISIBLE } from '../../../src/importer/invisible.ts';
import { pairFootnote } from '../../../src/importer/read/pair-footnote.ts';
import { readBlocks } from '../../../src/importer/read/read-blocks.ts';
import { readExport } from '../../../src/importer/read/read-export.ts';
import { proseLine, splitLines, trimSpaces } from '../../../src/importer/read/split-lines.ts';
import { writeQuestion } from '../../../src/importer/write/write-question.ts';
import { draftAnswer, draftQuestion } from '../../../src/knowledge/schema.ts';
import { nastyLine, nastyText } from './nasty-text.ts';
import { normalised, textContent } from './text-content.ts';

const parameters = { seed: 20261122, numRuns: 2000 };

test('prose of any characters shows these characters, and nothing of it is markup', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(nastyLine, { minLength: 1, maxLength: 4 }), (texts) => {
      const lines = texts.flatMap(splitLines).map(proseLine);
      const prose = lines.filter(({ text }) => text !== '');
      fc.pre(prose.length > 0);
      const shown = textContent(toMdx([{ kind: 'paragraph', lines: prose }]));
      expect(normalised(shown)).toBe(normalised(texts.join('\n')));
    }),
    parameters,
  );
});

test(
  'a body of any text, read into paragraphs, lists, code and footnotes, shows that text',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const blocks = pairFootnote(readBlocks(splitLines(text), []), []);
        expect(normalised(textContent(toMdx(blocks)))).toBe(normalised(text));
      }),
      parameters,
    );
  },
);

test(
  'an export of any text shows all of it, through the frontmatter and the engine of the site',
  { timeout: 60_000 },
  () => {
    const parts = fc.record({ title: nastyLine, question: nastyText, answers: nastyText, related: nastyLine });
    fc.assert(
      fc.property(parts, ({ title, question, answers, related }) => {
        fc.pre(title.replace(INVISIBLE, '').trim() !== '');
        const reading = readExport(
          `[python] ${title}\n\n${question}\n\nThis question is related to flask\n\nThe answer is\n\n\n${answers}\n\n\nExamples related to flask\n\n${related}\n`,
        );
        if (!reading.ok) throw new Error(reading.reason);
        const files = writeQuestion(reading.thread, { from: 'a.txt', title: reading.thread.title }, 'bcdf', new Set());
        const [questionFile, ...answerFiles] = [...files.values()].map((text) => parseFrontmatter(text));
        if (!questionFile) throw new Error('expected a file for the question');

        const { title: readTitle, wanted = [] } = draftQuestion.parse(questionFile.frontmatter);
        expect(normalised(readTitle)).toBe(normalised(title));
        expect(normalised(wanted.flatMap(({ titles }) => titles).join(' '))).toBe(normalised(related));
        for (const { frontmatter } of answerFiles) expect(draftAnswer.safeParse(frontmatter).error).toBeUndefined();
        expect(normalised(textContent(questionFile.content))).toBe(normalised(question));
        expect(normalised(answerFiles.map(({ content }) => textContent(content)).join('\n'))).toBe(normalised(answers));
      }),
      parameters,
    );
  },
);

test('code keeps every character of its lines', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(nastyLine, { minLength: 1, maxLength: 4 }), (texts) => {
      const lines = texts.flatMap(splitLines);
      const text = lines.map((line) => line.text).join('\n');
      expect(textContent(toMdx([{ kind: 'code', language: 'python', lines }]))).toBe(text);
    }),
    parameters,
  );
});

test('trimming takes spaces and tabs only', () => {
  expect(trimSpaces(' \t\u00A0a \u2003 \t')).toBe('\u00A0a \u2003');
});
