import { environment } from '../compiler/environment.ts';
import type { Problem } from '../compiler/problem.ts';
import { createSnippetService, type SnippetService } from '../compiler/snippet-service.ts';
import { libDeclarations, libraryDeclarations } from '../texts/library-declarations.ts';

let service: SnippetService | undefined;

/** What the type checker says about an authored snippet; the declarations are read at the first question. */
export function checkTypes(source: string): Problem[] {
  service ??= createSnippetService({ libs: libDeclarations(), library: libraryDeclarations(), environment });
  service.write(source);
  return service.problems();
}
