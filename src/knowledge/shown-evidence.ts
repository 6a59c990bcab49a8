import { shownQuestions } from './collections.ts';
import { evidenceShare, type EvidenceShare } from './evidence-share.ts';
import { KNOWN_RELEASES } from './known-releases.ts';
import type { Question } from './read-knowledge.ts';

/** What the published answers rest on, for pages. */
export async function shownEvidence(): Promise<EvidenceShare> {
  const questions = (await shownQuestions()).map(({ slug, entry, answers }): Question => ({
    path: `content/questions/${entry.id}.mdx`,
    slug,
    data: entry.data,
    body: entry.body ?? '',
    answers: answers.map((answer, place) => ({
      path: `content/questions/${answer.entry.id}.mdx`,
      place,
      data: answer.entry.data,
      body: answer.entry.body ?? '',
    })),
  }));
  return evidenceShare(questions, KNOWN_RELEASES);
}
