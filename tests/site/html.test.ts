import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readBuiltSite } from '../../src/build/built-site.ts';
import { SITES } from './sites.ts';

const { pages } = readBuiltSite(SITES.root.outDir, SITES.root.base);

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Matters of taste that the compiler of the pages decides: quotes, void elements, white space.
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    // A region that scrolls must be reachable by keyboard.
    'no-redundant-role': 'error',
  },
});

test('every page is valid HTML', async () => {
  const problems: string[] = [];
  for (const { file, html } of pages) {
    const report = await validator.validateString(html, file);
    for (const { messages } of report.results) {
      problems.push(
        ...messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
      );
    }
  }
  expect([...new Set(problems)].slice(0, 40)).toEqual([]);
});
