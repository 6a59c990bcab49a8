import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const CONTENT = resolve(import.meta.dirname, '../../../content/questions');

/** The addresses of every published question and answer: `/a/<id>/`, and `/q/<slug>/` of a question. */
export const PUBLISHED: ReadonlySet<string> = new Set(
  readdirSync(CONTENT).flatMap((slug) =>
    readdirSync(resolve(CONTENT, slug))
      .filter((name) => name.endsWith('.mdx'))
      .flatMap((name) => {
        const text = readFileSync(resolve(CONTENT, slug, name), 'utf8');
        const id = /^id: *(\w+)/m.exec(text)?.[1];
        if (id === undefined || /^status: *draft/m.test(text)) return [];
        return name === 'question.mdx' ? [`/a/${id}/`, `/q/${slug}/`] : [`/a/${id}/`];
      }),
  ),
);

/** Files of public repositories at a release, and the manuals of Python and Docker. */
const ELSEWHERE =
  /^https:\/\/(?:github\.com\/[\w-]+\/[\w-]+\/blob\/(?:[a-z_-]*v?\d+(?:\.\d+)+)\/[\w./-]+\.(?:py|c|md|rst)|docs\.(?:python\.org\/3|docker\.com)\/[\w./#-]+)$/;

/** Whether a proof leads to a page that is there: a published one of this site, or one elsewhere that stays as it is. */
export function leadsSomewhere(proof: string): boolean {
  return PUBLISHED.has(proof) || ELSEWHERE.test(proof);
}
