// The compiler with all its declarations, in a thread of its own.
import { library, libs } from 'virtual:snippet-types';
import { editedEnvironment } from '../compiler/environment.ts';
import { readRequest, type Reply } from './language-messages.ts';
import { createSnippetLanguage } from './snippet-language.ts';

const language = createSnippetLanguage({ libs, library, environment: editedEnvironment });

const send = (reply: Reply) => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const request = readRequest(data);
  if (!request) return;
  const { id, version, text, question } = request;
  try {
    send({ kind: 'answered', id, version, answer: language.answer(text, question) });
  } catch (error) {
    send({ kind: 'failed', id, version, reason: String(error) });
  }
});

send({ kind: 'ready' });
