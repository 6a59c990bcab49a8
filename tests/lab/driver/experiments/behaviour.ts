import type { BehaviourExperiment } from '../experiment.ts';

/** A behaviour without the word that says so. */
export type Behaviour = Omit<BehaviourExperiment, 'kind'>;

/** A gunicorn other than the installed one. */
export const gunicorn26 = {
  needs: ['gunicorn', 'packaging'],
  release: { name: 'gunicorn', version: '26.1.0' },
} as const;
