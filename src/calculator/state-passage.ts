import type { Passage } from '../linking/copying/passage.ts';
import type { Figure, NotModelled } from '../model/assessment.ts';
import { assess } from '../model/index.ts';
import { percent, perSecond } from './format.ts';
import { readyLines } from './ready-lines.ts';
import { inFlightSentence, loadSentence } from './sentences.ts';
import { inputsOf, type Values } from './values.ts';

/**
 * What is copied of a state of the calculator: requests at once, how it goes at the load, how it is started.
 *
 * @param url The address that brings the state back.
 */
export function statePassage(values: Values, url: string): Passage {
  const inputs = inputsOf(values);
  const assessment = assess(inputs);
  const { flow, throughputPerSecond } = assessment;
  const start = readyLines(values)[0];
  // What the sentences do not say; what is not modelled is left out.
  const facts: [string, Figure | NotModelled, (value: number) => string][] = [
    ['Most it can serve', throughputPerSecond, perSecond],
    ...(flow.state === 'stable' ? ([['Chance of waiting', flow.waitProbability, percent]] satisfies typeof facts) : []),
  ];
  return {
    title: inFlightSentence(assessment).replace(/\.$/, ''),
    text: loadSentence(assessment, inputs),
    // Its comments say what the sentences say.
    ...(start && {
      code: {
        language: start.name === 'Command' ? 'console' : start.name === 'Python' ? 'python' : 'ini',
        text: start.text.replace(/^#.*\n/gm, ''),
      },
    }),
    facts: facts.flatMap(([label, figure, write]) => ('value' in figure ? [{ label, text: write(figure.value) }] : [])),
    url,
  };
}
