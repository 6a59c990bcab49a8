import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori, { type SatoriOptions } from 'satori';
import sharp from 'sharp';
import { toMarkup } from '../../components/markup-node.ts';
import { IMAGE_SIZE } from '../preview.ts';
import { COLOURS } from './colours.ts';
import type { Drawing, PlacedText } from './drawing.ts';
import { FAMILIES, FONTS } from './faces.ts';

/**
 * As few colours as look right, and no dithering: flat areas stay flat and the file small. More effort takes twice as
 * long, for colours that differ by 1 of 255 and files that are smaller by a twentieth.
 */
const PNG = { palette: true, quality: 75, dither: 0, effort: 1, compressionLevel: 6 } as const;

const OPTIONS: SatoriOptions = { ...IMAGE_SIZE, fonts: FONTS, pointScaleFactor: 0 };

/** From the top of a line, as high as its letters' size, to where they stand, in em: as ascent and descent of the fonts have it. */
const BASELINE = 0.5 + (0.96875 - 0.2412109375) / 2;

/** What turns a drawing into bytes, apart from the drawing: other tools, other bytes. */
const TOOLS = createHash('sha256')
  .update(readFileSync(createRequire(import.meta.url).resolve('satori/package.json')))
  .update(JSON.stringify([sharp.versions, PNG]));
for (const { data } of FONTS) TOOLS.update(data);

/** A name for what {@link paint} makes of a drawing; whatever would change a byte changes it. */
export function paintingKey(drawing: Drawing): string {
  return TOOLS.copy()
    .update(shapesOf(drawing))
    .update(JSON.stringify(treeOf(drawing)))
    .digest('hex');
}

/** A drawing as a PNG; the same bytes for the same drawing. */
export async function paint(drawing: Drawing): Promise<Buffer> {
  return sharp(Buffer.from(await toSvg(drawing)))
    .png(PNG)
    .toBuffer();
}

/** A drawing as SVG. Text is drawn as paths, so that no font of the machine is asked, and none of the network. */
export async function toSvg(drawing: Drawing): Promise<string> {
  const written = await satori(treeOf(drawing), OPTIONS);
  const start = written.indexOf('>') + 1;
  return written.slice(0, start) + shapesOf(drawing) + written.slice(start);
}

function shapesOf({ shapes }: Drawing): string {
  const paper = { tag: 'rect', attributes: { ...IMAGE_SIZE, fill: COLOURS.paper } };
  return [paper, ...shapes].map(toMarkup).join('');
}

function treeOf({ texts }: Drawing) {
  return {
    type: 'div',
    props: { style: { display: 'flex', ...IMAGE_SIZE, fontFamily: FAMILIES }, children: texts.map(lineOf) },
  };
}

function lineOf({ text, x, baseline, size, weight, tracking = 0, colour }: PlacedText) {
  return {
    type: 'div',
    props: {
      style: {
        position: 'absolute',
        left: x,
        top: baseline - BASELINE * size,
        fontSize: size,
        fontWeight: weight,
        lineHeight: 1,
        letterSpacing: tracking * size,
        whiteSpace: 'pre',
        color: COLOURS[colour],
      },
      children: text,
    },
  };
}
