import type { Question } from '../../knowledge/read-knowledge.ts';
import type { PublishedAnswer, PublishedQuestion } from '../../knowledge/schema.ts';
import { appliesToLine } from '../../knowledge/applies-to.ts';
import { bodyText } from './body-text.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** An answer as Pagefind takes it: its address and a small document of its own. */
export interface IndexRecord {
  url: string;
  content: string;
}

/** The records of all that is published, in the order of the question list. */
export function indexRecords(questions: readonly Question[]): IndexRecord[] {
  return questions.flatMap((question) => {
    const { data } = question;
    if (data.status !== 'published') return [];
    const published = question.answers.flatMap(({ data: answer, body }) =>
      answer.status === 'published' ? [{ answer, body }] : [],
    );
    return published.map(({ answer, body }, index) =>
      indexRecord({ slug: question.slug, question: data, answer, body, place: index + 1 }),
    );
  });
}

interface RecordParts {
  slug: string;
  question: PublishedQuestion;
  answer: PublishedAnswer;
  /** Its MDX. */
  body: string;
  /** On the page of the question, from 1. */
  place: number;
}

/**
 * What is said most of all weighs most. The fields of `meta` are what a result shows where the question list is not
 * loaded; ranking takes no notice of them.
 */
function indexRecord({ slug, question, answer, body, place }: RecordParts): IndexRecord {
  const aliases = [...answer.aliases, ...(place === 1 ? question.aliases : [])];
  const message = question.error ? `${question.error.message}. ` : '';
  const meta = {
    slug,
    question: question.title,
    tags: question.tags.join(' '),
    place: String(place),
    verdict: answer.verdict,
    note: answer.verdictNote ?? '',
    short: answer.short,
    applies: appliesToLine(answer.appliesTo ?? question.appliesTo),
  };
  const fields = Object.entries(meta).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escape(value)}">`,
  );
  return {
    url: `/a/${answer.id}/`,
    content: `<!doctype html><html lang="en"><head><title>${escape(answer.title)}</title></head><body data-pagefind-body>
${fields.join('')}
<h1 data-pagefind-meta="title" data-pagefind-weight="5">${escape(answer.title)}</h1>
<h2 data-pagefind-weight="4">${escape(question.title)}</h2>
<p data-pagefind-weight="3">${escape(message + aliases.join('. '))}</p>
<p data-pagefind-weight="2">${escape(answer.short)}</p>
<p>${escape(bodyText(body))}</p>
</body></html>`,
  };
}
