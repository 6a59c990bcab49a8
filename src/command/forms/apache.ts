import type { Draft } from '../draft.ts';
import { modWsgi } from '../servers/mod-wsgi.ts';
import { pieceOf, shellWords } from '../shell-words.ts';

const DIRECTIVE = /^[ \t]*(WSGI\w+)((?:[^\\\n]|\\[^\n]|\\\n)*)/gim;

/**
 * Apache's configuration of mod_wsgi: its first `WSGIDaemonProcess`.
 *
 * @returns Whether there is one, or a sentence where the application runs outside a daemon process.
 */
export function apacheForm(draft: Draft): boolean | string {
  const { source } = draft;
  if (!/^[ \t]*WSGI(?:DaemonProcess|ScriptAlias)/im.test(source)) return false;
  let read = false;
  for (const match of source.matchAll(DIRECTIVE)) {
    const [whole, directive = '', rest = ''] = match;
    const end = match.index + whole.length;
    const from = end - rest.length;
    const words = shellWords(pieceOf(source, from, end)).filter((token) => token.kind === 'word');
    const span = { start: from - directive.length, end: words.at(-1)?.end ?? from };
    if (!/^WSGIDaemonProcess$/i.test(directive)) draft.note(span, 'Which application it serves, and how.');
    else if (read) draft.note(span, 'Another daemon process group. Only the first is read.', 'warning');
    else {
      read = true;
      draft.own.push(span);
      draft.note({ start: span.start, end: from }, 'mod_wsgi in daemon mode: the server.');
      for (const [place, word] of words.entries()) {
        const [name = '', ...value] = word.text.split('=');
        if (place === 0) draft.note(word, 'The name of the process group.');
        else draft.configure(modWsgi.options, name, value.join('='), word);
      }
    }
  }
  if (!read)
    return 'There is no `WSGIDaemonProcess`: Apache runs the application in its own processes (embedded mode), and its `MaxRequestWorkers` is how many requests it serves at once.';
  if (!/process-?group/i.test(source))
    draft.say(
      '`WSGIDaemonProcess` alone changes nothing: without `WSGIProcessGroup`, or `process-group=` at `WSGIScriptAlias`, requests do not go to it.',
      '',
      'warning',
    );
  return true;
}
