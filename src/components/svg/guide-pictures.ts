import type { PictureName } from '../../knowledge/glossary.ts';
import { mgcLine } from '../../model/queueing/mgc-line.ts';
import type { MarkupNode } from '../markup-node.ts';
import { laneChart } from './lanes.ts';
import { plotPicture } from './plot-picture.ts';
import { requestPath } from './request-path.ts';

/** Slots in the pictures of waiting: the widget's first set-up, 2 × 4. */
const SLOTS = 8;

/** Mean wait in mean service times: 1 is as long as a request takes. */
function meanWait(utilisation: number, scv: number): number {
  return Math.round(mgcLine(SLOTS, utilisation * SLOTS, 1, scv).meanWaitSeconds * 100) / 100;
}

/** Most connections of one SQLAlchemy engine left as it is: pool_size 5 and max_overflow 10. */
const POOL = 15;

/** Pictures by name; each is the same on every page that shows it. */
export const GUIDE_PICTURES: Record<PictureName, () => MarkupNode> = {
  accept: () => requestPath('accept', 'Connections wait in the backlog until a process accepts them into a slot.'),
  backlog: () => requestPath('backlog', 'All six slots are taken; three connections wait in the backlog.'),
  'in-flight': () => requestPath('in-flight', 'Six requests are in flight, one in each slot; three wait and are not.'),
  upstream: () => requestPath('upstream', 'A proxy stands between the client and the server with its slots.'),
  buffering: () =>
    requestPath(
      'upstream',
      'A proxy keeps the whole request and the whole response; the slow client is its business.',
      true,
    ),
  gil: () =>
    laneChart(
      [
        {
          name: 'thread 1',
          spans: [
            ['computes', 2],
            ['waits', 5],
            ['computes', 2],
          ],
        },
        {
          name: 'thread 2',
          spans: [
            ['queues', 2],
            ['computes', 2],
            ['waits', 5],
            ['computes', 2],
          ],
        },
      ],
      'Two threads of one process: their waits overlap, their computing never does.',
    ),
  'event-loop': () =>
    laneChart(
      [
        {
          name: 'request 1',
          spans: [
            ['computes', 1],
            ['waits', 6],
            ['computes', 1],
          ],
        },
        {
          name: 'request 2',
          spans: [
            ['queues', 1],
            ['computes', 1],
            ['waits', 7],
            ['computes', 1],
          ],
        },
        {
          name: 'request 3',
          spans: [
            ['queues', 2],
            ['computes', 3],
            ['waits', 6],
            ['computes', 1],
          ],
        },
      ],
      'One thread goes round three requests: one computes at a time, the others wait.',
    ),
  'free-threads': () =>
    laneChart(
      [
        {
          name: 'thread 1',
          spans: [
            ['computes', 4],
            ['waits', 3],
            ['computes', 2],
          ],
        },
        {
          name: 'thread 2',
          spans: [
            ['computes', 5],
            ['waits', 2],
            ['computes', 3],
          ],
        },
      ],
      'Two threads of one process without the lock: both compute at the same moment, on two cores.',
    ),
  'response-time': () =>
    laneChart(
      [
        { name: 'the client', spans: [['waits', 9]] },
        {
          name: 'the request',
          spans: [
            ['queues', 3],
            ['computes', 2],
            ['waits', 3],
            ['computes', 1],
          ],
        },
      ],
      'The request queues first; its service time begins when it has a slot. The client waits for both.',
    ),
  'keep-alive': () =>
    laneChart(
      [
        {
          name: 'kept alive',
          spans: [
            ['computes', 2],
            ['idle', 3],
            ['computes', 2],
            ['idle', 3],
          ],
        },
        { name: 'closed', spans: [['computes', 2]] },
      ],
      'A kept-alive connection serves a second request after a pause; the other one is closed after the first.',
    ),
  'waiting-by-load': () =>
    plotPicture({
      kind: 'line',
      title: `Mean wait of ${SLOTS} slots, in service times`,
      places: 'utilisation, %',
      values: 'mean wait',
      points: [30, 40, 50, 60, 70, 75, 80, 85, 90, 93, 95].map((percent) => [percent, meanWait(percent / 100, 1)]),
    }),
  'waiting-by-spread': () =>
    plotPicture({
      kind: 'bars',
      title: `Mean wait of ${SLOTS} slots at 80 %, in service times`,
      places: 'SCV',
      values: 'mean wait',
      points: [0, 1, 4, 9].map((scv) => [String(scv), meanWait(0.8, scv)]),
    }),
  connections: () =>
    plotPicture({
      kind: 'bars',
      title: 'Most connections, with 15 or more threads a process',
      places: 'processes',
      values: 'connections; PostgreSQL takes 97',
      points: [1, 2, 4, 6, 7].map((processes) => [String(processes), processes * POOL]),
    }),
};
