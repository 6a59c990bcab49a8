declare module 'virtual:search-files' {
  /** Addresses of the parts of the search index that are kept in memory. */
  export const questions: string;
  export const answers: string;
  export const dictionary: string;
}
