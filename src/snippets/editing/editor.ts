import { closeCompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import {
  closeHoverTooltips,
  Decoration,
  EditorView,
  hasHoverTooltips,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type Command,
} from '@codemirror/view';
import type { CompiledEdit } from '../compiler/compile-edited.ts';
import { editorLanguage } from './editor-language.ts';
import { editorLook } from './editor-look.ts';
import type { CompilerState, LanguageClient } from './language-client.ts';
import type { Diagnostic } from './language-messages.ts';
import { typeOverLines } from './type-over-lines.ts';

export interface EditorOptions {
  text: string;
  /** What screen readers call the field. */
  label: string;
  compiler: LanguageClient;
  /** Mod+Enter. */
  onRun: () => void;
  /** Escape, when nothing is open that it could close. */
  onLeave: () => void;
  /** The text has changed. */
  onChange: () => void;
  /** What is wrong with the text as it is. */
  onProblems: (problems: readonly Diagnostic[]) => void;
}

/** What came of compiling the text as it is. */
export type CompiledText = CompiledEdit | { kind: 'unavailable'; reason: string };

/** A field for TypeScript. It can be typed into before the compiler has arrived. */
export interface Editor {
  text(): string;
  /** A change like any other: undo brings the old text back. */
  setText(text: string): void;
  /** Compiles the text once the compiler is there; never an older one than is shown when it resolves. */
  compiled(): Promise<CompiledText>;
  /** Calls back at once and at each change. @returns What ends it. */
  onState(listener: (state: CompilerState) => void): () => void;
  /** Marks the line, from 1, that threw; without one, none. The next change takes the mark away. */
  mark(line?: number): void;
  focus(): void;
  destroy(): void;
}

const KEYS = 'Tab leaves the field for the next control, Escape for Run. Control or Command with Enter runs the code.';

const setMark = StateEffect.define<number | undefined>();

const markedLine = StateField.define({
  create: () => Decoration.none,
  update(marks, { docChanged, effects, state }) {
    for (const effect of effects) {
      if (!effect.is(setMark)) continue;
      const { value } = effect;
      if (value === undefined || value < 1 || value > state.doc.lines) return Decoration.none;
      return Decoration.set(Decoration.line({ class: 'threw' }).range(state.doc.line(value).from));
    }
    return docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Takes away what hovering shows, which may cover what somebody reads. */
const closeHover: Command = (view) => {
  if (!hasHoverTooltips(view.state)) return false;
  view.dispatch({ effects: closeHoverTooltips });
  return true;
};

/**
 * Puts an editor into an element.
 *
 * @param host Without a shadow root yet. In one, the editor's styles are sheets of a script, which the
 *   security policy allows; in the page they would be elements, which it refuses.
 */
export function openEditor(host: HTMLElement, options: EditorOptions): Editor {
  const { compiler, onRun, onLeave, onChange, onProblems } = options;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const keys = document.createElement('p');
  keys.id = 'keys';
  keys.hidden = true;
  keys.textContent = KEYS;

  const session = compiler.open(options.text);
  const view = new EditorView({
    root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        // Before the keys of the editor, which bind them otherwise. Tab stays with the browser.
        Prec.highest(
          keymap.of([{ key: 'Mod-Enter', run: () => (onRun(), true), preventDefault: true, stopPropagation: true }]),
        ),
        Prec.low(keymap.of([{ key: 'Escape', run: () => (onLeave(), true) }])),
        keymap.of([
          { key: 'Escape', run: closeCompletion },
          { key: 'Escape', run: closeHover },
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          // Escape would be used up by giving up a second cursor.
          ...defaultKeymap.filter(({ key }) => key !== 'Escape'),
        ]),
        lineNumbers(),
        history(),
        highlightSpecialChars(),
        indentOnInput(),
        bracketMatching(),
        typescriptLanguage,
        markedLine,
        typeOverLines,
        editorLook,
        editorLanguage(session, onProblems),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label, 'aria-describedby': keys.id }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) onChange();
        }),
      ],
    }),
  });
  root.replaceChildren(keys, view.dom);

  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      const changes = { from: 0, to: view.state.doc.length, insert: text };
      // Undone by itself: it comes right behind what the reader typed, which undo would take along.
      view.dispatch({ changes, annotations: isolateHistory.of('full') });
    },
    async compiled() {
      for (;;) {
        const asked = await session.ask({ kind: 'compile' });
        if (asked.kind === 'answered') return asked.value;
        if (asked.kind === 'failed') return { kind: 'unavailable', reason: asked.reason };
      }
    },
    onState(listener) {
      listener(compiler.state);
      return compiler.onState(listener);
    },
    mark: (line) => view.dispatch({ effects: setMark.of(line) }),
    focus: () => view.focus(),
    destroy() {
      view.destroy();
      root.replaceChildren();
    },
  };
}
