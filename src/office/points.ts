import type { Element } from 'xast';
import type { LinkedBullet, Quoted } from '../link/linked-bullet.ts';
import type { Area } from './area.ts';
import { faces } from './face.ts';
import { fillHole, resize } from './filled-hole.ts';
import type { Hole } from './hole.ts';
import type { SlideContent, SlideContext } from './slide-context.ts';
import { type Paragraph, type Run, runsOf, type TextStyle } from './text.ts';
import type { Click } from './timing.ts';
import type { Tools } from './tools.ts';

/** How the parts of a bullet are set; the quotation is set as its placeholder says. */
export interface PointLook {
  lead: TextStyle;
  caption: TextStyle;
  /** The size of quotations that are larger or smaller than their placeholder says. */
  quotation?: Pick<TextStyle, 'size' | 'pitch'>;
  /** The marks « » of a quotation; none around large words that answer a question. */
  marks?: Run['style'];
  /** Over a quotation under a caption, px. */
  between?: number;
}

/** Returns how bullets are set on paper. */
export function lookOfPoints({ sizes, palette }: Tools, lead = sizes('caption')): PointLook {
  const colour = palette.of('ink');
  const caption = sizes('caption');
  return {
    lead: { face: faces.oursSemibold, size: lead, colour, pitch: lead * 1.45 },
    caption: { face: faces.ours, size: caption, colour, pitch: caption * sizes('ui-line') },
    marks: { colour: palette.of('muted') },
  };
}

/** Returns the essay's words between their marks. */
export function quote(
  { lines }: Pick<Quoted, 'lines'>,
  marks: Run['style'] | undefined,
): Paragraph {
  const words = runsOf(lines);
  if (!marks) return { runs: words };
  // The marks have the face of the words that they enclose.
  return { runs: [{ text: '«', style: marks }, ...words, { text: '»', style: marks }] };
}

/** Returns a bullet as paragraphs: its lead, its caption, its quotation. */
export function listParagraphs(point: LinkedBullet, look: PointLook): Paragraph[] {
  const { lead, caption, quotation } = point;
  const write = (part: Quoted | undefined, style: TextStyle): Paragraph[] => {
    const { face, size, colour, pitch } = style;
    return part ? [{ runs: runsOf(part.lines, { face, size, colour }), pitch, before: 0 }] : [];
  };
  const before = lead || caption ? (look.between ?? 0) : undefined;
  const quoted = quotation ? [quote(quotation, look.marks)] : [];
  const [said] = look.quotation ? resize(quoted, look.quotation) : quoted;
  return [
    ...write(lead, look.lead),
    ...write(caption, look.caption),
    ...(said ? [{ ...said, ...(before !== undefined && { before }) }] : []),
  ];
}

/** Returns bullets as one list in a placeholder; those that are steps appear paragraph by paragraph. */
export function fillList(
  hole: Hole,
  points: LinkedBullet[],
  look: PointLook,
  { tools, state }: SlideContext,
  area: Area = hole.area,
): SlideContent {
  const shown = pointsOf(points, state);
  if (shown.length === 0) return { shapes: [], clicks: [] };
  const groups = shown.map((point, index) => apart(listParagraphs(point, look), hole, index));
  const shape = fillHole(hole, groups.flat(), tools, area);
  return { shapes: [shape], clicks: listClicks(shape, shown, groups) };
}

/** Before the step of a map, no bullet that is a step has come yet. */
export function pointsOf(points: LinkedBullet[], state: SlideContext['state']): LinkedBullet[] {
  return state === 'before' ? points.filter(({ stepped }) => !stepped) : points;
}

/** The first paragraph of a bullet stands apart from the bullet before it. */
function apart(paragraphs: Paragraph[], hole: Hole, index: number): Paragraph[] {
  const [first, ...rest] = paragraphs;
  if (!first) return [];
  const { before: _, ...own } = first;
  const gap = index === 0 ? 0 : (hole.style.before ?? 0) * 2;
  return [{ ...own, before: gap }, ...rest];
}

function listClicks(shape: Element, points: LinkedBullet[], groups: Paragraph[][]): Click[] {
  let from = 0;
  return points.flatMap(({ stepped }, index) => {
    const first = from;
    from += groups[index]?.length ?? 0;
    if (!stepped) return [];
    const numbers = Array.from({ length: from - first }, (_, at) => first + at);
    return [numbers.map((paragraph) => ({ shape, paragraph }))];
  });
}
