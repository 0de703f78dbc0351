import { setWide } from '../fit/bullet-setting.ts';
import { fillQuestion, fillQuote } from '../fit/large.ts';
import { heightOfBody } from '../fit/place.ts';
import { roomUnderHead } from '../fit/room.ts';
import { displayType } from '../fit/type.ts';
import type { KindWriter } from './kind-writer.ts';
import { writeBody, writeFoot, writeHead, writeHeld } from './section-parts.ts';

const write: KindWriter['write'] = (slide, around) => [
  writeHead(slide),
  writeBody(writeHeld(slide, around.bound)),
  writeFoot(slide, around),
];

/** A question of the essay in large letters, and what answers it. */
export const questionKind: KindWriter = {
  write,
  fills: (slide, _, scale, most) =>
    slide.points.length > 0 ? [fillQuestion(slide, scale, heightOfBody(slide, scale, most))] : [],
  figureRoom: (_, scale) => roomUnderHead(scale),
  bulletSetting: (_, sizes) => ({ ...setWide(sizes), quotation: displayType(46) }),
};

/** A sentence of the essay in large letters, with its author. */
export const quoteKind: KindWriter = {
  write,
  fills: (slide, _, scale, most) =>
    slide.points.length > 0 ? [fillQuote(slide, scale, heightOfBody(slide, scale, most))] : [],
  figureRoom: (_, scale) => roomUnderHead(scale),
  bulletSetting: (_, sizes) => setWide(sizes),
};
