import type { PublishedQuestion } from '../knowledge/schema.ts';
import type { CurrentRecord } from '../linking/answer-record.ts';
import {
  closingLine,
  creditLine,
  factLines,
  list,
  measuredLines,
  paragraphs,
  verdictParagraph,
} from './answer-markdown.ts';
import { markdownCode, markdownLink, markdownText } from './markdown-text.ts';

/** A record with the text below it, whose links are absolute. */
export interface Section {
  record: CurrentRecord;
  body: string;
}

/** A question's page as Markdown that stands alone: `/q/<slug>.md`. */
export function questionMarkdown(
  { record, body }: Section,
  answers: readonly Section[],
  error?: PublishedQuestion['error'],
): string {
  return paragraphs(
    `# ${markdownText(record.title)}`,
    ...(error ? errorParagraphs(error) : []),
    verdictParagraph(record),
    list([...factLines(record), `Reviewed: ${record.reviewed}`, ...(record.credit ? [creditLine(record.credit)] : [])]),
    body,
    ...answers.flatMap(answerParagraphs),
    '---',
    closingLine(record.link, record.licence),
  );
}

function errorParagraphs({ message, check, fix }: NonNullable<PublishedQuestion['error']>): string[] {
  const steps = check.map(({ what, run }, index) => `${index + 1}. ${markdownText(what)}: ${markdownCode(run)}`);
  return [markdownCode(message), `Check first:\n\n${steps.join('\n')}`, `Fix: ${markdownText(fix)}`];
}

function answerParagraphs({ record, body }: Section): string[] {
  const facts = [
    ...factLines(record),
    ...measuredLines(record),
    ...(record.credit ? [creditLine(record.credit)] : []),
    `Link: ${markdownLink(record.id, record.link)}`,
  ];
  return [`## ${markdownText(record.title)}`, verdictParagraph(record), list(facts), body];
}
