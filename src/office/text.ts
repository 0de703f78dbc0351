import type { Element } from 'xast';
import { findLeftToRight } from '../text/left-to-right.ts';
import { toHundredths } from './area.ts';
import { type Face, faces } from './face.ts';
import { fill } from './fill.ts';
import type { Colour } from './palette.ts';
import { el } from './xml.ts';

/** Where lines stand: `r` at the right, where Arabic begins. */
export type Align = 'r' | 'l' | 'ctr';

/** How words are set; sizes in px. */
export interface TextStyle {
  face: Face;
  size: number;
  colour: Colour;
  /** From line to line: an exact height, so that no other font moves what stands below. */
  pitch: number;
  align?: Align;
  before?: number;
}

/** Words of one style; what it does not say is that of its paragraph. */
export interface Run {
  text: string;
  style?: Partial<Pick<TextStyle, 'face' | 'size' | 'colour'>> & { isBold?: true };
}

/** A paragraph; what it does not say is that of the text around it. */
export interface Paragraph {
  runs: (Run | 'break')[];
  pitch?: number;
  align?: Align;
  before?: number;
}

/** Returns lines as runs with breaks between them. */
export function runsOf(lines: string[], style?: Run['style']): Paragraph['runs'] {
  return lines.flatMap((text, index) => {
    const run = { text, ...(style && { style }) };
    return index > 0 ? ['break' as const, run] : [run];
  });
}

/**
 * Returns a text as PowerPoint orders it: it has no isolates, so each run from left to right stands
 * between two marks U+200E, which keep ranges and signs on their side (UAX 9, W7, N1).
 */
export function toOrdered(text: string): string {
  let from = 0;
  const parts = findLeftToRight(text).map(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return `${before}\u200E${text.slice(start, end)}\u200E`;
  });
  return [...parts, text.slice(from)].join('');
}

/** Numbers, Latin letters and whole runs between their marks: in the author's words they are ours. */
const foreign = /(\u200E[^\u200E]*\u200E|[0-9A-Za-z]+(?:[.,][0-9]+)*)/;

/**
 * Returns a paragraph from right to left. With a style, each run says all of it; without, only what it
 * has of its own, and the layout says the rest: words are in the face `inherited` there.
 */
export function writeParagraph(
  paragraph: Paragraph,
  style?: TextStyle,
  inherited: Face | undefined = style?.face,
): Element {
  const { runs, pitch = style?.pitch, before = style?.before, align = style?.align } = paragraph;
  const base: Run['style'] = style && {
    face: style.face,
    size: style.size,
    colour: style.colour,
  };
  const look = { align: align ?? 'r', pitch, before };
  const words = runs.filter((run) => run !== 'break');
  return el('a:p', {}, [
    writeParagraphLook('a:pPr', look),
    ...runs.flatMap((run) =>
      run === 'break'
        ? [el('a:br', {}, [writeRunLook('a:rPr', { ...base, ...words[0]?.style })])]
        : writeRun({ text: run.text, style: { ...base, ...run.style } }, inherited),
    ),
    runs.length === 0 ? writeRunLook('a:endParaRPr', { ...base }) : undefined,
  ]);
}

/**
 * Returns a run. The digits of the author's naskh are too large and too black beside its letters, and a
 * program may take digits among Arabic words from the face of those: they are runs of our face. So is the
 * whole of a run from left to right: a mark or a point in naskh would lift the line of a number.
 */
function writeRun({ text, style = {} }: Run, inherited: Face | undefined): Element[] {
  const isAuthors = (style.face ?? inherited) === faces.author;
  const parts = isAuthors ? toOrdered(text).split(foreign) : [toOrdered(text)];
  return parts.flatMap((part, index) => {
    if (part === '') return [];
    const look = index % 2 === 0 ? style : { ...style, face: faces.ours };
    return [el('a:r', {}, [writeRunLook('a:rPr', look), el('a:t', {}, [part])])];
  });
}

/**
 * Returns the properties of a run, in the order of the schema: colour, Latin face, Arabic face. The
 * language is added when the part is finished (finished-part.ts).
 */
export function writeRunLook(name: string, style: NonNullable<Run['style']>): Element {
  const { face, size, colour, isBold = face && (face.isBold ?? false) } = style;
  const bold = isBold === undefined ? undefined : Number(isBold);
  return el(name, { sz: size && toHundredths(size), b: bold }, [
    colour ? fill(colour) : undefined,
    face && el('a:latin', { typeface: face.latin }),
    face && el('a:cs', { typeface: face.cs }),
  ]);
}

/** How a paragraph stands, px. */
interface ParagraphLook {
  align?: Align | undefined;
  pitch?: number | undefined;
  before?: number | undefined;
}

/** Returns the properties of a paragraph; `rtl` alone leaves lines at the left, so `algn` is said, too. */
export function writeParagraphLook(
  name: string,
  { align = 'r', pitch, before }: ParagraphLook,
  rest: Element[] = [],
): Element {
  const indent = name === 'a:pPr' ? {} : { marL: 0, indent: 0 };
  return el(name, { ...indent, algn: align, rtl: 1 }, [
    pitch === undefined ? undefined : el('a:lnSpc', {}, [writeSpace(pitch)]),
    before === undefined ? undefined : el('a:spcBef', {}, [writeSpace(before)]),
    ...rest,
  ]);
}

function writeSpace(px: number): Element {
  return el('a:spcPts', { val: toHundredths(px) });
}
