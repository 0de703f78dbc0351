import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { movePoint } from '../draw/measure/box.ts';
import { type TypeRuler, widthOf } from '../write/fit/type.ts';
import { writeLabel } from './body.ts';
import { faceOfWeight } from './face.ts';
import { type Ink, inheritInk, readAttribute, readLength, scaleOf } from './ink.ts';
import type { Palette } from './palette.ts';
import type { Spot } from './path.ts';
import { box, type Drawn } from './shape.ts';
import type { TextStyle } from './text.ts';

/** The words of a text of a drawing: its rows, the middle of its lines, px of the slide. */
export interface Words {
  rows: string[];
  anchor: 'start' | 'middle' | 'end';
  isRtl: boolean;
  middle: Spot;
  /** How far it is turned clockwise, degrees. */
  turn: number;
  style(palette: Palette): TextStyle;
}

/** From the middle of a row down to its baseline, a share of the size. */
export const baselineUnder = 0.34;

/** From the place of a row down to its middle, by the line of it that stands there, shares of the size. */
const drops: Record<string, number> = {
  alphabetic: -baselineUnder,
  middle: 0,
  central: 0,
  hanging: 0.38,
  'text-before-edge': 0.6,
};

/** The height of a single row, a share of the size. */
const lineHeight = 1.45;

/** A row of a text: its words, and where its baseline begins, px of the slide. */
interface Row {
  text: string;
  at: Spot;
}

/** Returns the words of a text; rows are its `tspan`s, or the texts of a group of rows. */
export function readWords(part: Element, ink: Ink): Words {
  const rows = rowsOf(part, ink).filter(({ text }) => text !== '');
  const size = ink.size * scaleOf(ink);
  const [first, last] = [rows[0]?.at ?? { x: 0, y: 0 }, rows.at(-1)?.at ?? { x: 0, y: 0 }];
  const apart = Math.hypot(last.x - first.x, last.y - first.y);
  const pitch = rows.length > 1 ? apart / (rows.length - 1) : size * lineHeight;
  const turn = turnOf(ink);
  return {
    rows: rows.map(({ text }) => text),
    anchor: ink.anchor,
    isRtl: ink.isRtl,
    middle: dropFrom(first, last, size * (drops[ink.baseline] ?? 0), turn),
    turn,
    style: (palette) => ({
      face: faceOfWeight(ink.weight),
      size,
      colour: palette.read(ink.fill, ink.colour) ?? palette.of('ink'),
      pitch,
    }),
  };
}

/** Which way the rows of a text run, degrees clockwise; a drawing may have been mirrored. */
function turnOf({ matrix: [a, b, c, d] }: Ink): number {
  const isMirrored = a * d - b * c < 0;
  return Math.round((Math.atan2(b, isMirrored ? -a : a) * 180) / Math.PI);
}

/** Returns the middle between two places, moved down as a text of a turn has down. */
function dropFrom(first: Spot, last: Spot, drop: number, turn: number): Spot {
  const angle = (turn * Math.PI) / 180;
  return {
    x: (first.x + last.x) / 2 - Math.sin(angle) * drop,
    y: (first.y + last.y) / 2 + Math.cos(angle) * drop,
  };
}

function rowsOf(part: Element, ink: Ink): Row[] {
  const held = part.children.filter((one): one is Element => one.type === 'element');
  if (part.tagName === 'g')
    return held.flatMap((row) =>
      rowsOf(
        row,
        inheritInk(row, ink, () => ({})),
      ),
    );
  // A run from left to right is a tspan, too, but has no place of its own.
  const rows = held.filter((one) => readAttribute(one, 'y') ?? readAttribute(one, 'dy'));
  const texts = rows.length > 0 ? rows : [part];
  let drop = 0;
  return texts.map((row) => {
    drop += readLength(row, 'dy') * (/em/.test(readAttribute(row, 'dy') ?? '') ? ink.size : 1);
    const x = readLength(row, 'x', readLength(part, 'x'));
    const y = readLength(row, 'y', readLength(part, 'y')) + drop;
    const [mx, my] = movePoint([x, y], ink.matrix);
    return { text: textOf(row).replace(/\s+/g, ' ').trim(), at: { x: mx, y: my } };
  });
}

/** Returns words that stand by themselves, in a box that a wider font fits, too. */
export function drawWords(
  words: Words,
  { palette, ruler }: { palette: Palette; ruler: TypeRuler },
  name: string,
): Drawn[] {
  const { rows, middle, isRtl, anchor, turn } = words;
  if (rows.length === 0) return [];
  const style = words.style(palette);
  const widths = rows.map((row) => widthOf(row, style.face.typeOf(style.size), ruler));
  const w = Math.max(...widths) * style.face.substitute;
  const h = style.pitch * rows.length;
  // What begins at its place stands to the left of it, where it runs from right to left.
  const isAtRight = anchor === (isRtl ? 'start' : 'end');
  const shift = anchor === 'middle' ? 0 : isAtRight ? -w / 2 : w / 2;
  const angle = (turn * Math.PI) / 180;
  const centre = {
    x: middle.x + Math.cos(angle) * shift,
    y: middle.y + Math.sin(angle) * shift,
  };
  const align = anchor === 'middle' ? 'ctr' : isAtRight ? 'r' : 'l';
  const runs = rows.flatMap((text, index) => [
    ...(index > 0 ? (['break'] as const) : []),
    { text },
  ]);
  const body = writeLabel({ paragraphs: [{ runs, align }], style });
  const area = { x: centre.x - w / 2, y: centre.y - h / 2, w, h };
  const form = { preset: 'rect', turn } as const;
  return [box({ name: rows.join(' ') || name }, area, form, {}, body)];
}
