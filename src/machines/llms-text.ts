import { NEEDS, type Need } from '../knowledge/need.ts';
import { TOPICS } from '../knowledge/topic.ts';
import { VERDICTS, verdictLine } from '../knowledge/verdict.ts';
import type { CurrentRecord } from '../linking/answer-record.ts';
import { list, paragraphs } from './answer-markdown.ts';
import { markdownLink, markdownText } from './markdown-text.ts';
import { SITE_NAME, SITE_SUMMARY, type ToAddress } from './site-facts.ts';

/** A question as the list has it. */
export interface ListedQuestion {
  need: Need;
  record: CurrentRecord;
  /** Its page in Markdown. */
  markdown: string;
}

/**
 * `/llms.txt`: what there is to read, in the form of https://llmstxt.org — a heading, a summary, some sentences, then
 * lists of links under headings of their own, the last of them optional.
 *
 * @param questions In the order of each topic.
 */
export function llmsText(questions: readonly ListedQuestion[], toAddress: ToAddress): string {
  const [first] = questions;
  const verdicts = Object.values(VERDICTS).map(({ word, meaning }) => `${word}: ${meaning}`);
  const topics = (Object.keys(NEEDS) as Need[]).flatMap((need) => {
    const members = questions.filter((question) => question.need === need);
    return members.length > 0 ? [`## ${TOPICS[need].heading}`, list(members.map(questionLine))] : [];
  });
  return paragraphs(
    `# ${SITE_NAME}`,
    `> ${SITE_SUMMARY}`,
    'Each question has several answers, and each answer a verdict; wrong and outdated ones are kept and say so. Quote an answer with its verdict, the versions it applies to and its permanent address, `/a/<id>/`.',
    list(verdicts),
    first &&
      `Each address has other forms: \`.txt\` (one line), \`.md\` and \`.json\` in place of its last slash, as in ${first.record.formats.text}`,
    ...topics,
    '## Optional',
    list([
      `${markdownLink('Everything in one file', toAddress('/llms-full.txt'))}: all questions and answers in Markdown`,
      `${markdownLink('Index', toAddress('/api/index.json'))}: every id with its verdict, as JSON`,
      `${markdownLink('Measurements', toAddress('/measured/all.json'))}: what real servers did, every run`,
      `${markdownLink('For machines', toAddress('/about/linking/'))}: all forms, with examples`,
    ]),
  );
}

function questionLine({ record, markdown }: ListedQuestion): string {
  const { title, verdict, verdictNote, short } = record;
  return `${markdownLink(title, markdown)}: ${markdownText(`${verdictLine(verdict, verdictNote)}. ${short}`)}`;
}

/** `/llms-full.txt`: every question with its answers, one after the other. */
export function llmsFullText(pages: readonly string[]): string {
  return [`${SITE_NAME}: ${SITE_SUMMARY}\n`, ...pages].join('\n');
}
