// npm run evidence: what the answers rest on, and which of those about servers nobody has measured; -- --strict fails
// where too few are.
import { readFileSync } from 'node:fs';
import { EVIDENCE_TARGET, evidenceShare, measuredShare, percent } from '../knowledge/evidence-share.ts';
import { NEWEST_SOFTWARE_PATH, readNewestSoftware } from '../knowledge/newest-software.ts';
import { NOT_ABOUT_SERVING } from '../knowledge/server-behaviour.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { notCheckedLine } from '../knowledge/staleness.ts';
import { contentFiles } from '../build/content-files.ts';

const options = process.argv.slice(2);
const unknown = options.find((option) => option !== '--strict');
if (unknown !== undefined) {
  console.error(`expected no option or --strict, got ${unknown}`);
  process.exit(2);
}

const { questions, problems } = readKnowledge(contentFiles('.'));
const share = evidenceShare(questions, readNewestSoftware(readFileSync(NEWEST_SOFTWARE_PATH, 'utf8')));
const { answers, behaviour, verdicts, sources } = share;
const ofAll = (part: number) => `${part} (${percent(part, answers)})`;

for (const { path, message } of problems) console.log(`not read: ${path}: ${message}`);

console.log(`${behaviour.missing.length} answers about what servers do that rest on no measurement:`);
for (const { path, title } of behaviour.missing) console.log(`  ${path}: ${title}`);
console.log(`\n${share.stale.length} answers not checked on the newest release:`);
for (const { answer, unchecked } of share.stale) console.log(`  ${answer.path}: ${notCheckedLine(unchecked) ?? ''}`);
console.log('\nNot counted as about what servers do:');
for (const [slug, about] of Object.entries(NOT_ABOUT_SERVING)) console.log(`  ${slug}: ${about}`);

const lines: [string, string | number][] = [
  ['questions', share.questions],
  ['answers', answers],
  ...Object.entries(verdicts).map(([verdict, count]): [string, string] => [`  ${verdict}`, ofAll(count)]),
  ['with a measurement', ofAll(share.measured)],
  ['with a snippet', ofAll(share.withSnippet)],
  ['with a primary source', ofAll(share.withPrimary)],
  ['with none of these', ofAll(share.bare)],
  ['about what servers do', behaviour.answers],
  ['  measured', `${behaviour.measured} (${percent(behaviour.measured, behaviour.answers)})`],
  ['stale', share.stale.length],
  ['links to other sites', `${sources.links} on ${sources.hosts} hosts, ${sources.primary} of them primary sources`],
  ['snippets', share.snippets],
];
console.log();
for (const [name, value] of lines) console.log(`${name.padEnd(24)}${value}`);

if (options.includes('--strict') && measuredShare(share) < EVIDENCE_TARGET) {
  console.error(
    `\nfound ${percent(behaviour.measured, behaviour.answers)} of the answers about what servers do measured, expected at least ${percent(EVIDENCE_TARGET, 1)}`,
  );
  process.exit(1);
}
