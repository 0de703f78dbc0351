import { setWide } from '../fit/bullet-setting.ts';
import { heightOfBody, places } from '../fit/place.ts';
import { roomUnderHead } from '../fit/room.ts';
import { fillTimeline } from '../fit/timeline.ts';
import { authorType, leadType } from '../fit/type.ts';
import { writeTimeline } from '../timeline-slide.ts';
import type { KindWriter } from './kind-writer.ts';
import { writeBody, writeFoot, writeHead } from './section-parts.ts';

/** An axis with its dates, and what happened under each. */
export const timelineKind: KindWriter = {
  write: (slide, around) => [
    writeHead(slide),
    writeBody(writeTimeline(slide, around.deck.settings.strands, around.bound)),
    writeFoot(slide, around),
  ],
  fills: (slide, _, scale, most) =>
    slide.points.length > 0 ? [fillTimeline(slide, scale, heightOfBody(slide, scale, most))] : [],
  figureRoom: (_, scale) => roomUnderHead(scale),
  bulletSetting: ({ points }, sizes) => ({
    width: setWide(sizes).width / Math.max(1, points.length) - places.timeline.padding,
    caption: leadType(20),
    quotation: authorType(26),
  }),
};
