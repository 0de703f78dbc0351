import type { Element, Properties } from 'hast';
import { h, s } from 'hastscript';
import type { LinkedBullet, Quoted } from '../link/linked-bullet.ts';
import type { Slide } from '../link/slide.ts';
import type { Bound } from './bound.ts';
import { toBoundLines, toLines } from './inline.ts';
import { sizeOfWords } from './layout.ts';

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
  const led = points.filter(({ lead }) => lead).length;
  const captioned = led > 0;
  return [
    h(
      'ul.points',
      {
        dataCaptioned: captioned,
        dataLeads: led || undefined,
        dataSize: sizeOfWords(points),
      },
      points.map((point, index) => writePoint(point, index, bound)),
    ),
  ];
}

/** Returns the attributes that give a bullet's number, from 1, and whether it is a step. */
export function markPoint({ stepped }: LinkedBullet, index: number): Properties {
  return { class: stepped ? 'fragment' : undefined, dataPoint: index + 1 };
}

function writePoint(point: LinkedBullet, index: number, bound: Bound): Element {
  const { lead, caption, quotation, party, isConsequence } = point;
  const properties = { ...markPoint(point, index), dataParty: party?.colour };
  return h('li.point', properties, [
    ...(isConsequence ? [writeArrow()] : []),
    ...writePart('p.lead', lead),
    ...writePart('p.caption', caption, bound),
    ...writePart('q.quotation', quotation, bound),
  ]);
}

/** The arrow from what was before to what came of it; only the layout of an answer shows it. */
function writeArrow(): Element {
  const size = { viewBox: '0 0 88 48', width: 88, height: 48 };
  return s('svg.arrow', { ...size, ariaHidden: 'true' }, [
    s('path', { d: 'M88 19V29H40V45L0 24L40 3V19Z' }),
  ]);
}
