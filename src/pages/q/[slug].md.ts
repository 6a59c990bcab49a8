import type { APIRoute, GetStaticPaths } from 'astro';
import { questionPage, toldQuestions } from '../../machines/told-questions.ts';

export const getStaticPaths = (async () =>
  (await toldQuestions()).map((told) => ({
    params: { slug: told.question.slug },
    props: { text: questionPage(told) },
  }))) satisfies GetStaticPaths;

/** A question with its answers in Markdown. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
