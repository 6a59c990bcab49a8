import { href } from '../../components/href.ts';
import type { SharedPreview } from '../../previews/card-markup.ts';
import { answerPassage } from './answer-passage.ts';
import type { CopyPassage } from './copy-passage.ts';
import type { Passage } from './passage.ts';
import { publishedAddress } from './published-address.ts';
import { readPassage } from './read-passage.ts';
import { readRecord } from './read-record.ts';

/** What is pasted, and what its link then shows; nothing where the page has no preview. */
export interface Shared {
  passage: Passage;
  preview: SharedPreview | undefined;
}

/** The words of an answer did not arrive; its message is for the reader. */
export class MissingPassage extends Error {
  override name = 'MissingPassage';
}

const answers = new Map<string, Promise<Shared>>();

/** @throws {MissingPassage} If the words did not arrive, or are none that this page can read. */
export async function sharedPassage(source: CopyPassage): Promise<Shared> {
  const { answer } = source.dataset;
  if (answer !== undefined) return sharedAnswer(answer);
  const passage = (await source.passage?.()) ?? readPassage(source.dataset['passage'] ?? '');
  // What a script gives is an address here, which need not be where the site is published.
  const { pathname, search, hash } = new URL(passage.url, location.href);
  return { passage: { ...passage, url: publishedAddress(pathname + search + hash) }, preview: pagePreview() };
}

/** Where something is for good, known without its words. */
export function permanentLink(source: CopyPassage): string | undefined {
  const { answer } = source.dataset;
  return answer === undefined ? undefined : publishedAddress(href(`/a/${answer}/`));
}

function sharedAnswer(id: string): Promise<Shared> {
  const known = answers.get(id) ?? fetchAnswer(id);
  answers.set(id, known);
  // What failed is asked for again at the next press.
  known.catch(() => answers.delete(id));
  return known;
}

async function fetchAnswer(id: string): Promise<Shared> {
  const address = href(`/a/${id}.json`);
  let record;
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    record = readRecord(await response.json());
  } catch (reason) {
    throw new MissingPassage(
      'Nothing was copied: the words of this answer could not be loaded. “Copy link” works without them.',
      { cause: reason },
    );
  }
  return { passage: answerPassage(record), preview: 'preview' in record ? record.preview : undefined };
}

/** What a link to a part of this page shows: fragments and queries have the page's own preview. */
function pagePreview(): SharedPreview | undefined {
  const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[property="og:${name}"]`)?.content;
  const title = meta('title');
  const url = meta('image');
  if (title === undefined || url === undefined) return undefined;
  const image = {
    url,
    width: Number(meta('image:width')),
    height: Number(meta('image:height')),
    alt: meta('image:alt') ?? '',
  };
  return { title, description: meta('description') ?? '', image };
}
