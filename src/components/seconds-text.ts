/** Seconds to a hundredth, tenths from 10 s on: `1.62 s`, `14.9 s`. */
export function secondsText(seconds: number): string {
  return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
}
