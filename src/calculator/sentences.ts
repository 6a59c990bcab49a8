import { ordinal } from '../knowledge/describe-deployment.ts';
import { href } from '../components/href.ts';
import { node, type MarkupNode } from '../components/markup-node.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Inputs } from '../model/inputs.ts';
import { duration, figure, number, percent, perSecond } from './format.ts';

/** `16 requests at once; the 17th waits.` */
export function inFlightSentence({ inFlight }: Assessment): string {
  if (inFlight === undefined) return 'No limit at once: each connection gets a thread of its own.';
  const count = inFlight === 1 ? '1 request' : `${number(inFlight)} requests`;
  return `${count} at once; the ${inFlight < 1000 ? ordinal(inFlight + 1) : 'next'} waits.`;
}

/** How it goes at the load given. */
export function loadSentence(assessment: Assessment, { load }: Inputs): string {
  const { flow, utilisation, throughputPerSecond } = assessment;
  const most = 'value' in throughputPerSecond ? throughputPerSecond.value : undefined;
  const arrivals = perSecond(load.arrivalRatePerSecond);
  if (flow.state === 'overloaded') {
    const late =
      'value' in flow.lateSeconds
        ? `, and once the backlog is full an answer is ${duration(flow.lateSeconds.value)} late`
        : '';
    return `${arrivals} arrive and ${most === undefined ? 'less' : perSecond(most)} is the most it serves: the line grows by ${figure(flow.growthPerSecond, number)} each second${late}.`;
  }
  const used =
    'value' in utilisation ? `${percent(utilisation.value)} of what it can serve is in use` : `${arrivals} arrive`;
  const { p95 } = flow.responseSeconds;
  const answered = 'value' in p95 ? `, and 95 of 100 are answered within ${duration(p95.value)}` : '';
  return `At ${arrivals}, ${used}${answered}.`;
}

/** Where a sentence ends: a space, and a link to what proves it. */
export type ProofLink = [space: string, link: MarkupNode];

/**
 * A short link from a sentence to its proof: `why` to a page of this site, `source` to any other.
 *
 * @param proof A path from the site's root, or an `https:` address.
 * @param about What tells this link from others for those who only hear it: the words it stands behind.
 */
export function proofLink(proof: string, about: string): ProofLink {
  const own = proof.startsWith('/');
  const text = own ? 'why' : 'source';
  return [' ', node('a', { href: own ? href(proof) : proof, 'aria-label': `${text}: ${about}` }, text)];
}
