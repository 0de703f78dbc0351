import type { DrawnSlide } from '../../draw/illustration.ts';
import { openRuler } from '../../draw/measure/ruler.ts';
import type { Deck } from '../../link/deck.ts';
import type { Message } from '../../read/message.ts';
import { checkCrowd } from './crowd.ts';
import { checkFull } from './full.ts';
import { checkHeadline } from './headline-fit.ts';
import { checkFigures } from './label-size.ts';
import { fonts, spares } from './type.ts';

/** What slides are measured with: the page's custom properties, and the folder that keeps widths. */
export interface Measures {
  tokens: Map<string, string>;
  cache: string;
}

/**
 * Returns a warning for whatever does not fit its slide: headlines measured in their own fonts, words
 * of drawings at their place, what stands under headlines, words against time.
 */
export async function checkFit(
  slides: DrawnSlide[],
  deck: Deck,
  { tokens, cache }: Measures,
): Promise<Message[]> {
  const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '0');
  const ruler = await openRuler(fonts, cache, spares);
  const messages = slides.flatMap((slide) => [
    ...checkHeadline(slide, sizes, ruler),
    ...checkFigures(slide, { sizes, ruler }),
    ...checkFull(slide, deck, { sizes, ruler }),
    ...checkCrowd(slide, deck),
  ]);
  await ruler.keep();
  return messages;
}
