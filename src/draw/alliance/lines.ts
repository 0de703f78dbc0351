import type { Route } from '../map/choice.ts';
import { drawLine } from '../map/line.ts';
import type { LaidMap } from './map-layout.ts';
import type { MapOrder, MapRelation } from './map-order.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Radius and half the sign of the badge on a line that began or changed, px. */
const BADGE = { radius: 12, half: 5.5 };

/**
 * Draws the lines of a laid map under its actors, in the ink of the page (currentColor), and says
 * on actors, lines and labels whom and what they are: data-actor, data-relation, data-kind, data-step,
 * data-change, data-degree, data-said.
 */
export function drawLines(svg: Element, { order, routes }: LaidMap): void {
  const ink = { fill: 'none', stroke: 'currentColor', 'stroke-linejoin': 'round' };
  const group = make(svg, 'g', ink);
  for (const relation of order.relations) {
    const route = routes.get(relation.key);
    if (route) group.append(drawRelation(group, relation, route));
  }
  const first = [...svg.children].find(
    ({ localName }) => !['title', 'desc', 'defs'].includes(localName),
  );
  svg.insertBefore(group, first ?? null);
  tellActors(svg, order);
  for (const relation of order.relations) {
    const label = svg.querySelector(`[data-relation="${relation.key}"]`);
    if (!label) continue;
    tellRelation(label, relation);
    label.querySelector('[data-id]')?.removeAttribute('data-id');
    const room = routes.get(relation.key)?.label;
    if (relation.implied && room) label.append(underline(svg, room));
  }
}

/** Dots under words whose actor the essay leaves to be understood. */
function underline(near: Element, { w, h }: { w: number; h: number }): Element {
  const half = w / 2 - 8;
  const dots = { 'stroke-width': '2.5', 'stroke-dasharray': '0.1 6', 'stroke-linecap': 'round' };
  return make(near, 'path', { d: `M${half} ${h / 2}H${-half}`, stroke: 'currentColor', ...dots });
}

function drawRelation(near: Element, relation: MapRelation, { points, label }: Route): Element {
  const line = make(near, 'g', {});
  tellRelation(line, relation);
  for (const { d, form, width, dash, cap } of drawLine(points, relation.kind, label && { label })) {
    const stroke = {
      'stroke-width': String(width),
      'stroke-dasharray': dash,
      'stroke-linecap': cap,
    };
    const look = form === 'fill' ? { fill: 'currentColor', stroke: 'none' } : stroke;
    line.append(make(near, 'path', { d, ...look }));
  }
  const middle = points[Math.floor(points.length / 2)];
  if (relation.sign && middle) line.append(drawBadge(near, relation.sign, middle));
  return line;
}

/** The sign of the counts, on the line itself: + for begun, a triangle for changed. */
function drawBadge(
  near: Element,
  sign: 'begun' | 'changed',
  { x, y }: { x: number; y: number },
): Element {
  const { radius, half } = BADGE;
  const shape =
    sign === 'begun'
      ? `M${-half} 0H${half}M0 ${-half}V${half}`
      : `M0 ${-half}L${half} ${half * 0.8}H${-half}Z`;
  const badge = make(near, 'g', { transform: `translate(${x} ${y})` });
  const stroke = { 'stroke-width': '2.5' };
  badge.append(
    make(near, 'circle', { r: String(radius), fill: '#fff', ...stroke }),
    make(near, 'path', { d: shape, ...stroke }),
  );
  return badge;
}

function tellActors(svg: Element, { actors }: MapOrder): void {
  for (const { key, step } of actors) {
    const node = svg.querySelector(`[data-actor="${key}"]`);
    // Maps are styled by what their parts are: data-actor, data-step.
    for (const name of ['id', 'class']) node?.removeAttribute(name);
    if (node && step) node.setAttribute('data-step', step);
  }
}

function tellRelation(part: Element, relation: MapRelation): void {
  const { from, to, kind, step, change, degree, said, implied } = relation;
  part.setAttribute('data-relation', `${from} ${to}`);
  part.setAttribute('data-kind', kind);
  part.setAttribute('data-change', change);
  if (degree) part.setAttribute('data-degree', degree);
  if (said) part.setAttribute('data-said', 'true');
  if (step) part.setAttribute('data-step', step);
  if (implied) part.setAttribute('data-implied', 'true');
}

function make(
  near: Element,
  name: string,
  attributes: Record<string, string | undefined>,
): Element {
  const element = near.ownerDocument.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  return element;
}
