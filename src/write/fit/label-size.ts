import type { Figure } from '../../draw/figure.ts';
import type { DrawnSlide } from '../../draw/illustration.ts';
import { placeOfLabel } from '../../draw/label-check.ts';
import type { MermaidFence } from '../../read/fence.ts';
import { type Message, warning } from '../../read/message.ts';
import { kindWriters } from '../kind/kind-writers.ts';
import { growth } from '../page-figure.ts';
import type { Scale } from './frame.ts';
import type { Room } from './room.ts';

/** The smallest font size that is readable in a hall, px of a slide. */
const least = 20;

/** Returns a warning for each drawing whose words are too small at its size on the slide. */
export function checkFigures(slide: DrawnSlide, scale: Scale): Message[] {
  return slide.illustrations.flatMap(({ plan, figures }) =>
    plan.language === 'mermaid'
      ? figures.flatMap((figure) =>
          checkFigure(figure, plan, kindWriters[slide.kind].figureRoom(slide, scale)),
        )
      : [],
  );
}

/** Returns the scale of a figure in the space for it. */
export function fitFigure({ width, height }: Figure, room: Room): number {
  return Math.min(growth, room.width / width, room.height / height);
}

function checkFigure(figure: Figure, fence: MermaidFence, room: Room): Message[] {
  const by = fitFigure(figure, room);
  // Authors cannot change words that Mermaid writes itself, such as the dates of an axis.
  const labels = figure.labels
    .map((words, index) => ({ words, size: (figure.sizes[index] ?? 0) * by }))
    .filter(({ words }) => /\p{L}/u.test(words) && fence.text.includes(words.split(' ')[0] ?? ''));
  const [smallest] = labels.sort((a, b) => a.size - b.size);
  // Browsers round the sizes of drawings.
  if (!smallest || smallest.size >= least - 0.05) return [];
  const px = Math.floor(smallest.size * 10) / 10;
  const reason = `words of this figure are too small on the slide (${px} px instead of at least ${least} px): shorten its words, or give it more room`;
  return [
    warning('label-small', placeOfLabel(smallest.words, fence), reason, {
      excerpt: smallest.words,
    }),
  ];
}
