import type { Element } from 'hast';
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

function writePoint({ stepped, lead, caption, quotation }: Point): Element {
  return h('li.point', { class: stepped ? 'fragment' : undefined }, [
    ...writePart('p.lead', lead),
    ...writePart('p.caption', caption),
    ...writePart('q.quotation', quotation),
  ]);
}
