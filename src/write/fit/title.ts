import { writeCredits } from '../credit-lines.ts';
import { widthOfPlate } from '../logo.ts';
import { dropOfName, strandAt } from '../strands.ts';
import { courseOfCover, cover } from '../title-slide.ts';
import type { Surroundings } from './around.ts';
import { heightOfLines } from './block.ts';
import type { Fill } from './fill.ts';
import { canvas, canvasHeight, frameOf, type Scale } from './frame.ts';
import { countLines } from './headline-fit.ts';
import type { Measured } from './place.ts';
import { captionType } from './type.ts';

/** The space above the words of a title slide, and above each of them; the size of a byline, px. */
const room = { over: 56, title: 32, byline: 20, between: 4, size: 26, rule: 28 + 12 };
/** Half the width of a strand's line, and how far its name extends above the baseline, px. */
const strand = { line: 3, name: 24 };

/** Returns the words of a title slide: the occasion, the title in at most `most` lines, the byline. */
export function fillTitle(
  slide: Measured,
  { essay, settings }: Surroundings,
  scale: Scale,
  most: number,
): Fill {
  const { sizes, ruler } = scale;
  const width = canvas - 2 * sizes('side');
  const set = (size: number) => ({ type: captionType(size), line: size * sizes('ui-line') });
  const heightOf = (words: string | undefined, size: number, column = width) =>
    heightOfLines(words ? [words] : [], set(size), column, ruler);
  const line = frameOf(slide, scale).type.size * sizes('cover-line');
  const title = Math.min(most, countLines(slide, sizes, ruler)) * line;
  const { by, from } = writeCredits(essay);
  const under = [by, essay.byline?.text, from].filter((words) => words !== undefined);
  const byline = under.reduce(
    (sum, words, index) =>
      sum + (index > 0 ? room.between : room.byline) + heightOf(words, room.size),
    0,
  );
  const beside = slide.logo ? widthOfPlate : 0;
  const label = heightOf(settings.occasion, sizes('label'), width - room.rule - beside);
  const height = label + room.title + title + byline;
  const what = 'the title and the lines around it';
  return {
    what,
    height,
    room: roomOver(slide, settings.strands?.length ?? 2, scale) - room.over,
    line,
  };
}

/**
 * The words end above the strands and their names; without strands, the distance to the lower edge is
 * that to the upper edge.
 */
function roomOver({ strands }: Measured, count: number, { sizes }: Scale): number {
  if (!strands) return canvasHeight - room.over;
  const course = courseOfCover(strands, count);
  const drop = dropOfName(course, -1, cover.start);
  const [start, end] = [cover.start, sizes('side')].map((x) => strandAt(course, -1, x));
  const lines = Math.min(start ?? 0, end ?? 0) - strand.line;
  return cover.height + Math.min((start ?? 0) + drop - strand.name, lines);
}
