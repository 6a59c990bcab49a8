import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { linter, lintGutter, type Diagnostic as Mark } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView, hoverTooltip } from '@codemirror/view';
import type { LanguageSession } from './language-client.ts';
import type { Candidate, Description, Diagnostic } from './language-messages.ts';

/** Milliseconds without a change after which the text is checked. */
const CHECK_AFTER = 250;

/** TypeScript's words for kinds of names as the editor's, which pick the icon. */
const ICONS: Readonly<Record<string, string>> = {
  const: 'constant',
  let: 'variable',
  var: 'variable',
  parameter: 'variable',
  'local var': 'variable',
  'local function': 'function',
  alias: 'variable',
  getter: 'property',
  setter: 'property',
  module: 'namespace',
  'enum member': 'enum',
  'primitive type': 'type',
  'type parameter': 'type',
};

/** What the compiler knows about the text: problems as one types, completions, what stands under the pointer. */
export function editorLanguage(session: LanguageSession, onProblems: (problems: Diagnostic[]) => void): Extension {
  const check = linter(
    async (view): Promise<Mark[]> => {
      const asked = await session.ask({ kind: 'diagnose' });
      if (asked.kind !== 'answered') return [];
      onProblems(asked.value);
      return asked.value.map(({ from, to, message }) => ({
        from,
        // What is missing at an end of a line has no stretch of its own.
        to: Math.max(to, Math.min(from + 1, view.state.doc.length)),
        severity: 'error',
        message,
      }));
    },
    { delay: CHECK_AFTER },
  );
  const hover = hoverTooltip(async (_, offset) => {
    const asked = await session.ask({ kind: 'hover', offset });
    const hovered = asked.kind === 'answered' ? asked.value : undefined;
    if (!hovered) return null;
    return { pos: hovered.from, end: hovered.to, above: true, create: () => ({ dom: described(hovered) }) };
  });
  const complete = autocompletion({
    override: [(context) => completions(session, context)],
    // The list moves with the selection; a box that scrolls would need a way in for keyboards.
    maxRenderedOptions: 9,
  });
  return [check, lintGutter(), hover, complete, languageEvents(session)];
}

/** The compiler hears of every change before anything is asked about it. */
function languageEvents(session: LanguageSession): Extension {
  return EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged) session.write(state.doc.toString());
  });
}

async function completions(session: LanguageSession, context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$]+$/);
  const afterDot = context.matchBefore(/\.\s*$/);
  if (!word && !afterDot && !context.explicit) return null;
  const offset = context.pos;
  const asked = await session.ask({ kind: 'complete', offset });
  if (asked.kind !== 'answered' || context.aborted) return null;
  return {
    from: word?.from ?? offset,
    options: asked.value.map((candidate) => option(session, candidate, offset)),
    validFor: /^[\w$]*$/,
  };
}

function option(session: LanguageSession, { name, kind, rank }: Candidate, offset: number): Completion {
  return {
    label: name,
    type: ICONS[kind] ?? kind,
    // Names of the snippet before those of the language, as TypeScript ranks them.
    boost: rank < '12' ? 1 : rank < '15' ? 0 : -1,
    info: async () => {
      const asked = await session.ask({ kind: 'describe', offset, name });
      return asked.kind === 'answered' && asked.value ? described(asked.value) : null;
    },
  };
}

/** A declaration and its doc comment; text stays text. */
function described({ signature, text }: Description): HTMLElement {
  const box = document.createElement('div');
  box.className = 'described';
  const code = document.createElement('code');
  code.textContent = signature;
  box.append(code);
  if (text) {
    const words = document.createElement('p');
    words.textContent = text;
    box.append(words);
  }
  return box;
}
