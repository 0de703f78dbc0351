import type { DrawnSlide } from '../../draw/illustration.ts';
import type { Deck } from '../../link/deck.ts';
import type { Message } from '../../read/message.ts';
import { pairingOf } from '../../theme/pairing.ts';
import type { Bound } from '../bound.ts';
import { checkBare } from './bare.ts';
import { checkCrowd } from './crowd.ts';
import { checkFull } from './full.ts';
import { checkHeadline } from './headline-fit.ts';
import { checkFigures } from './label-size.ts';
import type { Measures } from './measures.ts';
import { checkScant } from './scant.ts';
import { openTypeRuler } from './type.ts';

/**
 * Returns a warning for everything that does not fit its slide: headlines measured in their own fonts,
 * words of drawings at their final size, content under headlines, headlines with little under them, words compared with time.
 */
export async function checkFit(
  slides: DrawnSlide[],
  deck: Deck,
  { tokens, cache }: Measures,
  bound: Bound,
): Promise<Message[]> {
  const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '0');
  const ruler = await openTypeRuler(cache, pairingOf(deck.settings));
  const messages = slides.flatMap((slide) => [
    ...checkHeadline(slide, sizes, ruler),
    ...checkFigures(slide, { sizes, ruler }),
    ...checkFull(slide, deck, { sizes, ruler, bound }),
    ...checkBare(slide, deck, { sizes, ruler, bound }),
    ...checkScant(slide, { sizes, ruler, bound }),
    ...checkCrowd(slide, deck),
  ]);
  await ruler.keep();
  return messages;
}
