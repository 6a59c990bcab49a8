import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdxJsxFlowElement } from 'satteri';
import { checkSnippet, type Checker } from './check-snippet.ts';
import { problemsText } from './content-problem.ts';
import { findSnippets, type Found, type Snippet } from './find-snippets.ts';

/** What the page's `<Snippet>` is given; attributes in MDX are texts. */
type Attributes = Record<'id' | 'source' | 'hiddenLines' | 'code' | 'output' | 'timeoutMs', string>;

/**
 * Turns a `ts run` fence and the `output` fence below it into `<Snippet …/>`, once it has been checked;
 * a snippet that is wrong ends the build, or shows in the browser while one writes, with its place.
 *
 * @param checker What snippets are checked with.
 */
export function snippetFences(checker: Checker) {
  /** A document's snippets, by its own data: every fence asks for them. */
  const known = new WeakMap<object, Found>();
  return defineMdastPlugin({
    name: 'snippets',
    options: { position: true },
    async code(node, context) {
      const line = node.position?.start.line;
      if (line === undefined || (node.lang !== 'output' && !node.meta)) return;
      let found = known.get(context.data);
      if (!found) {
        found = findSnippets(contentPath(context.fileURL), context.source, frontmatterId(context.data));
        known.set(context.data, found);
        if (found.problems.length > 0) throw new Error(problemsText(found.problems));
      }
      if (found.snippets.some(({ output }) => output?.line === line)) {
        context.removeNode(node);
        return;
      }
      const snippet = found.snippets.find((other) => other.line === line);
      if (!snippet) return;
      const checked = await checkSnippet(snippet, checker);
      if (checked.kind === 'wrong') throw new Error(problemsText(checked.problems));
      if (checked.kind === 'shown') {
        context.setProperty(node, 'value', shownText(snippet));
        return;
      }
      if (checked.problem) throw new Error(problemsText([checked.problem]));
      context.replaceNode(node, element(snippet, checked));
    },
  });
}

function element(snippet: Snippet, { code, output }: { code: string; output: string }): MdxJsxFlowElement {
  const timeoutMs = snippet.options.kind === 'run' ? snippet.options.timeoutMs : 0;
  const attributes: Attributes = {
    id: snippet.id,
    source: snippet.text,
    hiddenLines: String(snippet.hiddenLines),
    code,
    output,
    timeoutMs: String(timeoutMs),
  };
  return {
    type: 'mdxJsxFlowElement',
    name: 'Snippet',
    attributes: Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
    children: [],
  };
}

const shownText = ({ text, hiddenLines }: Snippet): string => text.split('\n').slice(hiddenLines).join('\n');

/** `content/questions/…` of wherever the project lies. */
function contentPath(url: URL | undefined): string {
  const path = url ? fileURLToPath(url).replaceAll('\\', '/') : '';
  return path.slice(path.lastIndexOf('/content/') + 1);
}

/** The id of the file; Astro has taken the frontmatter out of the text. */
function frontmatterId(data: object): string | undefined {
  const { astro } = data as { astro?: { frontmatter?: Record<string, unknown> } };
  const id = astro?.frontmatter?.['id'];
  return typeof id === 'string' ? id : undefined;
}
