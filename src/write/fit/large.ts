import { lookOf, lookOfAnswer } from './bullet.ts';
import { type Fill, fillList } from './fill.ts';
import { canvas, type Scale } from './frame.ts';
import { type Measured, places } from './place.ts';

/** Returns the bullets that answer a question, as wide as the slide. */
export function fillQuestion({ points }: Measured, scale: Scale, body: number): Fill {
  const { over, rule, gap } = places.question;
  const rows = { gap, room: body - over - rule };
  return fillList(points, lookOfAnswer(scale.sizes), widthOf(scale), rows, scale);
}

/** Returns the bullets under a great quotation, as wide as the slide. */
export function fillQuote({ points }: Measured, scale: Scale, body: number): Fill {
  const look = lookOf(scale.sizes, scale.sizes('quotation'));
  const rows = { gap: places.quote.gap, room: body };
  return fillList(points, look, widthOf(scale), rows, scale);
}

function widthOf({ sizes }: Scale): number {
  return canvas - 2 * sizes('side');
}
