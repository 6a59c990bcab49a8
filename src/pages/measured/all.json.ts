import type { APIRoute } from 'astro';
import { MEASUREMENT_TEXTS } from '../../knowledge/measurement-texts.ts';

/** Every measurement in one list, each as its file says it. */
export const GET: APIRoute = () =>
  new Response(`[\n${[...MEASUREMENT_TEXTS.values()].map((text) => text.trimEnd()).join(',\n')}\n]\n`);
