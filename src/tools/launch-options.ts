import type { LaunchOptions } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

/** How Playwright starts the Chromium that is installed. */
export function launchOptions(environment: NodeJS.ProcessEnv): LaunchOptions {
  const executablePath = findBrowser(environment);
  return {
    ...(executablePath ? { executablePath } : {}),
    // Root may not use the sandbox; the rest keeps the browser from calling home.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
