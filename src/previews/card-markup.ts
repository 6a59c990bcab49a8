import { node, type MarkupNode } from '../components/markup-node.ts';
import { cutPreview, type Card, type CardImage } from './cut-preview.ts';
import { READERS, type ReaderId } from './readers.ts';

/** What a link is shown with, whole. */
export interface SharedPreview {
  title: string;
  description: string;
  image: Required<CardImage>;
}

/** The site that a link leads to. */
export interface SharedSite {
  name: string;
  /** Host with its port, if it has one: `inflight.example`. */
  host: string;
}

type Part = 'siteName' | 'title' | 'description' | 'image' | 'host';

/** The readers that people see before they paste, each with what it shows from top to bottom. */
const SHOWN = {
  slack: ['siteName', 'title', 'description', 'image'],
  discord: ['siteName', 'title', 'description', 'image'],
  teams: ['image', 'title', 'description', 'host'],
} as const satisfies Partial<Record<ReaderId, readonly Part[]>>;

export type ShownReaderId = keyof typeof SHOWN;

export const SHOWN_READERS = Object.keys(SHOWN) as ShownReaderId[];

/** One reader's preview of a link, under its name. */
export function cardMarkup(id: ShownReaderId, preview: SharedPreview, { name, host }: SharedSite): MarkupNode {
  const reader = READERS[id];
  const card = cutPreview(reader, { ...preview, siteName: name });
  return node(
    'section',
    { class: `preview-card ${id}` },
    node('h3', {}, reader.name),
    card
      ? node('div', { class: 'shown' }, ...SHOWN[id].flatMap((part) => partMarkup(part, card, preview.image, host)))
      : node('p', { class: 'cut' }, 'Shows the address alone.'),
    ...cutLine(card),
  );
}

function partMarkup(part: Part, card: Card, image: SharedPreview['image'], host: string): MarkupNode[] {
  if (part === 'image') return [imageMarkup(image)];
  const text = part === 'host' ? host : card[part];
  return text ? [node('p', { class: part }, text)] : [];
}

function imageMarkup({ url, width, height, alt }: SharedPreview['image']): MarkupNode {
  // `loading` before `src`, which starts the request. The image is this site's, wherever it is looked at from: the
  // security policy allows no other host, and a copy of the site on another one has it too.
  return node('img', { loading: 'lazy', width, height, alt, src: new URL(url).pathname });
}

/** Says what the reader cuts, for those who do not notice the dots. */
function cutLine(card: Card | undefined): MarkupNode[] {
  const parts = card ? (['title', 'description'] as const).filter((part) => card.cut[part]) : [];
  return parts.length > 0 ? [node('p', { class: 'cut' }, `Cuts the ${parts.join(' and the ')}.`)] : [];
}
