/** Whether drafts are among the questions; `src/build/drafts.ts` sets it. */
declare const SHOW_DRAFTS: boolean;
/** Address of the form that takes corrections, or nothing; `src/build/site-address.ts` reads it. */
declare const CORRECTIONS: string;
