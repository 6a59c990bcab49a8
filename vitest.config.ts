import { defineConfig } from 'vitest/config';

/** A test hangs, or it does not: what else runs on a machine is no failure. */
const testTimeout = 120_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout } },
      { test: { name: 'search', include: ['tests/search/**/*.test.ts'], testTimeout, hookTimeout: testTimeout } },
      { test: { name: 'golden', include: ['tests/golden/**/*.test.ts'], testTimeout } },
      {
        test: {
          name: 'lab',
          include: ['tests/lab/**/*.test.ts'],
          globalSetup: ['tests/lab/install.ts'],
          maxConcurrency: 3,
          testTimeout,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build-sites.ts'],
          hookTimeout: testTimeout,
          testTimeout,
        },
      },
    ],
  },
});
