import { expect, test } from 'vitest';
import { calculatorPreview } from '../../../src/calculator/calculator-preview.ts';
import { WORK_PRESETS } from '../../../src/calculator/work-presets.ts';
import { DESCRIPTION_CHARACTERS, TITLE_BYTES, utf8Bytes } from '../../../src/previews/preview.ts';

test('previews of the calculator begin with the number that it shows, and no reader cuts them', () => {
  const previews = [calculatorPreview(), ...WORK_PRESETS.map(calculatorPreview)];
  expect(previews[0]?.title).toBe('4 × 4 = 16 at once: work out your own set-up');
  for (const { title, description, image } of previews) {
    expect(title).toMatch(/^\d+ × \d+ = \d+ at once: /);
    expect(utf8Bytes(title)).toBeLessThanOrEqual(TITLE_BYTES);
    expect(description.length).toBeLessThanOrEqual(DESCRIPTION_CHARACTERS);
    expect(image.alt).toContain(title);
  }
  expect(new Set(previews.map(({ name }) => name)).size).toBe(previews.length);
});
