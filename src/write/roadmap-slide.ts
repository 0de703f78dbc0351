import type { Element } from 'hast';
import { h } from 'hastscript';
import { listParts } from '../link/talk-part.ts';
import type { Essay } from '../read/essay.ts';
import { toInline } from './inline.ts';

/** The most parts in one column. */
export const mostInColumn = 5;

/** Returns the parts of the talk as a numbered list: the essay's headings, in one column or in two. */
export function writeRoadmap(essay: Pick<Essay, 'headings' | 'body'>): Element {
  const parts = listParts(essay);
  const rows = parts.map(({ text }, index) =>
    h('li', [h('span.order', String(index + 1)), h('span', toInline(text))]),
  );
  return h(parts.length > mostInColumn ? 'ol.roadmap.many' : 'ol.roadmap', rows);
}
