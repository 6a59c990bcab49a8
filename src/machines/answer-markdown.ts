import { describeDeployment } from '../knowledge/describe-deployment.ts';
import { verdictLine } from '../knowledge/verdict.ts';
import type { AnswerRecord, Credit, CurrentRecord, WithdrawnRecord } from '../linking/answer-record.ts';
import { markdownLink, markdownText } from './markdown-text.ts';

/** What a text of Markdown is made of; what is not there leaves no gap. */
export function paragraphs(...parts: (string | undefined)[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** `**Wrong: nothing grows beyond what you set.** No worker goes beyond its setting.` */
export function verdictParagraph({ verdict, verdictNote, short }: CurrentRecord | WithdrawnRecord): string {
  return `**${markdownText(verdictLine(verdict, verdictNote))}.** ${markdownText(short)}`;
}

/** The number and what an answer applies to, one fact a line. */
export function factLines({ number, appliesToText }: CurrentRecord): string[] {
  return [
    ...(number ? [`Number: ${describeDeployment(number)}`] : []),
    ...(appliesToText ? [`Applies to: ${markdownText(appliesToText)}`] : []),
  ];
}

/** What was measured, one measurement a line, each with its address. */
export function measuredLines({ evidence }: CurrentRecord): string[] {
  return evidence.map(({ id, url, text }) => `${markdownText(text)}: ${markdownLink(id, url)}`);
}

/** Whom a source wants named, and under what licence. */
export function creditLine({ title, url, authors, licence }: Credit): string {
  const names = authors.map(({ name, url: profile }) => linked(name, profile)).join(', ');
  return `Source: ${markdownLink(title, url)} by ${names}, ${linked(licence.name, licence.url)}`;
}

export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Where the text stays, and on what terms one may use it. */
export function closingLine(url: string, licence: CurrentRecord['licence']): string {
  return `Permanent address: <${url}>. Licence: ${markdownLink(licence.name, licence.url)}.`;
}

/**
 * An answer as Markdown that stands alone: `/a/<id>.md`.
 *
 * @param body The answer's own text, its links absolute; nothing for a question's short answer.
 */
export function answerMarkdown(record: AnswerRecord, body?: string): string {
  if (record.status === 'withdrawn') return withdrawnMarkdown(record);
  const { question } = record;
  const answers = record.kind === 'answer' ? 'Answer to' : 'Short answer to';
  return paragraphs(
    `# ${markdownText(record.title)}`,
    verdictParagraph(record),
    list([
      ...factLines(record),
      ...measuredLines(record),
      `${answers}: ${markdownLink(question.title, question.url)}`,
      `Reviewed: ${record.reviewed}`,
      ...(record.credit ? [creditLine(record.credit)] : []),
    ]),
    body,
    '---',
    closingLine(record.link, record.licence),
  );
}

function withdrawnMarkdown(record: WithdrawnRecord): string {
  const { on, why, instead } = record.withdrawn;
  return paragraphs(
    `# Withdrawn: ${record.id}`,
    `Withdrawn on ${on}. ${markdownText(why)}`,
    instead ? `Instead: <${instead}>` : undefined,
    `It said: ${verdictParagraph(record)}`,
    '---',
    `Permanent address: <${record.url}>.`,
  );
}

function linked(name: string, url: string | undefined): string {
  return url ? markdownLink(name, url) : markdownText(name);
}
