import { codeToHtml, createCssVariablesTheme } from 'shiki';
import { expect, test } from 'vitest';
import { highlightClasses, highlightClassesByLine } from '../../../src/components/highlight-classes.ts';

const highlight = (code: string, lang: string) =>
  codeToHtml(code, {
    lang,
    theme: createCssVariablesTheme({ variablePrefix: '--astro-code-' }),
    transformers: [highlightClasses],
  });

test('highlighted code has classes instead of styles and the text it had', async () => {
  const html = await highlight('app.run(threaded=False)  # "one" at a time', 'python');
  expect(html).not.toContain('style=');
  expect(html).toContain('<span class="t-comment">');
  expect(html.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"')).toBe('app.run(threaded=False)  # "one" at a time');
});

test('a block is wrapped in the element that copies it and can be reached by keyboard', async () => {
  expect(await highlight('x', 'text')).toBe('<code-block><pre tabindex="0"><code>x</code></pre></code-block>');
});

test('lines can be kept, to be marked', async () => {
  const html = await codeToHtml('a\nb', { lang: 'text', theme: 'none', transformers: [highlightClassesByLine] });
  expect(html).toContain('<code><span class="line">a</span>\n<span class="line">b</span></code>');
});

test('no line is left without colours because a machine is busy', () => {
  const options = { lang: 'ts', theme: 'none' };
  highlightClasses.preprocess?.call({} as never, '', options);
  expect(options).toMatchObject({ tokenizeTimeLimit: 0 });
});
