import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/**
 * Replaces a selection of several lines by what is typed over it. Left to itself, Chromium joins the lines
 * and keeps their looks in `style` attributes, each of which the security policy refuses with a complaint.
 */
export const typeOverLines: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to } = view.state.selection.main;
    const { data, inputType, isComposing } = event;
    if (inputType !== 'insertText' || data === null || isComposing) return false;
    if (view.state.doc.lineAt(from).number === view.state.doc.lineAt(to).number) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});
