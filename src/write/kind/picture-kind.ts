import { setWide } from '../fit/bullet-setting.ts';
import { widthOfCard } from '../fit/card.ts';
import { fillCaption } from '../fit/picture.ts';
import { roomUnderHead } from '../fit/room.ts';
import { writePicture } from '../picture-figure.ts';
import type { KindWriter } from './kind-writer.ts';
import { writeBody, writeFoot, writeHead } from './section-parts.ts';

/** A picture over the whole slide, and on a card at its foot what the slide asserts. */
export const pictureKind: KindWriter = {
  write: (slide, around) => [
    writeHead(slide),
    writeBody(writePicture(slide)),
    writeFoot(slide, around),
  ],
  fills: ({ shown }, _, scale) => (shown ? fillCaption(shown, widthOfCard(scale), scale) : []),
  figureRoom: (_, scale) => roomUnderHead(scale),
  bulletSetting: (_, sizes) => setWide(sizes),
};
