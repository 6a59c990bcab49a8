import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../src/linking/copying/formats.ts';
import { FORMAT_NAMES } from '../../../src/linking/copying/passage.ts';
import { PASSAGES } from './passages.ts';

const cases = join(import.meta.dirname, 'cases');

for (const [name, passage] of Object.entries(PASSAGES)) {
  test(`${name} reads the same in every format`, async () => {
    const written: string[] = [];
    for (const format of FORMAT_NAMES) {
      const { plain, html } = FORMATS[format].write(passage);
      await expect(`${plain}\n`).toMatchFileSnapshot(join(cases, name, `${format}.txt`));
      written.push(`${format}.txt`);
      if (html === undefined) continue;
      await expect(`${html}\n`).toMatchFileSnapshot(join(cases, name, `${format}.html`));
      written.push(`${format}.html`);
    }
    expect(readdirSync(join(cases, name)).sort()).toEqual(written.sort());
  });
}
