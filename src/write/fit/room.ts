import { layoutOf } from '../layout.ts';
import { canvas, type Scale } from './frame.ts';
import { heightOfBody, heightOfColumns, heightOfCompared, type Measured, places } from './place.ts';

/** The space for a figure on a slide, px; infinite if the style sets no limit. */
export interface Room {
  width: number;
  height: number;
}

/** Returns the room for a drawing under a headline, as wide as the slide's words. */
export function roomUnderHead({ sizes }: Pick<Scale, 'sizes'>): Room {
  return { width: canvas - 2 * sizes('side'), height: Number.POSITIVE_INFINITY };
}

/** Returns the room for a drawing on a statement, by its layout. */
export function roomOfStatement(slide: Measured, scale: Scale): Room {
  const { width, height } = roomUnderHead(scale);
  const body = heightOfBody(slide, scale);
  const { beside, above, alone } = places;
  switch (layoutOf(slide)) {
    case 'beside':
      return { width: width - beside.column - beside.between, height: body - beside.padding };
    case 'above': {
      const points = heightOfColumns(slide, scale);
      return { width, height: body - above.padding - above.gap - points };
    }
    case 'figure':
      return { width, height: body - alone.padding };
    default:
      return { width, height };
  }
}

/** Returns the room for a drawing on one side of a comparison. */
export function roomOfSide(slide: Measured, scale: Scale): Room {
  const { counts, padding } = places.compare;
  const height = heightOfBody(slide, scale) - counts - padding - heightOfCompared(slide, scale);
  return { width: roomUnderHead(scale).width / 2, height };
}

/** Returns the room for a drawing beside the band of a scenario. */
export function roomBesideBand({ sizes }: Pick<Scale, 'sizes'>): Room {
  const { start, end } = places.scenario;
  return { width: canvas - sizes('band') - start - end, height: Number.POSITIVE_INFINITY };
}
