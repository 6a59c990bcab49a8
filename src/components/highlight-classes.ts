import type { ShikiTransformer } from 'shiki';

/** `color:var(--astro-code-token-string-expression)` → `string`. */
const TOKEN = /--astro-code-token-([a-z]+)/;

/**
 * Turns what Shiki writes as `style` attributes into classes (`t-keyword`), which a strict
 * Content-Security-Policy allows, and wraps each block in the element that adds its copy button.
 */
export const highlightClasses: ShikiTransformer = {
  name: 'highlight-classes',
  // Runs once, on the finished tree: line and span hooks see styles before Shiki has merged them.
  root(root) {
    const pre = root.children[0];
    if (pre?.type !== 'element') return;
    const language = String(pre.properties['dataLanguage'] ?? '');
    pre.properties = { tabIndex: 0, ...(language && language !== 'plaintext' ? { dataLanguage: language } : {}) };
    strip(pre);
    root.children = [{ type: 'element', tagName: 'code-block', properties: {}, children: [pre] }];
  },
};

type HastElement = Parameters<NonNullable<ShikiTransformer['pre']>>[0];

/** Replaces styles by classes and drops the spans that then say nothing. */
function strip(element: HastElement): void {
  element.children = element.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    strip(child);
    if (child.tagName !== 'span') return [child];
    const token = TOKEN.exec(child.properties['style'] ?? '')?.[1];
    if (!token) return child.children;
    child.properties = { className: [`t-${token}`] };
    return [child];
  });
}
