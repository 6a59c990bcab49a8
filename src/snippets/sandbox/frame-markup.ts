import { RUNNER_HASH } from './runner-hash.ts';

/**
 * The document of the sandbox's frame: the runner and a policy that lets nothing else in.
 *
 * @param runner The text whose hash is {@link RUNNER_HASH}.
 */
export function frameMarkup(runner: string): string {
  const policy = `default-src 'none'; script-src '${RUNNER_HASH}'; worker-src blob:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${runner}</script>`;
}
