import type { Element } from 'xast';
import type { TypeRuler } from '../write/fit/type.ts';
import type { Area } from './area.ts';
import { scaleToFit } from './fit-text.ts';
import { type Paragraph, type TextStyle, writeParagraph } from './text.ts';
import { el } from './xml.ts';

export type Anchor = 't' | 'ctr' | 'b';

/** A text without an area of its own: its lines are not broken. */
export interface Label {
  paragraphs: Paragraph[];
  style: TextStyle;
  anchor?: Anchor;
}

/** Returns a text whose lines end where it says so, whatever the width of its shape. */
export function writeLabel({ paragraphs, style, anchor = 'ctr' }: Label): Element {
  const words = paragraphs.map((one) => writeParagraph(one, style));
  return el('p:txBody', {}, [writeFrame('none', anchor, el('a:noAutofit')), list(), ...words]);
}

/** Returns a text that fills its area: it breaks lines, and is smaller where a substitute font needs it. */
export function writeColumn(
  { paragraphs, style, anchor = 't' }: Label,
  area: Area,
  ruler: TypeRuler,
): Element {
  const scale = scaleToFit(paragraphs, style, area, ruler);
  const words = paragraphs.map((one) => writeParagraph(one, style));
  return el('p:txBody', {}, [writeFrame('square', anchor, writeFit(scale)), list(), ...words]);
}

/**
 * Returns the text of a placeholder: its layout says how it is set. That it fits itself is said here, too:
 * LibreOffice looks for it nowhere else. Throws without a paragraph: PowerPoint repairs such a file.
 */
export function writeFilled({ paragraphs, style }: Label, area: Area, ruler: TypeRuler): Element {
  if (paragraphs.length === 0) throw new Error('a placeholder without words');
  const scale = scaleToFit(paragraphs, style, area, ruler);
  // What a paragraph does not say is the layout's, but for where it stands: readers look for that here.
  const align = style.align ?? 'r';
  const words = paragraphs.map((one) => writeParagraph({ align, ...one }, undefined, style.face));
  const frame = el('a:bodyPr', {}, [writeFit(scale)]);
  return el('p:txBody', {}, [frame, list(), ...words]);
}

/** Returns the frame of a text without insets, in columns from right to left. */
export function writeFrame(wrap: 'none' | 'square', anchor: Anchor, fit: Element): Element {
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  return el('a:bodyPr', { wrap, ...insets, rtlCol: 1, anchor }, [fit]);
}

function writeFit(scale: number): Element {
  const fontScale = scale < 1 ? Math.round(scale * 100_000) : undefined;
  return el('a:normAutofit', { fontScale });
}

function list(): Element {
  return el('a:lstStyle');
}
