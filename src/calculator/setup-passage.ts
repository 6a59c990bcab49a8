import { describeDeployment } from '../knowledge/describe-deployment.ts';
import type { Passage } from '../linking/copying/passage.ts';
import type { Deployment } from '../model/deployment.ts';

/**
 * What is copied of a set-up.
 *
 * @param url Its permanent address.
 */
export function setupPassage(deployment: Deployment, url: string): Passage {
  return { title: describeDeployment(deployment).replace(/\.$/, ''), facts: [], url };
}
