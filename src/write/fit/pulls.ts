import type { DrawnSlide } from '../../draw/illustration.ts';
import { kindRules } from '../../read/slide-kind.ts';
import type { Pairing } from '../../theme/pairing.ts';
import { type Pulls, sizeOfHeadline } from './frame.ts';
import type { Measures } from './measures.ts';
import { openTypeRuler } from './type.ts';

/** Returns in which letters short quotations are set. */
export async function setPulls(
  slides: DrawnSlide[],
  { tokens, cache }: Measures,
  pairing?: Pairing,
): Promise<Pulls> {
  const quotes = slides.filter(({ kind }) => kindRules[kind].headline.isQuotation);
  if (quotes.length === 0) return new Map();
  const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '0');
  const ruler = await openTypeRuler(cache, pairing);
  const pulls = quotes.flatMap((slide) => {
    const size = sizeOfHeadline(slide, { sizes, ruler });
    return size === kindRules[slide.kind].headline.size ? [] : [[slide.id, size] as const];
  });
  await ruler.keep();
  return new Map(pulls);
}
