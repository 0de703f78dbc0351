import { slideSize } from '../../contract/slide-size.ts';
import type { Quoted } from '../../link/linked-bullet.ts';
import type { Slide } from '../../link/slide.ts';
import { type HeadlineRule, kindRules } from '../../read/slide-kind.ts';
import { countLinesOf, layHeadline } from './headline-layout.ts';
import { displayType, headlineType, type Type, type TypeRuler } from './type.ts';

/** Returns a size of styles/tokens.css by its name, px. */
export type ReadSize = (name: string) => number;

/** The means of measuring a slide: its sizes, and the width of words. */
export interface Scale {
  sizes: ReadSize;
  ruler: TypeRuler;
  /** Parts of bullets whose last two words stay on one line. */
  bound?: ReadonlySet<Quoted>;
}

/** The setting of a headline: its type, the width of a line, px, and the largest number of lines. */
export interface Frame {
  type: Type;
  room: number;
  most: number;
}

/** The width and the height of a slide, px. */
export const { width: canvas, height: canvasHeight } = slideSize;

/** The parts of a slide that determine the setting of its headline. */
export type Framed = Pick<Slide, 'kind' | 'headline' | 'strands' | 'points' | 'plans'>;

/** The sizes of a headline: those of the rules of kinds, and larger ones for what is short. */
export type HeadlineSize = HeadlineRule['size'] | (typeof larger)[number];

/** The sizes of great quotations that are larger than those of their kind, by the ids of their slides. */
export type Pulls = ReadonlyMap<string, HeadlineSize>;

/** The sizes of a short quotation, the largest first. */
const larger = ['pull-greatest', 'pull-greater'] as const;

/** Returns the frame of a slide's headline, by the rule of its kind and by what is under it. */
export function frameOf(slide: Framed, scale: Scale): Frame {
  return frameIn(slide, sizeOfHeadline(slide, scale), scale);
}

/**
 * Returns the size of a slide's headline. A great quotation alone is in the largest letters in which it has
 * as many lines as in those of its kind and fits over the foot.
 */
export function sizeOfHeadline(slide: Framed, scale: Scale): HeadlineSize {
  const { size, isQuotation, over = 0 } = kindRules[slide.kind].headline;
  if (!isQuotation || slide.points.length > 0) return size;
  const countIn = (name: HeadlineSize) =>
    countLinesOf(layHeadline(slide, frameIn(slide, name, scale), scale.ruler));
  const lines = countIn(size);
  const { sizes } = scale;
  const room = canvasHeight - sizes('foot-height') - sizes('top') - over - 2 * sizes('label');
  const fits = (name: HeadlineSize) =>
    lines * sizes(name) * sizes(`${size}-line`) <= room && countIn(name) <= lines;
  return larger.find(fits) ?? size;
}

function frameIn(slide: Framed, size: HeadlineSize, { sizes }: Scale): Frame {
  const { headline: rule } = kindRules[slide.kind];
  const [width, end] =
    rule.place === 'slide'
      ? [canvas, sizes('side')]
      : [sizes(rule.place), sizes(`${rule.place}-side`)];
  const typeOf = rule.face === 'display' ? displayType : headlineType;
  const type = typeOf(sizes(size));
  return { type, room: width - sizes('side') - end, most: mostLinesOf(slide, rule) };
}

function mostLinesOf({ strands, points, plans }: Framed, { lines }: HeadlineRule): number {
  const { alone, overBullets, overMap, overStrands } = lines;
  const hasMap = plans.some(({ language }) => language === 'alliances');
  return Math.min(
    alone,
    (points.length > 0 && overBullets) || alone,
    (hasMap && overMap) || alone,
    (strands && overStrands) || alone,
  );
}
