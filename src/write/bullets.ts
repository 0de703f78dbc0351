import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import type { LinkedBullet, Quoted } from '../link/linked-bullet.ts';
import type { Slide } from '../link/slide.ts';
import type { Bound } from './bound.ts';
import { toBoundLines, toLines } from './inline.ts';

/** Returns a part of a bullet as an element; undefined if the bullet has no such part. */
export function writePart(
  selector: string,
  quoted: Quoted | undefined,
  bound: Bound = new Set(),
): Element[] {
  if (!quoted) return [];
  return [h(selector, bound.has(quoted) ? toBoundLines(quoted.lines) : toLines(quoted.lines))];
}

/** Returns a slide's bullets: each with the author's words, under a caption of ours if it has one. */
export function writePoints({ points }: Slide, bound: Bound): Element[] {
  if (points.length === 0) return [];
  const captioned = points.some(({ lead }) => lead);
  return [
    h(
      'ul.points',
      { dataCount: points.length, dataCaptioned: captioned },
      points.map((point, index) => writePoint(point, index, bound)),
    ),
  ];
}

/** Returns the attributes that give a bullet's number, from 1, and whether it is a step. */
export function markPoint({ stepped }: LinkedBullet, index: number): Properties {
  return { class: stepped ? 'fragment' : undefined, dataPoint: index + 1 };
}

function writePoint(point: LinkedBullet, index: number, bound: Bound): Element {
  const { lead, caption, quotation } = point;
  return h('li.point', markPoint(point, index), [
    ...writePart('p.lead', lead),
    ...writePart('p.caption', caption, bound),
    ...writePart('q.quotation', quotation, bound),
  ]);
}
