import type { APIRoute, GetStaticPaths } from 'astro';
import { publicAddress } from '../../linking/public-address.ts';
import { questionFile, type QuestionFile } from '../../machines/question-file.ts';
import { toldQuestions } from '../../machines/told-questions.ts';

export const getStaticPaths = (async () => {
  const questions = await toldQuestions();
  const all = questions.map(({ question }) => question);
  return questions.map((told) => ({
    params: { slug: told.question.slug },
    props: { file: questionFile(told, all, publicAddress) },
  }));
}) satisfies GetStaticPaths;

/** A question with the records of its answers. */
export const GET: APIRoute<{ file: QuestionFile }> = ({ props }) => Response.json(props.file);
