import type { RunnerReport, RunnerRequest } from './runner-message.ts';
import { trustedFrameMarkup } from './trusted-markup.ts';

/** The frame of a sandbox, from its making to its end. */
export interface Frame {
  /** Asks the runner; what is asked before the frame is there waits for it. */
  ask(request: RunnerRequest): void;
  remove(): void;
}

/**
 * Puts a frame without an origin at the end of the page and hands its runner one end of a channel,
 * the only thing the two have in common.
 *
 * @param onReady Called once, when what was asked has been sent.
 * @param onGone Called when the frame has left its document for another.
 */
export function createFrame(
  document: Document,
  runner: string,
  on: { report(report: RunnerReport): void; ready(): void; gone(): void },
): Frame {
  const frame = document.createElement('iframe');
  const { port1, port2 } = new MessageChannel();
  // Never with `allow-same-origin`: the frame would own the page.
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.referrerPolicy = 'no-referrer';
  frame.title = 'Snippet sandbox';
  frame.tabIndex = -1;
  frame.hidden = true;
  frame.srcdoc = trustedFrameMarkup(runner);

  let loaded = false;
  frame.addEventListener('load', () => {
    if (loaded) {
      on.gone();
      return;
    }
    loaded = true;
    frame.contentWindow?.postMessage(null, '*', [port2]);
    on.ready();
  });
  port1.onmessage = ({ data }: MessageEvent<RunnerReport>) => on.report(data);
  document.body.append(frame);

  return {
    ask: (request) => port1.postMessage(request),
    remove() {
      port1.close();
      frame.remove();
    },
  };
}
