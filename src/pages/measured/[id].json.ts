import type { APIRoute, GetStaticPaths } from 'astro';
import { MEASUREMENT_TEXTS } from '../../knowledge/measurement-texts.ts';

export const getStaticPaths = (() =>
  [...MEASUREMENT_TEXTS].map(([id, text]) => ({ params: { id }, props: { text } }))) satisfies GetStaticPaths;

/** The file of one measurement. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
