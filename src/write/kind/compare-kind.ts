import type { Element } from 'hast';
import type { DrawnSlide } from '../../draw/illustration.ts';
import { writePoints } from '../bullets.ts';
import { writeComparison } from '../compare.ts';
import { setWide } from '../fit/bullet-setting.ts';
import { fillCompare } from '../fit/compare.ts';
import { heightOfBody } from '../fit/place.ts';
import { roomOfSide } from '../fit/room.ts';
import type { Around, KindWriter } from './kind-writer.ts';
import { writeBody, writeDrawings, writeFoot, writeHead } from './section-parts.ts';

/** Two figures side by side, or two stages as rows, one a pair of actors. */
export const compareKind: KindWriter = {
  write: (slide, around) => [
    writeHead(slide),
    writeBody([...writeSides(slide, around), ...writePoints(slide, around.bound)]),
    writeFoot(slide, around),
  ],
  fills: (slide, { alliances }, scale, most) =>
    fillCompare(slide, alliances?.actors ?? [], scale, heightOfBody(slide, scale, most)),
  figureRoom: roomOfSide,
  bulletSetting: (_, sizes) => ({ ...setWide(sizes), width: setWide(sizes).width / 2 }),
};

function writeSides(slide: DrawnSlide, { deck }: Around): Element[] {
  const [first] = slide.illustrations;
  if (first?.plan.language !== 'alliances') return writeDrawings(slide);
  return writeComparison(first.plan, deck.alliances?.actors ?? []);
}
