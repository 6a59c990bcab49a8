import type { AnswerCard, Card } from './card.ts';
import { drawAnswer } from './draw-answer.ts';
import { drawPage } from './draw-page.ts';
import { drawSetup } from './draw-setup.ts';
import type { Drawing } from './drawing.ts';
import { drawableText } from './drawable-text.ts';

/** A card as a drawing, in texts that can be drawn. Same card, same drawing. */
export function drawCard(card: Card): Drawing {
  switch (card.kind) {
    case 'answer':
      return drawAnswer(drawableAnswer(card));
    case 'setup':
      return drawSetup(card);
    case 'page':
      return drawPage({ ...card, title: drawableText(card.title), sentence: drawableText(card.sentence) });
  }
}

function drawableAnswer(card: AnswerCard): AnswerCard {
  return {
    ...card,
    headline: drawableText(card.headline),
    short: drawableText(card.short),
    foot: drawableText(card.foot),
    verdictNote: card.verdictNote && drawableText(card.verdictNote),
  };
}
