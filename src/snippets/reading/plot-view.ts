import { toElement } from '../../components/markup-node.ts';
import { plotPicture } from '../../components/svg/plot-picture.ts';
import type { Plot } from '../../model/plot.ts';

/** A plot as a picture in the page. */
export const plotView = (plot: Plot): Element => toElement(plotPicture(plot), document);
