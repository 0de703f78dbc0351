import { kindRules } from '../../read/slide-kind.ts';
import { heightOfLines } from './block.ts';
import { canvas, canvasHeight, frameOf, type Scale } from './frame.ts';
import { countLines } from './headline-fit.ts';
import { heightOfCaption } from './picture.ts';
import { type Measured, places } from './place.ts';
import { captionType } from './type.ts';

/** A card over a picture: where it begins, and each of its rows, px from the top of the slide. */
export interface Card {
  left: number;
  top: number;
  label: number;
  headline: number;
  caption: number;
  /** The height of the headline. */
  lines: number;
}

/** Returns the width of the words on a card, px. */
export function widthOfCard({ sizes }: Pick<Scale, 'sizes'>): number {
  return sizes('card') - sizes('side') - sizes('card-side');
}

/** Returns the card of a slide that a picture fills: it ends at the foot, and grows upwards with its words. */
export function layCard(slide: Measured, scale: Scale): Card {
  const { sizes, ruler } = scale;
  const { size } = kindRules[slide.kind].headline;
  const { over, between } = places.card;
  const lines =
    countLines(slide, sizes, ruler) * frameOf(slide, scale).type.size * sizes(`${size}-line`);
  const caption =
    canvasHeight -
    sizes('foot-height') -
    heightOfCaption(slide.shown ?? {}, widthOfCard(scale), scale);
  const headline = caption - between - lines;
  const label = headline - between - heightOfLabel(slide, scale);
  return { left: canvas - sizes('card'), top: label - over, label, headline, caption, lines };
}

function heightOfLabel({ label }: Measured, scale: Scale): number {
  if (!label) return 0;
  const size = scale.sizes('label');
  const setting = { type: captionType(size), line: size * scale.sizes('ui-line') };
  return heightOfLines([label], setting, widthOfCard(scale) - places.card.rule, scale.ruler);
}
