import './preview-cards-styles.ts';
import { toElement } from '../components/markup-node.ts';
import { cardMarkup, SHOWN_READERS, type SharedPreview, type SharedSite } from './card-markup.ts';

/** A link as Slack, Discord and Teams will show it, before it is pasted. */
export function previewCards(preview: SharedPreview, site: SharedSite): HTMLElement {
  const cards = document.createElement('div');
  cards.className = 'preview-cards';
  cards.append(...SHOWN_READERS.map((id) => toElement(cardMarkup(id, preview, site), document)));
  return cards;
}
