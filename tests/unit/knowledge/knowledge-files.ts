import type { ContentFile } from '../../../src/knowledge/content-file.ts';

/** A question file whose every field is right; `changes` replaces lines by field. */
export function questionFile(slug: string, id: string, changes: Record<string, string> = {}): ContentFile {
  const fields: Record<string, string> = {
    id,
    title: `What about ${slug}?`,
    headline: 'It is so',
    short: 'It holds.',
    need: 'count',
    tags: '[flask]',
    aliases: '[one wording, another wording]',
    appliesTo: '[{ software: flask, from: "1.0" }]',
    reviewed: '2026-11-22',
    ...changes,
  };
  return { path: `content/questions/${slug}/question.mdx`, text: mdx(fields) };
}

/** An answer file whose every field is right. */
export function answerFile(slug: string, name: string, id: string, changes: Record<string, string> = {}): ContentFile {
  const fields: Record<string, string> = {
    id,
    title: 'A claim',
    short: 'It holds.',
    verdict: 'holds',
    aliases: '[one wording, another wording]',
    ...changes,
  };
  return { path: `content/questions/${slug}/${name}.mdx`, text: mdx(fields) };
}

function mdx(fields: Record<string, string>): string {
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  return `---\n${lines.map(([field, value]) => `${field}: ${value}`).join('\n')}\n---\n\nText.\n`;
}
