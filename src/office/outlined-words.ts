import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Figure } from '../draw/figure.ts';
import { type Pairing, pairings } from '../theme/pairing.ts';
import { figureFonts } from '../write/fonts.ts';
import { parseFigure } from '../write/page-figure.ts';
import { openSetter, type Setter } from '../write/preview/letters.ts';
import type { Outline } from '../write/preview/raster.ts';
import { partsOf } from './drawing-tree.ts';
import { baselineUnder, readWords } from './drawn-words.ts';
import { type Ink, inheritInk, readAttribute, startInk } from './ink.ts';
import type { Palette } from './palette.ts';

/**
 * Returns a Mermaid drawing as an SVG text whose words are outlines: what turns it into a picture of
 * pixels has no fonts, and does not join Arabic letters.
 */
export function outlineWords(figure: Figure, palette: Palette): string {
  const svg = parseFigure(figure);
  const ink = inheritInk(svg, startInk([1, 0, 0, 1, 0, 0], 'tx1'), () => ({}));
  const outlines = outlineIn(svg, ink, { palette, setterOf: openSetters(svg) });
  svg.children.push(...outlines);
  svg.properties.xmlns = 'http://www.w3.org/2000/svg';
  return toHtml(svg, { space: 'svg', closeEmptyElements: true });
}

/** What words are outlined with. */
interface Means {
  palette: Palette;
  setterOf: (weight: number) => Setter;
}

/** Opens the fonts of the family that a drawing is set in. */
function openSetters({ properties }: Element): Means['setterOf'] {
  const isOwn = ({ ours }: Pairing) => ours.family === properties.fontFamily;
  const fonts = figureFonts(Object.values(pairings).find(isOwn));
  const known = new Map<number, Setter>();
  return (wanted) => {
    const weight = [...fonts.keys()].findLast((one) => one <= wanted) ?? 400;
    const setter = known.get(weight) ?? openSetter(fonts.get(weight) ?? '');
    known.set(weight, setter);
    return setter;
  };
}

/** Takes the words out of a part of a drawing, and returns their outlines in the drawing's own coordinates. */
function outlineIn(part: Element, ink: Ink, means: Means): Element[] {
  return partsOf(part).flatMap((child) => {
    const own = inheritInk(child, ink, () => ({}));
    const isText =
      child.tagName === 'text' || (child.tagName === 'g' && readAttribute(child, 'dataRows'));
    if (!isText) return outlineIn(child, own, means);
    part.children = part.children.filter((one: ElementContent) => one !== child);
    return outlineText(child, own, means);
  });
}

function outlineText(part: Element, ink: Ink, { palette, setterOf }: Means): Element[] {
  const words = readWords(part, ink);
  const { rows, middle, anchor, isRtl, turn } = words;
  const { size, pitch } = words.style(palette);
  const setter = setterOf(ink.weight);
  const isAtRight = anchor === (isRtl ? 'start' : 'end');
  const fill = ink.fill === 'currentColor' ? `#${palette.hexOf('ink')}` : ink.fill;
  const transform = turn === 0 ? undefined : `rotate(${turn} ${middle.x} ${middle.y})`;
  return rows.map((row, index) => {
    const width = setter.widthOf(row, size);
    const right = middle.x + (anchor === 'middle' ? width / 2 : isAtRight ? 0 : width);
    const baseline = middle.y + (index - (rows.length - 1) / 2) * pitch + baselineUnder * size;
    const outlines = setter.outline(row, size, right, baseline);
    return s('path', { d: outlines.map(writeOutline).join(''), fill, transform });
  });
}

function writeOutline(corners: Outline): string {
  return `M${corners.map((corner) => corner.map((at) => at.toFixed(2)).join(' ')).join('L')}Z`;
}
