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
  for (const { name, config, hash } of runs) {
    const found = await page.evaluate(
      ([address, asked]) =>
        new Promise((done, failed) => {
          const running = new Worker(address, { type: 'module' });
          running.onerror = (event) => failed(new Error(event.message));
          running.onmessage = ({
            data,
          }: MessageEvent<{ kind: string; result?: { hash: number }; reason?: string }>) => {
            if (data.kind === 'result') done(data.result?.hash);
            if (data.kind === 'failed') failed(new Error(data.reason));
          };
          running.postMessage({ config: asked });
        }),
      [`/_astro/${worker ?? ''}`, config] as const,
    );
    expect([name, found]).toEqual([name, hash]);
  }
});
