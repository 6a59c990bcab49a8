import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { baseLinks } from './src/build/base-links.ts';
import { highlightClasses } from './src/build/highlight-classes.ts';

const base = process.env.BASE ?? '/';

export default defineConfig({
  // The public address and sub-path, for links that leave the site.
  site: process.env.SITE ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  integrations: [mdx()],
  markdown: {
    processor: satteri({
      hastPlugins: [baseLinks(base)],
      // Error messages and options are quoted as they are.
      features: { smartPunctuation: false },
    }),
    shikiConfig: { theme: 'css-variables', transformers: [highlightClasses] },
  },
  build: { inlineStylesheets: 'always' },
  // Scripts stay files of their own, so that the security policy needs no hash for each.
  vite: {
    build: {
      assetsInlineLimit: 0,
      rollupOptions: {
        // Astro marks modules with directives of its own, which the bundler reports one by one.
        onLog: (level, log, report) => log.code === 'MODULE_LEVEL_DIRECTIVE' || report(level, log),
      },
    },
  },
  devToolbar: { enabled: false },
});
