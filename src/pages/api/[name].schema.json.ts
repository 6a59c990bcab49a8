import type { APIRoute, GetStaticPaths } from 'astro';
import { publicAddress } from '../../linking/public-address.ts';
import { jsonSchemas } from '../../machines/json-schemas.ts';

export const getStaticPaths = (() =>
  [...jsonSchemas(publicAddress)].map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }))) satisfies GetStaticPaths;

/** The JSON Schema of a kind of file. */
export const GET: APIRoute<{ schema: object }> = ({ props }) =>
  new Response(`${JSON.stringify(props.schema, null, 2)}\n`);
