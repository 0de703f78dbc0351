import { setWide } from '../fit/bullet-setting.ts';
import { fillPaths } from '../fit/paths.ts';
import { heightOfBody, places } from '../fit/place.ts';
import { roomUnderHead } from '../fit/room.ts';
import { authorType } from '../fit/type.ts';
import { writePaths } from '../paths-slide.ts';
import type { KindWriter } from './kind-writer.ts';
import { writeBody, writeFoot, writeHead } from './section-parts.ts';

/** What led to today, and the ways from it, one a scenario. */
export const pathsKind: KindWriter = {
  write: (slide, around) => [
    writeHead(slide),
    writeBody(writePaths(slide, around.deck, around.bound)),
    writeFoot(slide, around),
  ],
  fills: (slide, _, scale, most) => fillPaths(slide, scale, heightOfBody(slide, scale, most)),
  figureRoom: (_, scale) => roomUnderHead(scale),
  bulletSetting: (_, sizes) => ({
    ...setWide(sizes),
    width: places.paths.column,
    quotation: authorType(places.paths.size),
  }),
};
