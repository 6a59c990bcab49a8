// What results may need besides themselves; arrives with the first text that is looked for.
import './extras-styles.ts';

export { chosenBar } from './chosen-bar.ts';
export { Filters } from './filters.ts';
export { offerCalculator } from './offer-calculator.ts';
export { PastedLines } from './pasted-lines.ts';
export { queryNotes } from './query-notes.ts';
export { announcement } from './announcement.ts';
