import type { APIRoute, GetStaticPaths } from 'astro';
import { oneLine } from '../../machines/one-line.ts';
import { toldQuestions } from '../../machines/told-questions.ts';

export const getStaticPaths = (async () =>
  (await toldQuestions()).map(({ question, record }) => ({
    params: { slug: question.slug },
    props: { text: oneLine(record) },
  }))) satisfies GetStaticPaths;

/** A question's short answer in one line: the one at `/a/<id>.txt`. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
