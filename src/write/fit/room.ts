import type { Ruler } from '../../draw/measure/ruler.ts';
import type { Point, Quoted } from '../../link/point.ts';
import type { Slide } from '../../link/slide.ts';
import { canvas, type ReadSize } from './frame.ts';
import { countLines } from './headline.ts';
import { fillLines } from './line.ts';
import { authorType, captionType, leadType, type Type, widthOf } from './type.ts';

/** The room that a figure has on a slide, px; without an end where the style sets none. */
export interface Room {
  width: number;
  height: number;
}

/** What measures a slide: its sizes, and its words. */
export interface Scale {
  sizes: ReadSize;
  ruler: Ruler;
}

/** The height of a slide; of a body's padding, of gaps and of rules in styles/kinds.css and maps.css, px. */
const height = 720;
const beside = { points: 340, gap: 48, padding: 44 };
const above = { padding: 28, gap: 12, rule: 16, column: 48 };
const alone = { padding: 32 };
const compared = { counts: 96, padding: 24, gap: 24 };
const scenario = { start: 16, end: 48 };

/** Returns the room for a drawing on a slide of a kind and a layout. */
export function roomOf(slide: Slide, layout: string | undefined, scale: Scale): Room {
  const side = scale.sizes('side');
  const width = canvas - 2 * side;
  const body = height - scale.sizes('foot-height') - heightOfHead(slide, scale);
  if (layout === 'beside')
    return { width: width - beside.points - beside.gap, height: body - beside.padding };
  if (layout === 'above') {
    const points = heightOfColumns(slide.points, width, scale);
    return { width, height: body - above.padding - above.gap - points };
  }
  if (layout === 'figure') return { width, height: body - alone.padding };
  if (slide.kind === 'compare') {
    const points = heightOfList(slide.points, width / 2, scale);
    return { width: width / 2, height: body - compared.counts - compared.padding - points };
  }
  const band = slide.kind === 'scenario' ? scale.sizes('band') + scenario.start + scenario.end : 0;
  return { width: band > 0 ? canvas - band : width, height: Number.POSITIVE_INFINITY };
}

/** The least height of a head, its room over and under the headline, and in the place of a label. */
const head = { least: 138, over: 8, under: 8, unlabelled: 15 };

function heightOfHead(slide: Slide, { sizes, ruler }: Scale): number {
  const lines = countLines(slide, sizes, ruler) * sizes('headline') * sizes('headline-line');
  const label =
    slide.label || slide.kind === 'compare' ? sizes('label') * sizes('ui-line') : head.unlabelled;
  return Math.max(head.least, sizes('top') + label + head.over + lines + head.under);
}

function heightOfColumns(points: Point[], width: number, scale: Scale): number {
  if (points.length === 0) return 0;
  const column = (width - above.column * (points.length - 1)) / points.length;
  return above.rule + Math.max(...points.map((point) => heightOf(point, column, scale)));
}

function heightOfList(points: Point[], width: number, scale: Scale): number {
  const heights = points.map((point) => heightOf(point, width, scale));
  return heights.reduce(
    (sum, one) => sum + one + compared.gap,
    points.length > 0 ? -compared.gap : 0,
  );
}

/** The height of a bullet: its lead, its caption, its quotation, line by line. */
function heightOf({ lead, caption, quotation }: Point, width: number, { sizes, ruler }: Scale) {
  const rows = (quoted: Quoted | undefined, type: Type, marks = '') =>
    countRows(quoted, type, marks, width, ruler);
  const size = sizes('quotation');
  return (
    rows(lead, leadType(sizes('caption'))) * sizes('caption') * 1.45 +
    rows(caption, captionType(22)) * 22 * sizes('ui-line') +
    rows(quotation, authorType(size), '«»') * size * sizes('quotation-line')
  );
}

function countRows(
  quoted: Quoted | undefined,
  type: Type,
  marks: string,
  width: number,
  ruler: Ruler,
) {
  const [opening = '', closing = ''] = marks;
  const lines = quoted?.lines ?? [];
  const space = widthOf(' ', type, ruler);
  return lines
    .map((text, index) => {
      const before = index === 0 ? opening : '';
      const after = index === lines.length - 1 ? closing : '';
      const words = `${before}${text}${after}`.split(' ').map((word) => widthOf(word, type, ruler));
      return fillLines(words, space, width).length;
    })
    .reduce((sum, one) => sum + one, 0);
}
