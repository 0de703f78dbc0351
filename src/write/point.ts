import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import type { Point, Quoted } from '../link/point.ts';
import type { Slide } from '../link/slide.ts';
import { toLines } from './inline.ts';

/** Returns a part of a bullet as an element, or nothing where the bullet has no such part. */
export function writePart(selector: string, quoted: Quoted | undefined): Element[] {
  return quoted ? [h(selector, toLines(quoted.lines))] : [];
}

/** Returns a slide's bullets: each a caption of ours, where it has one, over the author's words. */
export function writePoints({ points }: Slide): Element[] {
  if (points.length === 0) return [];
  const captioned = points.some(({ lead }) => lead);
  return [
    h('ul.points', { dataCount: points.length, dataCaptioned: captioned }, points.map(writePoint)),
  ];
}

/** Returns what tells the page which bullet this is, from 1, and whether it is a step. */
export function markPoint({ stepped }: Point, index: number): Properties {
  return { class: stepped ? 'fragment' : undefined, dataPoint: index + 1 };
}

function writePoint(point: Point, index: number): Element {
  const { lead, caption, quotation } = point;
  return h('li.point', markPoint(point, index), [
    ...writePart('p.lead', lead),
    ...writePart('p.caption', caption),
    ...writePart('q.quotation', quotation),
  ]);
}
