import type { AstroIntegration } from 'astro';

/**
 * Shows drafts in development and nowhere else. It asks Astro which command runs: the environment's
 * `NODE_ENV` may say anything.
 */
export function drafts(): AstroIntegration {
  return {
    name: 'drafts',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { SHOW_DRAFTS: JSON.stringify(command === 'dev') } } });
      },
    },
  };
}
