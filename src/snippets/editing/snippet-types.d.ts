declare module 'virtual:snippet-types' {
  /** The language's own declarations, by file name. */
  export const libs: import('../compiler/snippet-service.ts').Declarations['libs'];
  /** Those of `inflight`. */
  export const library: import('../compiler/snippet-service.ts').Declarations['library'];
}

declare module 'virtual:library-reference' {
  export const reference: readonly import('../texts/library-reference.ts').ReferenceEntry[];
}

declare module 'virtual:play-example' {
  export const example: import('../reading/snippet-data.ts').SnippetData;
}
