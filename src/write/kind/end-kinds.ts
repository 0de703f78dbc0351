import { writeClosing } from '../closing-slide.ts';
import { setWide } from '../fit/bullet-setting.ts';
import { fillClosing, fillReferences } from '../fit/end.ts';
import { heightOfBody } from '../fit/place.ts';
import { roomUnderHead } from '../fit/room.ts';
import { writeReferences } from '../references-slide.ts';
import type { KindWriter } from './kind-writer.ts';
import { writeBody, writeFoot, writeHead } from './section-parts.ts';

/** The end of the talk: thanks, and how to reach the speaker. */
export const closingKind: KindWriter = {
  write: (slide, around) => [
    writeHead(slide),
    writeBody(writeClosing(around.deck)),
    writeFoot(slide, around),
  ],
  fills: (slide, around, scale, most) => [
    fillClosing(around, scale, heightOfBody(slide, scale, most)),
  ],
  figureRoom: (_, scale) => roomUnderHead(scale),
  bulletSetting: (_, sizes) => setWide(sizes),
};

/** The footnotes and the references of the essay, in small letters. */
export const referencesKind: KindWriter = {
  write: (slide, around) => [
    writeHead(slide),
    writeBody([writeReferences(slide, around.deck)]),
    writeFoot(slide, around),
  ],
  fills: (slide, around, scale, most) => [
    fillReferences(slide, around, scale, heightOfBody(slide, scale, most)),
  ],
  figureRoom: (_, scale) => roomUnderHead(scale),
  bulletSetting: (_, sizes) => setWide(sizes),
};
