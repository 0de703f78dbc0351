import type { DrawnSlide } from '../../draw/illustration.ts';
import { openRuler, type Ruler } from '../../draw/measure/ruler.ts';
import type { Quoted } from '../../link/linked-bullet.ts';
import { layoutOf } from '../layout.ts';
import { canvas, type ReadSize } from './frame.ts';
import {
  authorType,
  captionType,
  displayType,
  fonts,
  leadType,
  type Type,
  widthOf,
} from './type.ts';

/** What slides are measured with: the page's custom properties, and the folder that keeps widths. */
export interface Measures {
  tokens: Map<string, string>;
  cache: string;
}

/** Parts of bullets whose last two words stay on one line. */
export type Bound = ReadonlySet<Quoted>;

/**
 * The width of the words beside a figure or a map, and the margins at the sides of words, px
 * (styles/kinds.css, maps.css).
 */
const beside = { figure: 340, map: 304 };
const captions = { most: 384 + 56 };
const event = { sides: 26 };
const scenario = { sides: 64 };
const column = { gap: 48 };

/** A line wider than this share of its column may break in a browser that rounds differently. */
const sure = 0.97;

/**
 * Returns the parts of bullets that may take more than one line and whose last two words fit on one
 * line: a browser without `text-wrap: pretty` (Firefox) would leave the last word alone.
 */
export async function bindEnds(slides: DrawnSlide[], { tokens, cache }: Measures): Promise<Bound> {
  const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '0');
  const ruler = await openRuler(fonts, cache);
  const bound = slides.flatMap((slide) =>
    partsOf(slide, sizes).filter((one) => mayBind(one, ruler)),
  );
  await ruler.keep();
  return new Set(bound.map(({ quoted }) => quoted));
}

/** A part of a bullet, its type, and its smallest possible width, px. */
interface Part {
  quoted: Quoted;
  type: Type;
  room: number;
}

/** Captions, and quotations whose lines the style does not balance: balanced lines do not end in a single word. */
function partsOf(slide: DrawnSlide, sizes: ReadSize): Part[] {
  const room = roomOf(slide, sizes);
  const { caption, quotation } = typesOf(slide, sizes);
  return slide.points.flatMap((point) => [
    ...toPart(point.caption, caption, room),
    ...(isBalanced(slide) ? [] : toPart(point.quotation, quotation, room)),
  ]);
}

function isBalanced(slide: DrawnSlide): boolean {
  const { kind, illustrations } = slide;
  return layoutOf(slide) === 'words' || (kind === 'scenario' && illustrations.length === 0);
}

function toPart(quoted: Quoted | undefined, type: Type, room: number): Part[] {
  return quoted ? [{ quoted, type, room }] : [];
}

/** The width of a bullet, px. Columns of a scenario are as wide as their words, and at least an equal share. */
function roomOf(slide: DrawnSlide, sizes: ReadSize): number {
  const { kind, points } = slide;
  const layout = layoutOf(slide);
  const width = canvas - 2 * sizes('side');
  const count = Math.max(1, points.length);
  if (kind === 'shift' || layout === 'map') return beside.map;
  if (layout === 'beside') return beside.figure;
  if (layout === 'above') return (width - column.gap * (count - 1)) / count;
  if (layout === 'words' && points.some(({ lead }) => lead)) return width - captions.most;
  if (kind === 'timeline') return width / count - event.sides;
  if (kind === 'compare') return width / 2;
  return kind === 'scenario' ? (canvas - sizes('band') - scenario.sides) / count : width;
}

function typesOf({ kind }: DrawnSlide, sizes: ReadSize): { caption: Type; quotation: Type } {
  if (kind === 'timeline') return { caption: leadType(20), quotation: authorType(26) };
  const caption = captionType(22);
  if (kind === 'question') return { caption, quotation: displayType(46) };
  const size = kind === 'scenario' ? 26 : sizes('quotation');
  return { caption, quotation: authorType(size) };
}

/** Quotation marks are added at both ends; if the style shows none there, they do no harm. */
function mayBind({ quoted, type, room }: Part, ruler: Ruler): boolean {
  const lines = quoted.lines
    .map((line) => `«${line}»`.split(' '))
    .filter(({ length }) => length > 2);
  const isWide = (words: string[]) => widthOf(words.join(' '), type, ruler) > room * sure;
  return lines.some(isWide) && !lines.some((words) => isWide(words.slice(-2)));
}
