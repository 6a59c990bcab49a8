import { defineConfig } from 'astro/config';
import { astroConfig } from './src/build/astro-config.ts';
import { siteAddress } from './src/build/site-address.ts';

export default defineConfig(astroConfig(siteAddress(process.env, 'http://localhost:4321')));
