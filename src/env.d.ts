/** Whether drafts are among the questions; `src/build/drafts.ts` sets it. */
declare const SHOW_DRAFTS: boolean;
