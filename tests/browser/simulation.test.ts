import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { SimulationConfig } from '../../src/model/simulation/index.ts';

const root = `${import.meta.dirname}/../..`;
const { runs } = JSON.parse(readFileSync(`${root}/tests/unit/model/simulation/hashes.json`, 'utf8')) as {
  runs: { name: string; config: SimulationConfig; hash: number }[];
};

test('the simulator gives the same numbers in the browser as in Node', async ({ page }) => {
  const worker = readdirSync(`${root}/.build/test-root/_astro`).find((file) => file.startsWith('simulation-worker'));
  await page.goto('/calculator/');
  const found = await page.evaluate(
    async ([address, configs]) => {
      // The page's policy asks for addresses that come from one of its own.
      interface AddressPolicy {
        createScriptURL(address: string): string;
      }
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: AddressPolicy): AddressPolicy };
      };
      const policy = trustedTypes.createPolicy('site-worker', { createScriptURL: (text) => text });
      const hashOf = (config: unknown) =>
        new Promise((done, failed) => {
          const running = new Worker(policy.createScriptURL(address), { type: 'module' });
          running.onerror = (event) => failed(new Error(event.message));
          running.onmessage = ({
            data,
          }: MessageEvent<{ kind: string; result?: { hash: number }; reason?: string }>) => {
            if (data.kind === 'result') done(data.result?.hash);
            if (data.kind === 'failed') failed(new Error(data.reason));
          };
          running.postMessage({ config });
        });
      const hashes: unknown[] = [];
      for (const config of configs) hashes.push(await hashOf(config));
      return hashes;
    },
    [`/_astro/${worker ?? ''}`, runs.map(({ config }) => config)] as const,
  );
  expect(found).toEqual(runs.map(({ hash }) => hash));
});
