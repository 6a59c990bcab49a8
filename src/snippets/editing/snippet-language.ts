import ts from 'typescript';
import { compileEdited } from '../compiler/compile-edited.ts';
import { createSnippetService, SNIPPET, type Declarations } from '../compiler/snippet-service.ts';
import type { Answer, Candidate, Description, Diagnostic, Hover, Question } from './language-messages.ts';

/** Names that are offered at most; what is typed next narrows them down. */
const MOST = 400;

/** A type that is written out in full fills the screen. */
const LONGEST_SIGNATURE = 1200;

/**
 * TypeScript's complaints that are none here: compiling what a reader wrote translates enums and
 * parameter properties, so they are as good as any other code.
 */
const NO_PROBLEM = new Set([1294]);

/** Answers an editor's questions about a text; each is about the text that comes with it. */
export interface SnippetLanguage {
  answer(text: string, question: Question): Answer;
}

/** @param declarations All that the text's types can come from. */
export function createSnippetLanguage(declarations: Declarations): SnippetLanguage {
  const snippet = createSnippetService(declarations);
  const { service } = snippet;
  let written: string | undefined;

  return {
    answer(text, question) {
      // The service works anew on what it is told has changed.
      if (text !== written) snippet.write(text);
      written = text;
      const { kind } = question;
      switch (kind) {
        case 'compile':
          return { kind, value: compileEdited(text) };
        case 'diagnose':
          return { kind, value: diagnose(service, text) };
        case 'complete':
          return { kind, value: complete(service, question.offset) };
        case 'describe':
          return { kind, value: describe(service, question.offset, question.name) };
        case 'hover':
          return { kind, value: hover(service, question.offset) };
      }
    },
  };
}

/** What stops the code from running comes from the compiler, in its words; the rest is TypeScript's. */
function diagnose(service: ts.LanguageService, text: string): Diagnostic[] {
  const starts = lineStarts(text);
  const found: Diagnostic[] = [...service.getSyntacticDiagnostics(SNIPPET), ...service.getSemanticDiagnostics(SNIPPET)]
    .filter(({ code }) => !NO_PROBLEM.has(code))
    .map(({ start = 0, length = 0, messageText }) => ({
      from: start,
      to: start + length,
      line: lineAt(starts, start),
      message: oneLine(messageText),
    }));
  const compiled = compileEdited(text);
  const own = (compiled.kind === 'refused' ? compiled.problems : []).map(({ line, column, message }): Diagnostic => {
    const from = (starts[line - 1] ?? text.length) + column - 1;
    const to = found.find((other) => other.from === from)?.to ?? from + 1;
    return { from, to: Math.min(to, text.length), line, message };
  });
  const taken = new Set(own.map(({ from }) => from));
  return [...own, ...found.filter(({ from }) => !taken.has(from))].sort((a, b) => a.from - b.from);
}

function complete(service: ts.LanguageService, offset: number): Candidate[] {
  const entries = service.getCompletionsAtPosition(SNIPPET, offset, {})?.entries ?? [];
  return entries
    .filter(({ name, kind }) => /^[\w$]+$/.test(name) && kind !== ts.ScriptElementKind.warning)
    .slice(0, MOST)
    .map(({ name, kind, sortText }) => ({ name, kind, rank: sortText }));
}

function describe(service: ts.LanguageService, offset: number, name: string): Description | undefined {
  const details = service.getCompletionEntryDetails(SNIPPET, offset, name, {}, undefined, undefined, undefined);
  return details && description(details);
}

function hover(service: ts.LanguageService, offset: number): Hover | undefined {
  const info = service.getQuickInfoAtPosition(SNIPPET, offset);
  if (!info) return undefined;
  const { start, length } = info.textSpan;
  return { ...description(info), from: start, to: start + length };
}

/** Tags of a doc comment that a reader of an example wants, and how their text begins. */
const TAGS: Readonly<Record<string, string>> = {
  param: '',
  returns: 'Returns ',
  throws: 'Throws ',
  example: 'Example:\n',
  deprecated: 'Deprecated: ',
};

function description(info: Pick<ts.QuickInfo, 'displayParts' | 'documentation' | 'tags'>): Description {
  const signature = ts.displayPartsToString(info.displayParts);
  const tags = (info.tags ?? []).flatMap(({ name, text }) => {
    const begin = TAGS[name];
    return begin === undefined ? [] : [begin + ts.displayPartsToString(text)];
  });
  return {
    signature: signature.length > LONGEST_SIGNATURE ? `${signature.slice(0, LONGEST_SIGNATURE)} …` : signature,
    text: [ts.displayPartsToString(info.documentation), ...tags].filter(Boolean).join('\n'),
  };
}

/** A message in one paragraph, without advice on configuration files, which nobody has here. */
function oneLine(message: string | ts.DiagnosticMessageChain): string {
  return ts
    .flattenDiagnosticMessageText(message, '\n')
    .replace(/\n\s*/g, ' ')
    .replace(/ Do you need to .*$/, '');
}

/** Where each line begins: `result[i]` is that of line `i + 1`. */
function lineStarts(text: string): readonly number[] {
  return ts.createSourceFile(SNIPPET, text, ts.ScriptTarget.Latest).getLineStarts();
}

function lineAt(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset) + 1;
}
