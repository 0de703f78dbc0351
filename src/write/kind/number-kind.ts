import { setWide } from '../fit/bullet-setting.ts';
import { fillNumbers, widthOfNumber } from '../fit/number.ts';
import { heightOfBody, places } from '../fit/place.ts';
import { roomUnderHead } from '../fit/room.ts';
import { authorType } from '../fit/type.ts';
import { sizeOfNumbers, writeNumbers } from '../number-slide.ts';
import type { KindWriter } from './kind-writer.ts';
import { writeBody, writeFoot, writeHead } from './section-parts.ts';

/** One or two large numbers of the essay, under each what it counts. */
export const numberKind: KindWriter = {
  write: (slide, around) => [
    writeHead(slide),
    writeBody(writeNumbers(slide, around.bound)),
    writeFoot(slide, around),
  ],
  fills: (slide, _, scale, most) =>
    slide.points.length > 0 ? [fillNumbers(slide, scale, heightOfBody(slide, scale, most))] : [],
  figureRoom: (_, scale) => roomUnderHead(scale),
  bulletSetting: ({ points }, sizes) => ({
    ...setWide(sizes),
    width: widthOfNumber(points, sizes),
    caption: authorType(places.number.words[sizeOfNumbers(points)]),
    quotation: authorType(places.number.quotation),
  }),
};
