import type { Element } from 'xast';
import type { Area } from './area.ts';
import { writeFilled } from './body.ts';
import { balanceWidth } from './fit-text.ts';
import type { Hole } from './hole.ts';
import type { Layout } from './layout-frame.ts';
import { type PlaceholderKind, placeholder } from './shape.ts';
import type { Paragraph, TextStyle } from './text.ts';
import type { Tools } from './tools.ts';

/** Returns a placeholder of a layout; throws where the layout has none such: PowerPoint repairs the file. */
export function findHole({ key, holes }: Layout, { type, idx }: PlaceholderKind): Hole {
  const hole = holes.find((one) => one.type === type && one.idx === idx);
  if (!hole) throw new Error(`the layout ${key} has no placeholder ${type} ${idx ?? ''}`);
  return hole;
}

/** Returns a placeholder of a layout with words; it stands where the layout says, or in its own area. */
export function fillHole(
  hole: Hole,
  paragraphs: Paragraph[],
  { ruler }: Pick<Tools, 'ruler'>,
  given: Area = hole.area,
): Element {
  // Lines begin at the right, so a narrower column ends farther from the left; centred, at both sides.
  const w = balanceWidth(paragraphs, hole.style, given, ruler);
  const left = hole.style.align === 'ctr' ? (given.w - w) / 2 : given.w - w;
  const area = { ...given, x: given.x + left, w };
  const text = writeFilled({ paragraphs, style: hole.style }, area, ruler);
  const isElsewhere = (['x', 'y', 'w', 'h'] as const).some(
    (name) => Math.abs(area[name] - hole.area[name]) > 0.01,
  );
  return placeholder(hole.name, hole, text, isElsewhere ? area : undefined);
}

/** Returns paragraphs whose words are of another size than the layout says. */
export function resize(
  paragraphs: Paragraph[],
  { size, pitch }: Pick<TextStyle, 'size' | 'pitch'>,
): Paragraph[] {
  return paragraphs.map((paragraph) => ({
    pitch,
    ...paragraph,
    runs: paragraph.runs.map((run) =>
      run === 'break' ? run : { ...run, style: { size, ...run.style } },
    ),
  }));
}
