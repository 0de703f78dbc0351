import type { Size } from '../../draw/picture/raster.ts';
import type { SlidePicture } from '../../link/picture.ts';
import { growth } from '../page-figure.ts';
import { heightOfLines } from './block.ts';
import type { Fill } from './fill.ts';
import { canvas, type Scale } from './frame.ts';
import { heightOfBody, type Measured, places } from './place.ts';
import { captionType } from './type.ts';

type Words = Pick<SlidePicture, 'caption' | 'credit'>;

/** Most rows of a caption and its credit together. */
const mostRows = 3;

/** Returns the size of a picture on a statement, px: as large as the room beside the words and over its caption. */
export function sizePicture(slide: Measured, picture: Size & Words, scale: Scale): Size {
  const { column, between, padding } = places.pictured;
  const wide = canvas - 2 * scale.sizes('side');
  const width = wide - (slide.points.length > 0 ? column + between : 0);
  const body = heightOfBody(slide, scale) - padding;
  const sizeOver = (under: number): Size => {
    const by = Math.min(growth, width / picture.width, (body - under) / picture.height);
    return { width: picture.width * by, height: picture.height * by };
  };
  // The caption is as wide as the picture, whose width depends on the height of the caption.
  const first = sizeOver(heightOfCaption(picture, width, scale));
  return sizeOver(heightOfCaption(picture, columnOf(first), scale));
}

/** Returns the width of a picture’s column, px: its caption needs some width where the picture is narrow. */
export function columnOf({ width }: Size): number {
  return Math.max(width, places.pictured.least);
}

/** Returns the width that a picture leaves to the words beside it, px. */
export function widthBesidePicture({ shown }: { shown: Size }, { sizes }: Pick<Scale, 'sizes'>) {
  return canvas - 2 * sizes('side') - places.pictured.between - columnOf(shown);
}

/** Returns the height of a caption and a credit in a column, px, with the space over them; 0 without both. */
export function heightOfCaption({ caption, credit }: Words, width: number, scale: Scale): number {
  const { over, caption: size, credit: small } = places.pictured;
  const rows = rowsOf(caption, size, width, scale) + rowsOf(credit, small, width, scale);
  return rows > 0 ? over + rows : 0;
}

function rowsOf(words: string | undefined, size: number, width: number, { sizes, ruler }: Scale) {
  if (!words) return 0;
  return heightOfLines(
    [words],
    { type: captionType(size), line: size * sizes('ui-line') },
    width,
    ruler,
  );
}

/** Returns the caption and the credit of a picture as what may be too high. */
export function fillCaption(words: Words, width: number, scale: Scale): Fill[] {
  const line = places.pictured.caption * scale.sizes('ui-line');
  const height = heightOfCaption(words, width, scale);
  const room = places.pictured.over + mostRows * line;
  return height > 0 ? [{ what: 'the words under the picture', height, room, line }] : [];
}
