import { slots, type Deployment } from '../model/deployment.ts';
import { imagePath, type Preview } from '../previews/preview.ts';
import { INITIAL } from './values.ts';
import type { WorkPreset } from './work-presets.ts';

/** A preview of a page of the calculator, the name of its image, and the set-up on it. */
export interface CalculatorPreview extends Preview {
  name: string;
  deployment: Deployment;
}

/** How the calculator is previewed, with an example filled in or as it starts: with the number that it then shows. */
export function calculatorPreview(preset?: WorkPreset): CalculatorPreview {
  const { p: processes, t: threads } = (preset?.values ?? INITIAL).numbers;
  const deployment = { processes, threads };
  const sum = `${processes} × ${threads} = ${slots(deployment)} at once`;
  const name = preset ? `calculator-${preset.slug}` : 'calculator';
  const title = `${sum}: ${preset?.name ?? 'work out your own set-up'}`;
  const description = preset
    ? `What a set-up serves for an example of this kind (${preset.name}): requests at once, throughput, waiting, what gives out first.`
    : 'Paste a start command or type a set-up: requests at once, throughput, waiting, what gives out first, and lines to paste.';
  return { name, deployment, title, description, image: { path: imagePath(name), alt: `${title}. ${description}` } };
}
