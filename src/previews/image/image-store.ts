import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';
import { paint, paintingKey } from './paint.ts';

/** Images that no build has asked for in so long are removed. */
const KEPT_DAYS = 30;

/** How many are drawn at once: while one is laid out, others are painted. */
const LANES = 4;

const DAY_MILLISECONDS = 86_400_000;

/** How many images a build had to draw, and how many it had already. */
export interface Tally {
  drawn: number;
  kept: number;
}

/** The image of a card, out of the folder where it was kept, or drawn and kept there. */
export async function imageOf(card: Card, folder: string): Promise<Buffer> {
  const drawing = drawCard(card);
  const path = join(folder, `${paintingKey(drawing)}.png`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept && isWhole(kept)) return kept;
  const image = await paint(drawing);
  await mkdir(folder, { recursive: true });
  // Under a name of its own first: another process may read while this one writes.
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, image);
  await rename(fresh, path);
  return image;
}

/** Whether a file is a PNG up to its end; one that is not is as good as none. */
function isWhole(file: Buffer): boolean {
  return (
    file.toString('latin1', 1, 4) === 'PNG' && file.toString('latin1', file.length - 8, file.length - 4) === 'IEND'
  );
}

/**
 * Draws what the folder does not have of these cards, and removes what nobody has asked for since long ago.
 *
 * @param now The time, in milliseconds since 1970.
 */
export async function keepImages(cards: readonly Card[], folder: string, now: number): Promise<Tally> {
  await mkdir(folder, { recursive: true });
  const before = new Set(await readdir(folder));
  const tally: Tally = { drawn: 0, kept: 0 };
  const left = [...cards];
  const lane = async (): Promise<void> => {
    for (let card = left.pop(); card; card = left.pop()) {
      const file = `${paintingKey(drawCard(card))}.png`;
      const kept = before.has(file);
      tally[kept ? 'kept' : 'drawn'] += 1;
      if (!kept) await imageOf(card, folder);
      // The time of a file is that of its last use. Another build may remove it meanwhile: it is drawn when asked for.
      await utimes(join(folder, file), now / 1000, now / 1000).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const file of before) {
    const path = join(folder, file);
    // Another build may have removed it.
    const used = (await stat(path).catch(() => undefined))?.mtimeMs ?? now;
    if (now - used > KEPT_DAYS * DAY_MILLISECONDS) await rm(path, { force: true });
  }
  return tally;
}

/** `previews: 3 drawn, 668 kept` */
export function tallyLine({ drawn, kept }: Tally): string {
  return `previews: ${drawn} drawn, ${kept} kept`;
}
