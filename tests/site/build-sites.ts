import { buildSite } from '../../src/tools/build-site.ts';
import { SITES } from './sites.ts';

/** Builds what the tests look at, once for all of them. */
export default async function buildSites(): Promise<void> {
  for (const site of Object.values(SITES)) await buildSite({ root: process.cwd(), ...site });
}
