/** Characters that show nothing by themselves, or turn the text around them about: format characters and C1 controls. */
const UNSEEN = /[\p{Cf}\u0080-\u009f]/gu;
const CONTROLS = /[\u0000-\u001f\u007f]/g;

/** A text of the reader's, fit to be shown among ours: one line, control characters by their pictures, no bidi marks. */
export function visibleText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(CONTROLS, (control) =>
      control === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + control.charCodeAt(0)),
    )
    .replace(UNSEEN, '');
}
