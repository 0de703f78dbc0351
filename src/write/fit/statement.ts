import { isPictured, layoutOf } from '../layout.ts';
import { lookOf } from './bullet.ts';
import { type Fill, fillColumns, fillList } from './fill.ts';
import type { Scale } from './frame.ts';
import { fillAnswer, fillParties, fillSeesaw } from './parties.ts';
import { widthBesidePicture } from './picture.ts';
import { columnsOf, type Measured, places } from './place.ts';
import { fillWords } from './words.ts';

/** Returns the bullets of a statement without a map: columns, a list beside a figure, or large words. */
export function fillStatement(slide: Measured, scale: Scale, body: number): Fill {
  const { above, beside } = places;
  const look = lookOf(scale.sizes, scale.sizes('quotation'));
  const layout = layoutOf(slide);
  if (layout === 'above') {
    const room = body - above.padding - above.gap - above.rule;
    return fillColumns(columnsOf(slide, scale), look, room);
  }
  if (layout === 'parties') return fillParties(slide, scale, body);
  if (layout === 'answer') return fillAnswer(slide, scale, body);
  if (layout === 'seesaw') return fillSeesaw(slide, scale, body);
  if (isPictured(layout) && slide.shown) {
    const { gap, padding, size } = places[layout];
    const width = widthBesidePicture(slide.shown, scale);
    return fillList(
      slide.points,
      lookOf(scale.sizes, size),
      width,
      { gap, room: body - padding },
      scale,
    );
  }
  if (layout !== 'beside') return fillWords(slide, scale, body);
  const rows = { gap: beside.gap, room: body - beside.padding };
  return fillList(slide.points, look, beside.column, rows, scale);
}
