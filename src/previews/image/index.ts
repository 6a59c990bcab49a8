export { answerCard } from './answer-card.ts';
export type { Card } from './card.ts';
export { imageOf, keepImages, tallyLine } from './image-store.ts';
