/** The part of Pagefind's browser API that search uses (pagefind.js of 1.5.2). */
export interface Pagefind {
  options(options: { basePath?: string; ranking?: Record<string, unknown>; noWorker?: boolean }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; meta: Record<string, string> }>;
}
