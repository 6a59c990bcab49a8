import text from '../../content/start.yaml?raw';
import { readStart, type Step } from './start.ts';

/** The steps, in their order. The build has checked them before; in development a mistake stops here. */
export function startSteps(): Step[] {
  const { steps, problems } = readStart({ path: 'content/start.yaml', text });
  if (problems.length > 0) throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return steps;
}
