import { kindLabels } from '../page-words.ts';
import { heightOfLines } from './block.ts';
import { canvas, type Framed, frameOf, type Scale } from './frame.ts';
import { captionType } from './type.ts';

/**
 * A head's minimum height, the space above and below the headline, the space without a label, and the
 * rule beside a label, px.
 */
const head = { least: 138, over: 8, under: 8, unlabelled: 15, rule: 28 + 12 };
/** The space above the large words of a question and of a quotation, px; their heads have no minimum height. */
const large: Partial<Record<Framed['kind'], { over: number; line: string }>> = {
  question: { over: 20, line: 'question-line' },
  quote: { over: 22, line: 'pull-line' },
};

/**
 * The closing mark, in naskh, makes the last line of a large quotation higher by this much, em (hhea of
 * both fonts).
 */
const raise = (1.124 - 0.634 - (1.069 - 0.634)) / 2;

/** The parts of a slide that determine its head. */
export type Headed = Framed & { label?: string };

/** Returns the height of a slide's head with a headline of `lines` lines, px. */
export function heightOfHead(slide: Headed, lines: number, scale: Scale): number {
  const { sizes } = scale;
  const own = large[slide.kind];
  const { type } = frameOf(slide, sizes);
  const line = type.size * sizes(own?.line ?? 'headline-line');
  const mark = slide.kind === 'quote' ? raise * type.size : 0;
  const words = lines * line + mark + (own?.over ?? head.over) + head.under;
  return Math.max(own ? 0 : head.least, sizes('top') + heightOfLabel(slide, scale) + words);
}

function heightOfLabel({ kind, label = kindLabels[kind] }: Headed, { sizes, ruler }: Scale) {
  if (!label) return head.unlabelled;
  const size = sizes('label');
  const setting = { type: captionType(size), line: size * sizes('ui-line') };
  return heightOfLines([label], setting, canvas - 2 * sizes('side') - head.rule, ruler);
}
