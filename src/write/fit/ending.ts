import type { DrawnSlide } from '../../draw/illustration.ts';
import type { Quoted } from '../../link/linked-bullet.ts';
import type { Pairing } from '../../theme/pairing.ts';
import type { Bound } from '../bound.ts';
import { kindWriters } from '../kind/kind-writers.ts';
import type { ReadSize } from './frame.ts';
import type { Measures } from './measures.ts';
import { openTypeRuler, type Type, type TypeRuler, widthOf } from './type.ts';

/** A line wider than this share of its column may break in a browser that rounds differently. */
const sure = 0.97;

/**
 * Returns the parts of bullets that may take more than one line and whose last two words fit on one
 * line: a browser without `text-wrap: pretty` (Firefox) would leave the last word alone.
 */
export async function bindEnds(
  slides: DrawnSlide[],
  { tokens, cache }: Measures,
  pairing?: Pairing,
): Promise<Bound> {
  const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '0');
  const ruler = await openTypeRuler(cache, pairing);
  const bound = slides.flatMap((slide) =>
    partsOf(slide, sizes).filter((one) => mayBind(one, ruler)),
  );
  await ruler.keep();
  return new Set(bound.map(({ quoted }) => quoted));
}

/** A part of a bullet, its type, and its smallest possible width, px. */
interface Part {
  quoted: Quoted;
  type: Type;
  room: number;
}

/** Captions, and quotations whose lines the style does not balance: balanced lines do not end in a single word. */
function partsOf(slide: DrawnSlide, sizes: ReadSize): Part[] {
  const setting = kindWriters[slide.kind].bulletSetting(slide, sizes);
  const { width, caption, quotation, isBalanced } = setting;
  return slide.points.flatMap((point) => [
    ...toPart(point.caption, caption, width),
    ...(isBalanced ? [] : toPart(point.quotation, quotation, width)),
  ]);
}

function toPart(quoted: Quoted | undefined, type: Type, room: number): Part[] {
  return quoted ? [{ quoted, type, room }] : [];
}

/** Assumes quotation marks at both ends; this does no harm if there are none. */
function mayBind({ quoted, type, room }: Part, ruler: TypeRuler): boolean {
  const lines = quoted.lines
    .map((line) => `«${line}»`.split(' '))
    .filter(({ length }) => length > 2);
  const isWide = (words: string[]) => widthOf(words.join(' '), type, ruler) > room * sure;
  return lines.some(isWide) && !lines.some((words) => isWide(words.slice(-2)));
}
