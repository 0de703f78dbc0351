import { writeContents } from '../contents.ts';
import { setWide } from '../fit/bullet-setting.ts';
import { roomUnderHead } from '../fit/room.ts';
import { fillTitle } from '../fit/title.ts';
import { writeTitle } from '../title-slide.ts';
import type { KindWriter } from './kind-writer.ts';

/** The essay's title and byline, over the strands. */
export const titleKind: KindWriter = {
  write: (slide, { deck }) => [...writeTitle(deck, slide), writeContents(deck)],
  fills: (slide, around, scale, most) => [fillTitle(slide, around, scale, most)],
  figureRoom: (_, scale) => roomUnderHead(scale),
  bulletSetting: (_, sizes) => setWide(sizes),
};
