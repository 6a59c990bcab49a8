import { load } from 'cheerio';
import type { Question } from '../knowledge/read-knowledge.ts';
import type { PublishedAnswer } from '../knowledge/schema.ts';
import { exactWordings } from './exact-wordings.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** An answer as the index takes it: its address and a small document of its own. */
export interface IndexRecord {
  url: string;
  content: string;
}

/**
 * The index record of an answer.
 *
 * @param question The question it belongs to; its wordings lead to the first answer.
 * @param answer The published answer.
 * @param page The built page of the answer, for its text as it is shown.
 * @param place Its place on the page of the question, from 1.
 */
export function indexRecord(question: Question, answer: PublishedAnswer, page: string, place: number): IndexRecord {
  const text = load(page)('main .prose').text().replace(/\s+/g, ' ').trim();
  const aliases = [...answer.aliases, ...(place === 1 ? question.data.aliases : [])];
  const meta = {
    verdict: answer.verdict,
    note: answer.verdictNote ?? '',
    short: answer.short,
    place: String(place),
    exact: exactWordings([
      answer.title,
      ...aliases,
      ...(place === 1 ? [question.data.title, question.data.error?.message ?? ''] : []),
    ]),
  };
  const fields = Object.entries(meta).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escape(value)}">`,
  );
  return {
    url: `/a/${answer.id}/`,
    content: `<!doctype html><html lang="en"><head><title>${escape(answer.title)}</title></head><body data-pagefind-body>
${fields.join('')}
<h1 data-pagefind-meta="title" data-pagefind-weight="5">${escape(answer.title)}</h1>
<h2 data-pagefind-meta="question" data-pagefind-weight="4">${escape(question.data.title)}</h2>
<p data-pagefind-weight="3">${escape(aliases.join('. '))}</p>
<p data-pagefind-weight="2">${escape(answer.short)}</p>
<p>${escape(text)}</p>
</body></html>`,
  };
}
