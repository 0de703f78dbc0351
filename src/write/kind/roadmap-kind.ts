import { setWide } from '../fit/bullet-setting.ts';
import { heightOfBody } from '../fit/place.ts';
import { fillRoadmap } from '../fit/roadmap.ts';
import { roomUnderHead } from '../fit/room.ts';
import { writeRoadmap } from '../roadmap-slide.ts';
import type { KindWriter } from './kind-writer.ts';
import { writeBody, writeFoot, writeHead } from './section-parts.ts';

/** The parts of the talk, by the headings of the essay. */
export const roadmapKind: KindWriter = {
  write: (slide, around) => [
    writeHead(slide),
    writeBody([writeRoadmap(around.deck.essay)]),
    writeFoot(slide, around),
  ],
  fills: (slide, { essay }, scale, most) => [
    fillRoadmap(essay, scale, heightOfBody(slide, scale, most)),
  ],
  figureRoom: (_, scale) => roomUnderHead(scale),
  bulletSetting: (_, sizes) => setWide(sizes),
};
