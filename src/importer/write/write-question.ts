import { freshId, seedOf } from '../../knowledge/id.ts';
import { toMdx } from '../convert/converters.ts';
import { answerTitle } from './answer-title.ts';
import { QUESTION_FILE, withHash } from './folder-hash.ts';
import { frontmatter, quoted } from './frontmatter.ts';
import { shorten } from './shorten.ts';
import { slug } from '../../knowledge/slug.ts';
import type { Thread } from '../thread.ts';

/** Where a thread comes from: its file's name, without folders. With the title, it is the question's identity. */
export interface Origin {
  from: string;
  title: string;
}

/** The most characters that the schema allows for the title of a source. */
const LONGEST_SOURCE_TITLE = 300;

/** The id that a question gets; the same origin and the same taken ids give the same one. */
export const questionId = ({ from, title }: Origin, taken: ReadonlySet<string>): string =>
  freshId(seedOf(`${from}\n${title}`), taken);

/** What the source of a question is called; also after publishing, when nothing else names the origin. */
export const sourceTitle = (title: string): string => shorten(title, LONGEST_SOURCE_TITLE);

/**
 * The folder of a question as a draft: `question.mdx`, and one file per answer in the order of the
 * material, `1-<title>.mdx`.
 *
 * @param id The question's id. An answer's id depends on it and on the answer's text alone, as long as
 *   no other content has taken that id, so an answer inserted above changes no other id.
 * @param taken Ids of all other content.
 */
export function writeQuestion(
  thread: Thread,
  origin: Origin,
  id: string,
  taken: ReadonlySet<string>,
): Map<string, string> {
  const files = new Map<string, string>();
  const fields = {
    status: 'draft',
    id,
    title: quoted(thread.title),
    tags: thread.tags.map(quoted),
    source: { title: quoted(sourceTitle(thread.title)) },
    ...(thread.related.length > 0 && {
      wanted: thread.related.map(({ tag, titles }) => ({ tag: quoted(tag), titles: titles.map(quoted) })),
    }),
    imported: { from: quoted(origin.from), title: quoted(origin.title), hash: quoted('') },
  };
  files.set(QUESTION_FILE, file(fields, toMdx(thread.question)));

  const used = new Set([...taken, id]);
  const copies = new Map<string, number>();
  thread.answers.forEach(({ blocks }, index) => {
    const body = toMdx(blocks);
    const title = answerTitle(blocks);
    // Without the number of the copy, a thousand answers of the same text would try the same ids.
    const copy = copies.get(body) ?? 0;
    copies.set(body, copy + 1);
    const answerId = freshId(seedOf(`${id}\n${copy}\n${body}`), used);
    used.add(answerId);
    files.set(
      `${index + 1}-${slug(title) || 'answer'}.mdx`,
      file({ status: 'draft', id: answerId, title: quoted(title) }, body),
    );
  });
  return withHash(files);
}

const file = (fields: Record<string, unknown>, body: string): string =>
  body === '' ? frontmatter(fields) : `${frontmatter(fields)}\n${body}`;
