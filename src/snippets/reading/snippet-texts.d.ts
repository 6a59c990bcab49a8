declare module 'virtual:snippet-texts' {
  /** Script of the sandbox's frame. */
  export const runner: string;
  /** What runs before each snippet. */
  export const prelude: string;
  /** The library that snippets import as `inflight`. */
  export const library: string;
}
