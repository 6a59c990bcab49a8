import type { ShikiTransformer } from 'shiki';

/** `color:var(--astro-code-token-string-expression)` → `string`. */
const TOKEN = /--astro-code-token-([a-z]+)/;

/**
 * Turns what Shiki writes as `style` attributes into classes (`t-keyword`), which a strict
 * Content-Security-Policy allows, and wraps each block in the element that adds its copy button.
 */
export const highlightClasses = transformer(false);

/** The same with an element for each line, for code whose lines can be marked. */
export const highlightClassesByLine = transformer(true);

function transformer(keepsLines: boolean): ShikiTransformer {
  return {
    name: 'highlight-classes',
    preprocess(_, options) {
      // By default a line that takes half a second, as on a busy machine, is left without colours.
      options.tokenizeTimeLimit = 0;
    },
    // Runs once, on the finished tree: line and span hooks see styles before Shiki has merged them.
    root(root) {
      const pre = root.children[0];
      if (pre?.type !== 'element') return;
      const language = String(pre.properties['dataLanguage'] ?? '');
      pre.properties = { tabIndex: 0, ...(language && language !== 'plaintext' ? { dataLanguage: language } : {}) };
      strip(pre, keepsLines);
      root.children = [{ type: 'element', tagName: 'code-block', properties: {}, children: [pre] }];
    },
  };
}

type HastElement = Parameters<NonNullable<ShikiTransformer['pre']>>[0];

/** Replaces styles by classes and drops the spans that then say nothing. */
function strip(element: HastElement, keepsLines: boolean): void {
  element.children = element.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    strip(child, keepsLines);
    if (child.tagName !== 'span') return [child];
    const token = TOKEN.exec(child.properties['style'] ?? '')?.[1];
    const name = token ? `t-${token}` : keepsLines && child.properties['class'] === 'line' ? 'line' : undefined;
    if (!name) return child.children;
    child.properties = { className: [name] };
    return [child];
  });
}
