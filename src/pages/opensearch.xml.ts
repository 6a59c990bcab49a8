import type { APIRoute } from 'astro';
import { publicAddress } from '../linking/public-address.ts';
import { openSearchDescription } from '../machines/open-search.ts';

/** What a browser needs to search the site from its address bar. */
export const GET: APIRoute = () => new Response(openSearchDescription(publicAddress));
