import { canvas, type ReadSize } from './frame.ts';
import { authorType, captionType, type Type } from './type.ts';

/** How the bullets of a slide are set: their width at least, px, and the type of their parts. */
export interface BulletSetting {
  width: number;
  caption: Type;
  quotation: Type;
  /** True if the style balances the lines of quotations: balanced ones end in no lone word. */
  isBalanced?: boolean;
}

/** Returns how bullets are set that are as wide as the slide. */
export function setWide(sizes: ReadSize): BulletSetting {
  return {
    width: canvas - 2 * sizes('side'),
    caption: captionType(22),
    quotation: authorType(sizes('quotation')),
  };
}
