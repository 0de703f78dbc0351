import { kindRules } from '../../read/slide-kind.ts';
import { heightOfLines } from './block.ts';
import { canvas, canvasHeight, type Framed, frameOf, type Scale } from './frame.ts';
import { captionType } from './type.ts';

/**
 * A head's minimum height, the space above and below the headline, the space without a label, and the
 * rule beside a label, px.
 */
const head = { least: 138, over: 8, under: 8, unlabelled: 15, rule: 28 + 12 };

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
  const { size, over, isQuotation } = kindRules[slide.kind].headline;
  const { type } = frameOf(slide, scale);
  const line = type.size * sizes(`${size}-line`);
  const mark = isQuotation ? raise * type.size : 0;
  const words = lines * line + mark + (over ?? head.over) + head.under;
  return Math.max(
    over === undefined ? head.least : 0,
    sizes('top') + heightOfLabel(slide, scale) + words,
  );
}

/** Returns how far a great quotation alone is moved down to the middle between the top and the foot, px. */
export function dropOfHead(slide: Headed, lines: number, scale: Scale): number {
  const { isQuotation } = kindRules[slide.kind].headline;
  if (!isQuotation || slide.points.length > 0) return 0;
  const room = canvasHeight - scale.sizes('foot-height');
  return Math.max(0, (room - heightOfHead(slide, lines, scale)) / 2);
}

function heightOfLabel({ kind, label = kindRules[kind].label }: Headed, { sizes, ruler }: Scale) {
  if (!label) return head.unlabelled;
  const size = sizes('label');
  const setting = { type: captionType(size), line: size * sizes('ui-line') };
  return heightOfLines([label], setting, canvas - 2 * sizes('side') - head.rule, ruler);
}
