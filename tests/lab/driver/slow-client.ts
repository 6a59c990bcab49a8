import { setTimeout as sleep } from 'node:timers/promises';
import { talk, type Answer } from './client.ts';

/** Sends half a request head, and the rest after so many seconds. */
export const halfHead = (port: number, seconds: number): Promise<Answer> =>
  talk(port, seconds + 30, (socket) => {
    socket.write('GET /sleep?ms=0 HTTP/1.1\r\nHost: l');
    void sleep(seconds * 1000).then(() => {
      if (!socket.destroyed) socket.write('ab\r\nConnection: close\r\n\r\n');
    });
  });

/** Connects, sends nothing, and leaves after so many seconds. */
export const silent = (port: number, seconds: number): Promise<Answer> => talk(port, seconds, () => undefined);
