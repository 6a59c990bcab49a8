import { VERDICTS } from '../knowledge/verdict.ts';
import type { AnswerRecord } from '../linking/answer-record.ts';
import { utf8Bytes } from '../previews/preview.ts';

/** What a line takes at most, its end included: a terminal shows it in three lines, a message in one bubble. */
export const LINE_BYTES = 240;

/**
 * An answer in one line: `/a/<id>.txt`. The verdict and the address are whole, what is between them ends at a word.
 *
 * @returns `Wrong: “Workers fire off threads” (nothing grows beyond what you set). No worker… https://…/a/n3fd/?r=1`
 * @throws {Error} If the address leaves no room for the verdict.
 */
export function oneLine(record: AnswerRecord): string {
  const { verdict, text, addresses } = parts(record);
  const end = ` ${addresses}\n`;
  const room = LINE_BYTES - utf8Bytes(verdict) - utf8Bytes(end);
  if (room < utf8Bytes('…')) {
    throw new Error(
      `found the address ${addresses}, expected one that leaves room for “${verdict}” in ${LINE_BYTES} bytes`,
    );
  }
  return `${verdict}${cutAtWord(text.replace(/\s+/g, ' '), room)}${end}`;
}

function parts(record: AnswerRecord): { verdict: string; text: string; addresses: string } {
  if (record.status === 'withdrawn') {
    const { why, instead } = record.withdrawn;
    return { verdict: 'Withdrawn:', text: ` ${why}`, addresses: instead ? `Instead: ${instead}` : record.url };
  }
  const { headline, verdictNote, short, verdict, link } = record;
  const note = verdictNote ? ` (${verdictNote})` : '';
  const claim = `${headline}${note}`;
  const stop = /[.?!…]$/.test(claim) ? '' : '.';
  return { verdict: `${VERDICTS[verdict].word}:`, text: ` ${claim}${stop} ${short}`, addresses: link };
}

/** The text as far as whole words fit the bytes, an ellipsis included where it goes on. */
function cutAtWord(text: string, bytes: number): string {
  if (utf8Bytes(text) <= bytes) return text;
  let cut = '';
  for (const { index } of text.matchAll(/ (?=\S)/g)) {
    const next = text.slice(0, index).replace(/[\s,;:.(“–-]+$/, '');
    if (utf8Bytes(next) + utf8Bytes('…') > bytes) break;
    cut = next;
  }
  return `${cut}…`;
}
