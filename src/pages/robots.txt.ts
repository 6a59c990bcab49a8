import type { APIRoute } from 'astro';
import { publicAddress } from '../linking/public-address.ts';
import { robotsText } from '../machines/robots.ts';

export const GET: APIRoute = () => new Response(robotsText(publicAddress));
