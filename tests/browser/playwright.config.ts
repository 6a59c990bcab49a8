import { defineConfig } from '@playwright/test';
import { launchOptions } from '../../src/tools/launch-options.ts';

const PORT = 4391;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // A busy machine may be too slow for a test once; it is named at the end, and a second failure counts.
  retries: 1,
  forbidOnly: !!process.env['CI'],
  reporter: [['list'], ['json', { outputFile: '../../.build/browser.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: launchOptions(process.env),
  },
  webServer: {
    command: 'node src/tools/serve.ts --built .build/test-root',
    cwd: '../..',
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
