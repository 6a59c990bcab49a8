import type { TestProject } from 'vitest/node';
import { installMissing } from './driver/software.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why no real server can be started here; empty where it can. */
    labIsMissing: string;
  }
}

/** Installs the servers that the smoke lab starts, where that is possible, and says where it is not. */
export default function install({ provide }: TestProject): void {
  const missing =
    process.platform === 'linux'
      ? installMissing(['gunicorn', 'gevent', 'uwsgi', 'waitress'])
      : 'the lab needs Linux: it finds the processes of a server in /proc';
  if (missing !== undefined) console.log(`The smoke lab is skipped: ${missing}.`);
  provide('labIsMissing', missing ?? '');
}
