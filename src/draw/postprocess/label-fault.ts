import type { Box } from '../measure/box.ts';
import type { Geometry } from '../measure/geometry.ts';
import { contrast } from './contrast.ts';
import { readRows } from './label-rows.ts';
import {
  crossing,
  holdsMiddle,
  isAslant,
  isFilled,
  isLine,
  isTinted,
  listParts,
  type Part,
} from './painted-part.ts';

/** A label that cannot be read well: its contrast, or what it lies over. */
export type LabelFault =
  | { label: string; kind: 'faint'; contrast: number }
  | { label: string; kind: 'over'; over: 'label' | 'line' | 'border' };

/** The least contrast of words (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;
/** Boxes of letters may overlap by this, px: the box of a row is higher than its ink. */
const slack = 6;
/** A label may leave its shape by this at a side, px. */
const maxOutside = 3;

/** Returns the faults of a finished drawing's labels, at most one for each label; `paper` is the colour under it. */
export function findLabelFaults(
  svg: Element,
  texts: Element[],
  geometry: Geometry,
  paper: string,
): LabelFault[] {
  const parts = listParts(svg, geometry);
  const labels = parts.filter(({ element }) => texts.includes(element));
  const shapes = parts.filter(({ element }) => isTinted(element));
  const lines = parts.filter(({ element }) => isLine(element));
  return labels.flatMap((label, index): LabelFault[] => {
    const said = readRows(label.element).join(' ');
    const tints = shapes.filter(
      (shape) => shape.order < label.order && holdsMiddle(shape, label, geometry),
    );
    const under = tints.filter(({ element }) => isFilled(element));
    const ratio = contrast(
      label.element,
      tints.map(({ element }) => element),
      paper,
    );
    if (ratio !== undefined && ratio < leastContrast)
      return [{ label: said, kind: 'faint', contrast: ratio }];
    if (isAslant(label, geometry)) return [];
    if (labels.slice(0, index).some((other) => overlap(other.box, label.box)))
      return [{ label: said, kind: 'over', over: 'label' }];
    if (leavesShape(label, under)) return [{ label: said, kind: 'over', over: 'border' }];
    const ground = under.at(-1)?.order ?? -1;
    const bare = lines.filter(({ order }) => order > ground);
    if (bare.some((line) => crossing(line.element, label.box, geometry) !== 'none'))
      return [{ label: said, kind: 'over', over: 'line' }];
    return [];
  });
}

function overlap(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > slack && height > 2 * slack;
}

/** Returns whether a label is wider than the last shape under its middle: its box, bar or ground. */
function leavesShape({ box }: Part, under: Part[]): boolean {
  const shape = under.at(-1);
  if (!shape) return false;
  return box.left < shape.box.left - maxOutside || box.right > shape.box.right + maxOutside;
}
