import { isBlank } from './split-lines.ts';
import type { SourceLine } from '../thread.ts';

/** Opens the line of tags, up to the first tag. */
export const TAGS = /^This question is related to[ \t]+(?=[^ \t])/;
const ANSWERS = /^The answer is:?[ \t]*$/;
/** The line above titles that run together; its group is the tag. */
export const RELATED = /^Examples related to[ \t]+([^ \t]+)[ \t]*$/;

/**
 * Indexes of the lines of tags. A sentence may begin with the same words, so the line counts only
 * before `The answer is`, `Examples related to …` or the end.
 */
export function tagLines(lines: readonly SourceLine[], from: number): number[] {
  const found: number[] = [];
  let next = '';
  for (let index = lines.length - 1; index >= from; index--) {
    const text = lines[index]?.text ?? '';
    if (TAGS.test(text) && (next === '' || ANSWERS.test(next) || RELATED.test(next))) found.push(index);
    if (!isBlank(lines[index])) next = text;
  }
  return found.reverse();
}

/** The answers' lines, and the lines under each `Examples related to …`, which end the file. */
export function divideExport(
  lines: readonly SourceLine[],
  from: number,
): { bodies: SourceLine[][]; related: SourceLine[][] } {
  let start = from;
  while (isBlank(lines[start])) start++;
  if (ANSWERS.test(lines[start]?.text ?? '')) start++;

  const bodies = blocksOf(lines.slice(start));
  const related: SourceLine[][] = [];
  while (RELATED.test(bodies.at(-1)?.[0]?.text ?? '')) related.push(bodies.pop() ?? []);
  return { bodies, related: related.reverse().flatMap(sectionsOf) };
}

/** Runs of lines between two or more blank lines: the format's only mark of where an answer ends. */
function blocksOf(lines: readonly SourceLine[]): SourceLine[][] {
  const blocks: SourceLine[][] = [];
  let blanks = 2;
  for (const line of lines) {
    if (isBlank(line)) {
      blanks++;
      continue;
    }
    if (blanks >= 2) blocks.push([]);
    else if (blanks === 1) blocks.at(-1)?.push({ number: line.number - 1, text: '' });
    blocks.at(-1)?.push(line);
    blanks = 0;
  }
  return blocks;
}

/** Divides lines at each `Examples related to …`, which stays first. */
function sectionsOf(lines: SourceLine[]): SourceLine[][] {
  const sections: SourceLine[][] = [];
  for (const line of lines) {
    if (RELATED.test(line.text)) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections;
}
