import type { APIRoute } from 'astro';
import { publicAddress } from '../linking/public-address.ts';
import { llmsText } from '../machines/llms-text.ts';
import { toldQuestions } from '../machines/told-questions.ts';

/** What a language model is told of the site. */
export const GET: APIRoute = async () => {
  const questions = await toldQuestions();
  const listed = questions.map(({ question, record }) => ({
    need: question.data.need,
    record,
    markdown: publicAddress(`/q/${question.slug}.md`),
  }));
  return new Response(llmsText(listed, publicAddress));
};
