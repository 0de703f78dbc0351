import { writeBand } from '../band.ts';
import { setWide } from '../fit/bullet-setting.ts';
import { fillMap } from '../fit/map.ts';
import { places } from '../fit/place.ts';
import { roomBesideBand, roomUnderHead } from '../fit/room.ts';
import { fillScenario, roomInScenario } from '../fit/scenario.ts';
import { authorType } from '../fit/type.ts';
import { writeRail } from '../rail.ts';
import type { KindWriter } from './kind-writer.ts';
import { writeBody, writeFoot, writeHead, writeHeld } from './section-parts.ts';

/** A map of alliances, bullets and legend beside it. */
export const shiftKind: KindWriter = {
  write: (slide, around) => [
    writeHead(slide),
    writeBody(writeHeld(slide, around.bound)),
    ...writeRail(slide, around.deck),
    writeFoot(slide, around),
  ],
  fills: (slide, _, scale, most) => fillMap(slide, scale, most),
  figureRoom: (_, scale) => roomUnderHead(scale),
  bulletSetting: (_, sizes) => ({ ...setWide(sizes), width: places.map.column }),
};

/** One possible future: a band in its colour, its map, the words about it. */
export const scenarioKind: KindWriter = {
  write: (slide, around) => [
    writeBand(slide, around.deck),
    writeBody(writeHeld(slide, around.bound)),
    writeFoot(slide, around),
  ],
  fills: (slide, _, scale) => fillScenario(slide, scale),
  figureRoom: roomInScenario,
  bulletSetting: ({ points, illustrations }, sizes) => ({
    ...setWide(sizes),
    // The columns are as wide as their words: at least a share.
    width: roomBesideBand({ sizes }).width / Math.max(1, points.length),
    quotation: authorType(26),
    isBalanced: illustrations.length === 0,
  }),
};
