import { countRows } from '../write/fit/block.ts';
import type { TypeRuler } from '../write/fit/type.ts';
import type { Paragraph, TextStyle } from './text.ts';

/** Letters become smaller in steps of this share, to this share at least. */
const scales = { step: 0.025, least: 0.6 };

/** The room of a text, px. */
interface Room {
  w: number;
  h: number;
}

/**
 * Returns the share of their size at which words stay in their room in a substitute of their
 * font, 1 where they need not be smaller.
 */
export function scaleToFit(
  paragraphs: Paragraph[],
  style: TextStyle,
  room: Room,
  ruler: TypeRuler,
): number {
  const width = room.w / style.face.substitute;
  for (let scale = 1; scale > scales.least; scale -= scales.step)
    if (heightOfText(paragraphs, style, width, ruler, scale) <= room.h + 0.5)
      return Math.round(scale * 1000) / 1000;
  return scales.least;
}

/** Returns the height of paragraphs in a column of the given width, px; lines keep their height. */
export function heightOfText(
  paragraphs: Paragraph[],
  style: TextStyle,
  width: number,
  ruler: TypeRuler,
  scale = 1,
): number {
  return paragraphs.reduce((sum, paragraph, index) => {
    const { pitch = style.pitch, before = style.before ?? 0 } = paragraph;
    const [first] = paragraph.runs.filter((run) => run !== 'break');
    const { face = style.face, size = style.size } = first?.style ?? {};
    const setting = { type: face.typeOf(size * scale), line: pitch };
    const rows = Math.max(1, countRows(linesOf(paragraph), setting, width, ruler));
    return sum + rows * pitch + (index > 0 ? before : 0);
  }, 0);
}

/** How much wider than its words a balanced column is, so that another program breaks the same lines. */
const slack = { share: 1.015, px: 2 };

/**
 * Returns the width at which words take no more lines than in a column of the given width, but their
 * lines are about as long as each other, px: PowerPoint fills lines, and knows no `text-wrap`. Words that
 * are not broken keep their column. Where a substitute font would make words smaller for it, the width is
 * as much wider as the substitute is; where that is not enough, too, words keep their column.
 */
export function balanceWidth(
  paragraphs: Paragraph[],
  style: TextStyle,
  room: Room,
  ruler: TypeRuler,
): number {
  const height = heightOfText(paragraphs, style, room.w, ruler);
  if (height === heightOfText(paragraphs, style, Number.POSITIVE_INFINITY, ruler)) return room.w;
  const least = leastWidth(paragraphs, style, { ...room, h: height }, ruler);
  const scaleAt = (w: number) => scaleToFit(paragraphs, style, { ...room, w }, ruler);
  const scale = scaleAt(room.w);
  const balanced = least * slack.share + slack.px;
  return (
    [balanced, balanced * style.face.substitute].find(
      (width) => width < room.w && scaleAt(width) >= scale,
    ) ?? room.w
  );
}

/** Returns the least width at which words are no higher than their room, to the px. */
function leastWidth(
  paragraphs: Paragraph[],
  style: TextStyle,
  { w, h }: Room,
  ruler: TypeRuler,
): number {
  let [least, most] = [w / 2, w];
  while (most - least > 1) {
    const middle = (least + most) / 2;
    if (heightOfText(paragraphs, style, middle, ruler) > h) least = middle;
    else most = middle;
  }
  return most;
}

function linesOf({ runs }: Paragraph): string[] {
  const lines = [''];
  for (const run of runs) {
    if (run === 'break') lines.push('');
    else lines.push((lines.pop() ?? '') + run.text);
  }
  return lines;
}
