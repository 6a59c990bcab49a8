import { createHash } from 'node:crypto';
import type { RunMessage } from '../../../src/snippets/messages.ts';

/** What a run said, as one text; what is no output stands in brackets or names its line. */
export function transcript(messages: readonly RunMessage[]): string {
  return messages
    .map((message) => {
      if (message.kind === 'printed' || message.kind === 'plotted') return message.text;
      if (message.kind === 'cut') return `(${message.reason})`;
      if (message.kind === 'ended') return '(ended)';
      return `${message.name}: ${message.message}${message.line ? ` (line ${message.line})` : ''}`;
    })
    .join('\n');
}

/** A long text by its hash. */
export function shortened(text: string): string {
  if (text.length <= 4000) return text;
  return `${text.length} characters, sha256 ${createHash('sha256').update(text).digest('hex')}`;
}
