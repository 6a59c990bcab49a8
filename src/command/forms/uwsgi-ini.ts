import type { Draft } from '../draft.ts';
import { uwsgiOptions } from '../servers/uwsgi-options.ts';

const LINE = /^[ \t]*(?:([\w-]+)[ \t]*=[ \t]*([^\n]*)|[#;][^\n]*)$/gm;
/** Names that no other of the configurations here has. */
const TELLING =
  /^[ \t]*(?:http|socket|http-socket|module|wsgi-file|master|processes|callable|enable-threads|gevent|harakiri|vacuum) *=/m;

/** The `[uwsgi]` section of an ini file, or lines that can only come from one. */
export function uwsgiIniForm(draft: Draft): boolean {
  const { source } = draft;
  const section = /^[ \t]*\[uwsgi\]/m.exec(source);
  // A shell or Python text may hold such a line, too: it has others that are none.
  if (!section && (!TELLING.test(source) || /^(?!\s*(?:[#;]|[\w-]+ *=|$))/m.test(source))) return false;
  const from = section ? section.index + section[0].length : 0;
  const after = source.slice(from).search(/^[ \t]*\[/m);
  const body = after < 0 ? source.slice(from) : source.slice(from, from + after);
  if (section) draft.note({ start: section.index, end: from }, 'uWSGI’s settings.');
  draft.own.push({ start: from, end: from + body.length });
  for (const match of body.matchAll(LINE)) {
    const [whole, name, written = ''] = match;
    const start = from + match.index + whole.length - whole.trimStart().length;
    const span = { start, end: from + match.index + whole.trimEnd().length };
    const value = written.trim();
    if (name === undefined) draft.note(span, 'A comment.');
    else {
      if (source.includes(`%(${name})`)) draft.note(span, 'A name for use below.');
      else draft.configure(uwsgiOptions, name, value, span);
      draft.variables.set(name, value);
    }
  }
  return true;
}
