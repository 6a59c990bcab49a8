import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium that is installed: the one in `CHROMIUM`, one on the PATH, or Playwright's own.
 *
 * @returns Its path, or nothing.
 */
export function findBrowser(environment: NodeJS.ProcessEnv): string | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [environment['CHROMIUM'], ...onPath, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}
