import { node, type MarkupNode } from '../components/markup-node.ts';
import type { Note, Question, Reading } from '../command/index.ts';
import { proofLink } from './sentences.ts';

/** A sentence in which backquotes mark what is typed. */
function sentence(text: string): (MarkupNode | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? node('code', {}, part) : part));
}

/** A sentence with a link to its proof, where it has one. */
function proven(meaning: string, proof: string | undefined, about = ''): (MarkupNode | string)[] {
  // What is not written has no words to be called by but its first sentence.
  const named = about || meaning.replaceAll('`', '').replace(/\. .*$/s, '.');
  return [...sentence(meaning), ...(proof === undefined ? [] : proofLink(proof, named))];
}

function noteView({ text, meaning, tone, proof }: Note): MarkupNode {
  const written = text === '' ? [] : [node('code', {}, text), ' '];
  return node('li', tone === 'warning' ? { class: 'warn' } : {}, ...written, ...proven(meaning, proof, text));
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

/** What was understood of a pasted text, every word accounted for, and where each sentence can be checked. */
export function readingView(reading: Reading, text: string): MarkupNode[] {
  const refusal =
    reading.kind === 'deployment' ? [] : [node('p', { class: 'warn' }, ...proven(reading.reason, reading.proof))];
  if (reading.kind === 'nothing') return refusal;
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
    node(
      'p',
      { class: 'meta' },
      'Options as documented: ',
      node('a', { href: reading.documented.url }, reading.documented.title),
    ),
  ];
}
