import type { Ruler } from '../../draw/measure/ruler.ts';
import type { Quoted } from '../../link/linked-bullet.ts';
import type { Slide } from '../../link/slide.ts';
import { displayType, headlineType, type Type } from './type.ts';

/** Returns a size of styles/tokens.css by its name, px. */
export type ReadSize = (name: string) => number;

/** The means of measuring a slide: its sizes, and the width of words. */
export interface Scale {
  sizes: ReadSize;
  ruler: Ruler;
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
export const canvas = 1280;
export const canvasHeight = 720;

/** The parts of a slide that determine the setting of its headline. */
export type Framed = Pick<Slide, 'kind' | 'headline' | 'strands' | 'points' | 'plans'>;

/**
 * Returns the frame of a slide's headline. An assertion may have two lines (Alley); one, if a map or a
 * timeline needs the height; words that are the only content of a slide may have as many lines as fit.
 */
export function frameOf(slide: Framed, sizes: ReadSize): Frame {
  const { kind, strands, points, plans } = slide;
  const room = canvas - 2 * sizes('side');
  const large = (size: string, most: number) => ({ type: displayType(sizes(size)), room, most });
  if (kind === 'title') return large('cover', strands ? 2 : 3);
  if (kind === 'question') return large('question', points.length > 0 ? 2 : 4);
  if (kind === 'quote') return large('pull', points.length > 0 ? 3 : 4);
  if (kind === 'scenario') {
    const band = sizes('band') - sizes('side') - sizes('band-side');
    return { type: headlineType(sizes('band-headline')), room: band, most: strands ? 5 : 7 };
  }
  const hasMap = plans.some(({ language }) => language === 'alliances');
  const most = kind === 'timeline' || hasMap ? 1 : 2;
  return { type: headlineType(sizes('headline')), room, most };
}
