import type { APIRoute } from 'astro';
import { llmsFullText } from '../machines/llms-text.ts';
import { questionPage, toldQuestions } from '../machines/told-questions.ts';

/** Every question and answer, one after the other. */
export const GET: APIRoute = async () => new Response(llmsFullText((await toldQuestions()).map(questionPage)));
