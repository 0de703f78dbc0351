import { slideSize } from '../../contract/slide-size.ts';
import type { Quoted } from '../../link/linked-bullet.ts';
import type { Slide } from '../../link/slide.ts';
import { type HeadlineRule, kindRules } from '../../read/slide-kind.ts';
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

/** Returns the frame of a slide's headline, by the rule of its kind and by what is under it. */
export function frameOf(slide: Framed, sizes: ReadSize): Frame {
  const { headline: rule } = kindRules[slide.kind];
  const [width, end] =
    rule.place === 'slide'
      ? [canvas, sizes('side')]
      : [sizes(rule.place), sizes(`${rule.place}-side`)];
  const typeOf = rule.face === 'display' ? displayType : headlineType;
  const type = typeOf(sizes(rule.size));
  return { type, room: width - sizes('side') - end, most: countLinesOf(slide, rule) };
}

function countLinesOf({ strands, points, plans }: Framed, { lines }: HeadlineRule): number {
  const { alone, overBullets, overMap, overStrands } = lines;
  const hasMap = plans.some(({ language }) => language === 'alliances');
  return Math.min(
    alone,
    (points.length > 0 && overBullets) || alone,
    (hasMap && overMap) || alone,
    (strands && overStrands) || alone,
  );
}
