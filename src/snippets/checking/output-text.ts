import type { RunMessage } from '../messages.ts';

/** What a run printed, as the text below a snippet says it. */
export function outputText(messages: readonly RunMessage[]): string {
  return messages.flatMap(textOf).join('\n');
}

function textOf(message: RunMessage): string[] {
  switch (message.kind) {
    case 'printed':
    case 'plotted':
      return [message.text];
    case 'threw':
      return [`${message.name}: ${message.message}`];
    case 'cut':
    case 'ended':
      return [];
  }
}
