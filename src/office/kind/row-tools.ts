import type { Actor } from '../../read/alliances.ts';
import { hasLongNames, type Pair, type RowSize, sizeOfRows } from '../../write/pair.ts';
import type { Tools } from '../tools.ts';

/** What the rows of a comparison are drawn with. */
export interface RowTools {
  tools: Tools;
  size: RowSize;
  isWide: boolean;
  actors: Actor[];
}

/** The paddings of the halves of a row, and the gap beside an actor, px (styles/compare.css). */
export const half = { gap: 10, before: 30, after: 60, wideAfter: 30, end: 12 };

/** Returns what the rows of the given pairs are drawn with: all have one size. */
export function openRows(pairs: Pair[], actors: Actor[], tools: Tools): RowTools {
  return { tools, size: sizeOfRows(pairs), isWide: hasLongNames(pairs), actors };
}
