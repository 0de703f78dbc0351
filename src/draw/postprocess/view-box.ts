import { type Box, move, readNumbers, unite } from '../measure/box.ts';
import type { Geometry } from '../measure/geometry.ts';

/** How far a line and a head extend from their centre line, px. */
const lineMargin = 1.25;
const head = 8.5;

/** The visible part of a drawing, in whole px. */
export interface View {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Returns the view around everything that is drawn, including the width of lines and heads. */
export function findView(svg: Element, geometry: Geometry): View {
  const boxes = [grow(geometry.box(svg), lineMargin)];
  for (const line of svg.querySelectorAll('[marker-start],[marker-end]')) {
    const box = geometry.box(line);
    boxes.push(grow(box && move(box, geometry.toRoot(line)), head));
  }
  const whole = unite(boxes.filter((box) => box !== undefined));
  const box = clip(whole ?? { left: 0, top: 0, right: 1, bottom: 1 }, svg.getAttribute('viewBox'));
  const [left, top] = [Math.floor(box.left), Math.floor(box.top)];
  return { left, top, width: Math.ceil(box.right) - left, height: Math.ceil(box.bottom) - top };
}

/** Returns the part of a box inside the view that Mermaid set: some lines extend outside it. */
function clip(box: Box, view: string | null): Box {
  const [x, y, width, height] = readNumbers(view);
  if (x === undefined || y === undefined || !width || !height) return box;
  return {
    left: Math.max(box.left, x),
    top: Math.max(box.top, y),
    right: Math.min(box.right, x + width),
    bottom: Math.min(box.bottom, y + height),
  };
}

function grow(box: Box | undefined, by: number): Box | undefined {
  if (!box) return undefined;
  const { left, top, right, bottom } = box;
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
