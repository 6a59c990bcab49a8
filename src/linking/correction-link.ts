import { verdictLine, type Verdict } from '../knowledge/verdict.ts';

/** An answer that somebody wants corrected. */
export interface Corrected {
  title: string;
  verdict: Verdict;
  verdictNote?: string | undefined;
  /** The permanent address, absolute, with its revision. */
  link: string;
}

/**
 * The address of a form for new issues, filled in as far as we know it: which answer, and what is asked for.
 *
 * @param form As configured. `{title}` and `{body}` in it are replaced; a form without them gets the parameters `title`
 * and `body`, which GitHub, Gitea and Forgejo read.
 */
export function correctionLink(form: string, { title, verdict, verdictNote, link }: Corrected): string {
  const fields = {
    title: `Correct: ${title}`,
    body: `${link}\nNow: ${verdictLine(verdict, verdictNote)}\n\nWhat is wrong:\n\nVersion:\n\nWhat shows it (source at a tag, documentation, or a command and its output):\n`,
  };
  if (/\{(?:title|body)\}/.test(form)) {
    return form.replace(/\{(title|body)\}/g, (_, name: keyof typeof fields) => encodeURIComponent(fields[name]));
  }
  const address = new URL(form);
  for (const [name, value] of Object.entries(fields)) address.searchParams.set(name, value);
  return address.href;
}
