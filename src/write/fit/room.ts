import { canvas, type Scale } from './frame.ts';
import { heightOfBody, heightOfColumns, heightOfCompared, type Measured, places } from './place.ts';

/** The space for a figure on a slide, px; infinite if the style sets no limit. */
export interface Room {
  width: number;
  height: number;
}

/** Returns the space for a drawing on a slide of a kind and a layout. */
export function roomOf(slide: Measured, layout: string | undefined, scale: Scale): Room {
  const width = canvas - 2 * scale.sizes('side');
  const body = heightOfBody(slide, scale);
  const { beside, above, alone, compare, scenario } = places;
  if (layout === 'beside')
    return { width: width - beside.column - beside.between, height: body - beside.padding };
  if (layout === 'above') {
    const points = heightOfColumns(slide, scale);
    return { width, height: body - above.padding - above.gap - points };
  }
  if (layout === 'figure') return { width, height: body - alone.padding };
  if (slide.kind === 'compare') {
    const points = heightOfCompared(slide, scale);
    return { width: width / 2, height: body - compare.counts - compare.padding - points };
  }
  const band = slide.kind === 'scenario' ? scale.sizes('band') + scenario.start + scenario.end : 0;
  return { width: band > 0 ? canvas - band : width, height: Number.POSITIVE_INFINITY };
}
