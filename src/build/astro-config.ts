import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroUserConfig } from 'astro';
import { highlightClasses } from '../components/highlight-classes.ts';
import { projectChecker } from '../snippets/checking/project-checker.ts';
import { snippetFences } from '../snippets/checking/snippet-plugin.ts';
import { snippetTypes } from '../snippets/texts/snippet-types-plugin.ts';
import { baseLinks } from './base-links.ts';
import { headerCells } from './header-cells.ts';
import { drafts } from './drafts.ts';
import { searchFiles } from './search-files.ts';
import { scrollingTables } from './scrolling-tables.ts';
import { snippetTexts } from './snippet-texts.ts';
import { wholeCode } from './whole-code.ts';

/** Where the site will be. */
export interface SiteAddress {
  /** Public address without a path: `https://inflight.example`. */
  site: string;
  /** Path below it, with a slash at both ends. */
  base: string;
  /**
   * Address of the form that takes corrections: where an issue is opened. `{title}` and `{body}` in it are replaced;
   * an address without them gets both as parameters.
   */
  corrections?: string;
}

/** How Astro builds the site for an address. */
export function astroConfig({ site, base, corrections }: SiteAddress): AstroUserConfig {
  return {
    site,
    base,
    trailingSlash: 'always',
    integrations: [mdx(), drafts()],
    markdown: {
      processor: satteri({
        mdastPlugins: [snippetFences(projectChecker())],
        hastPlugins: [baseLinks(base), wholeCode(), headerCells(), scrollingTables()],
        // Error messages and options are quoted as they are.
        features: { smartPunctuation: false },
      }),
      shikiConfig: { theme: 'css-variables', transformers: [highlightClasses] },
    },
    // One round trip to the first paint; and scripts stay files of their own, so that the security
    // policy needs no hash for each.
    build: { inlineStylesheets: 'always' },
    vite: {
      define: { CORRECTIONS: JSON.stringify(corrections ?? '') },
      plugins: [snippetTexts(), snippetTypes(), searchFiles()],
      // A build or a test beside it is no change of what is shown.
      server: { watch: { ignored: ['**/.build/**', '**/dist/**', '**/test-results/**'] } },
      build: {
        assetsInlineLimit: 0,
        rolldownOptions: {
          // Astro marks modules with directives of its own, which the bundler reports one by one.
          onLog: (level, log, report) => {
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
          },
        },
      },
    },
    devToolbar: { enabled: false },
  };
}
