import { node, type MarkupNode } from '../components/markup-node.ts';
import type { Note, Question, Reading } from '../command/index.ts';

/** A sentence in which backquotes mark what is typed. */
function sentence(text: string): (MarkupNode | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? node('code', {}, part) : part));
}

function noteView({ text, meaning, tone }: Note): MarkupNode {
  const written = text === '' ? [] : [node('code', {}, text), ' '];
  return node('li', tone === 'warning' ? { class: 'warn' } : {}, ...written, ...sentence(meaning));
}

/** A question with a field for its answer. */
function questionView({ ask, suggestion }: Question, index: number): MarkupNode {
  return node(
    'li',
    { class: 'ask' },
    node('label', { for: `answer-${index}` }, ...sentence(ask)),
    ' ',
    node('input', {
      id: `answer-${index}`,
      type: 'text',
      inputmode: 'numeric',
      'data-question': index,
      ...(suggestion !== undefined && { value: suggestion }),
    }),
  );
}

/** What was understood of a pasted text, every word accounted for. */
export function readingView(reading: Reading, text: string): MarkupNode[] {
  if (reading.kind === 'nothing') return [node('p', { class: 'warn' }, ...sentence(reading.reason))];
  const refusal = reading.kind === 'refusal' ? [node('p', { class: 'warn' }, ...sentence(reading.reason))] : [];
  const questions = reading.kind === 'deployment' ? reading.questions : [];
  const unread = reading.unread.map(({ start, end }) => text.slice(start, end));
  return [
    ...refusal,
    node(
      'ul',
      { class: 'plain notes' },
      ...questions.map(questionView),
      // What goes against expectation first.
      ...reading.notes.filter(({ tone }) => tone === 'warning').map(noteView),
      ...reading.notes.filter(({ tone }) => tone === 'plain').map(noteView),
      ...(unread.length > 0
        ? [node('li', { class: 'warn' }, 'Not understood, and left out: ', node('code', {}, unread.join(' ')))]
        : []),
    ),
  ];
}
