import type { DrawnSlide } from '../../draw/illustration.ts';
import { type BulletSetting, setWide } from '../fit/bullet-setting.ts';
import { canvas, type ReadSize } from '../fit/frame.ts';
import { fillMap } from '../fit/map.ts';
import { columnOf, fillCaption, widthBesidePicture } from '../fit/picture.ts';
import { heightOfBody, places } from '../fit/place.ts';
import { roomOfStatement } from '../fit/room.ts';
import { fillStatement } from '../fit/statement.ts';
import { fillTable } from '../fit/table.ts';
import { authorType } from '../fit/type.ts';
import { layoutOf } from '../layout.ts';
import { writeRail } from '../rail.ts';
import { writeTable } from '../table-slide.ts';
import type { KindWriter } from './kind-writer.ts';
import { writeBody, writeFoot, writeHead, writeHeld } from './section-parts.ts';

/** An assertion. Its layout depends on what the slide contains: a figure, a map, or only quotations. */
export const statementKind: KindWriter = {
  write: (slide, around) => [
    writeHead(slide),
    writeBody(
      slide.table
        ? [writeTable(slide, slide.table, around.tables.get(slide.table))]
        : writeHeld(slide, around.bound),
    ),
    ...writeRail(slide, around.deck),
    writeFoot(slide, around),
  ],
  fills(slide, _, scale, most) {
    if (slide.table) return [fillTable(slide, slide.table, scale, most)];
    if (layoutOf(slide) === 'map') return fillMap(slide, scale, most);
    const body = heightOfBody(slide, scale, most);
    const caption = slide.shown ? fillCaption(slide.shown, columnOf(slide.shown.shown), scale) : [];
    return [...(slide.points.length > 0 ? [fillStatement(slide, scale, body)] : []), ...caption];
  },
  figureRoom: roomOfStatement,
  bulletSetting: setBullets,
};

function setBullets(slide: DrawnSlide, sizes: ReadSize): BulletSetting {
  const { points, shown } = slide;
  const wide = setWide(sizes);
  const column = places.above.column;
  switch (layoutOf(slide)) {
    case 'map':
      return { ...wide, width: places.map.column };
    case 'beside':
      return { ...wide, width: places.beside.column };
    case 'above':
      return { ...wide, width: (wide.width - column * (points.length - 1)) / points.length };
    case 'pictured':
      return { ...wide, ...(shown && { width: widthBesidePicture(shown, { sizes }) }) };
    case 'portrait':
      return {
        ...wide,
        ...(shown && { width: widthBesidePicture(shown, { sizes }) }),
        quotation: authorType(places.portrait.size),
        isBalanced: true,
      };
    case 'seesaw':
      return { ...wide, width: (wide.width - places.seesaw.column) / 2, isBalanced: true };
    case 'parties':
    case 'answer':
      return { ...wide, ...setColumns(slide, wide.width) };
    case 'words':
      return { ...wide, width: widthOfWords(slide, sizes), isBalanced: true };
    default:
      return wide;
  }
}

/** Words beside captions have the width that the widest possible column of captions leaves. */
function widthOfWords({ points }: DrawnSlide, sizes: ReadSize): number {
  const { most, column } = places.words;
  const width = canvas - 2 * sizes('side');
  return points.some(({ lead }) => lead) ? width - most - column : width;
}

/** Parties and the boxes of an answer are side by side. */
function setColumns({ points }: DrawnSlide, width: number) {
  const led = points.filter(({ lead }) => lead).length;
  const { parties, answer } = places;
  if (led === 0)
    return { width: (width - answer.gap) / 2 - answer.sides, quotation: authorType(answer.size) };
  const count = led === 2 ? 'two' : 'three';
  const room = width - parties.column[count] * (led - 1);
  return { width: room / led, quotation: authorType(parties.size[count]) };
}
