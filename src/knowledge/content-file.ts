import { parse, YAMLParseError } from 'yaml';

/** A content file as it lies on disk. */
export interface ContentFile {
  /** From the project's root, with forward slashes: `content/questions/x/question.mdx`. */
  path: string;
  text: string;
}

/** Something an author has to mend, in one line that names the place. */
export interface Problem {
  path: string;
  message: string;
}

/** A content file split at its frontmatter. */
export type Split = { ok: true; frontmatter: unknown; body: string } | { ok: false; problem: Problem };

/** Splits a content file into its frontmatter (parsed YAML, still unchecked) and its body. */
export function splitContent({ path, text }: ContentFile): Split {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) {
    return { ok: false, problem: { path, message: 'expected frontmatter between two lines of `---` at the top' } };
  }
  try {
    return { ok: true, frontmatter: parse(match[1] ?? ''), body: text.slice(match[0].length) };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    // Lines are counted from the fence above the frontmatter.
    const line = (error.linePos?.[0].line ?? 0) + 1;
    return {
      ok: false,
      problem: { path: `${path}:${line}`, message: `frontmatter is not YAML: ${error.message.split('\n')[0]}` },
    };
  }
}
