import { verdictLine } from '../../knowledge/verdict.ts';
import type { WithdrawnRecord } from '../answer-record.ts';
import type { Passage } from './passage.ts';
import type { CopiedRecord } from './read-record.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** What is copied of an answer; of one that was withdrawn, that it was, why, and what is there instead. */
export function answerPassage(record: CopiedRecord | WithdrawnRecord): Passage {
  if ('withdrawn' in record) return withdrawnPassage(record);
  const { verdict, verdictNote, title, short, number, appliesToText, evidence, credit, link } = record;
  const [measured] = evidence;
  return {
    verdict: { verdict, note: verdictNote },
    title,
    text: short,
    facts: [
      ...(number
        ? [
            {
              label: 'Number',
              text: `${number.slots} at once, ${count(number.processes, 'process', 'processes')} × ${count(number.threads, 'thread', 'threads')}`,
            },
          ]
        : []),
      ...(appliesToText === '' ? [] : [{ label: 'Applies to', text: appliesToText }]),
      ...(measured ? [{ label: 'Measured', text: measured.text.replace(/^Measured: /, '') }] : []),
    ],
    credit,
    url: link,
  };
}

function withdrawnPassage({ withdrawn, verdict, verdictNote, short, url }: WithdrawnRecord): Passage {
  return {
    title: `Withdrawn on ${withdrawn.on}`,
    text: withdrawn.why,
    facts: [
      ...(withdrawn.instead === undefined ? [] : [{ label: 'Instead', text: withdrawn.instead }]),
      { label: 'It said', text: `${verdictLine(verdict, verdictNote)} | ${short}` },
    ],
    url,
  };
}
