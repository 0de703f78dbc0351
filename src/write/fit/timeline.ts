import { namePassages } from '../page-words.ts';
import { heightOfLines } from './block.ts';
import { heightOf, lookOfEvent } from './bullet.ts';
import { type Fill, fillColumns } from './fill.ts';
import { canvas, type Scale } from './frame.ts';
import { type Measured, places } from './place.ts';
import { captionType } from './type.ts';

/** The font size of the source of a date, and the space above it, px. */
const source = { size: 18, over: 4 };

/** Returns the content under the axis of a timeline: each date in its own column. */
export function fillTimeline({ points }: Measured, scale: Scale, body: number): Fill {
  const { sizes, ruler } = scale;
  const { over, padding } = places.timeline;
  const look = lookOfEvent(sizes);
  const width = (canvas - 2 * sizes('side')) / points.length - padding;
  const setting = { type: captionType(source.size), line: source.size * sizes('ui-line') };
  const heights = points.map((point) => {
    const words = heightOf(point, look, width, scale);
    const passage = (point.quotation ?? point.caption ?? point.lead)?.passage;
    if (!passage) return words;
    return words + source.over + heightOfLines([namePassages([passage])], setting, width, ruler);
  });
  return { ...fillColumns(heights, look, body - over), what: 'the words under this date' };
}
