import type { Route } from '../map/choice.ts';
import { drawEnded, drawLine, weights } from '../map/line.ts';
import type { Part } from '../map/pen.ts';
import { rowHeight } from '../mermaid-config.ts';
import { isMarked, marker } from './deck-ground.ts';
import type { LaidMap } from './map-layout.ts';
import { type MapOrder, type MapRelation, rowsOfNames } from './map-order.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Half the rule between two names in a box, and from row to row of its names, px. */
const rule = { half: 40, row: 20 * rowHeight };

/**
 * Draws the lines of a laid map under its actors, in the ink of the page (currentColor), and says
 * on actors, lines and labels whom and what they are: data-actor, data-relation, data-kind, data-step,
 * data-change, data-degree, data-said. Classes say what a part is for styles/maps.css: `marker` under
 * what is news, `former` for what ended, `strike` across it, and on a label how heavy its line is.
 */
export function drawLines(svg: Element, { order, routes }: LaidMap): void {
  const ink = { fill: 'none', stroke: 'currentColor', 'stroke-linejoin': 'round' };
  const group = make(svg, 'g', ink);
  // What is news lies over what stays, where they cross.
  const byWeight = [...order.relations].sort((a, b) => weights[a.look] - weights[b.look]);
  for (const relation of byWeight) {
    const route = routes.get(relation.key);
    if (route) group.append(...drawRelation(group, relation, route));
  }
  const first = [...svg.children].find(
    ({ localName }) => !['title', 'desc', 'defs'].includes(localName),
  );
  svg.insertBefore(group, first ?? null);
  tellActors(svg, order);
  const { state } = order;
  if (state) svg.setAttribute('data-state', `${state.x - state.w / 2} ${state.y - state.h / 2}`);
  for (const relation of order.relations) tellLabel(svg, relation, routes.get(relation.key));
}

/** What is drawn for a relation: what ended has its own form before the step, and is cut across after it. */
function drawRelation(near: Element, relation: MapRelation, route: Route): Element[] {
  const line = make(near, 'g', {});
  tellRelation(line, relation);
  if (isMarked(relation)) line.append(drawMarker(near, route));
  const options = { weight: weights[relation.look], ...(route.label && { label: route.label }) };
  line.append(
    ...drawLine(route.points, relation.kind, options).map((part) => drawPart(near, part)),
  );
  return relation.former ? [line, drawFormer(near, relation, route)] : [line];
}

function drawFormer(near: Element, relation: MapRelation, { points }: Route): Element {
  const { lines, strike } = drawEnded(points);
  const former = make(near, 'g', { class: 'former' });
  tellRelation(former, { ...relation, step: 'after' });
  const cut = drawPart(near, strike);
  cut.setAttribute('class', 'strike');
  former.append(...lines.map((part) => drawPart(near, part)), cut);
  return former;
}

/** The ground under what is news; styles/maps.css has its colour. */
function drawMarker(near: Element, { path }: Route): Element {
  const width = String(2 * marker);
  return make(near, 'path', {
    class: 'marker',
    d: path,
    'stroke-width': width,
    'stroke-linecap': 'round',
  });
}

function drawPart(near: Element, { d, form, width, dash, cap }: Part): Element {
  if (form === 'fill') return make(near, 'path', { d, fill: 'currentColor', stroke: 'none' });
  const stroke = {
    'stroke-width': String(width),
    'stroke-dasharray': dash,
    'stroke-linecap': cap,
  };
  return make(near, 'path', { d, ...stroke });
}

/** A label lies on the paper itself: no box hides what runs beside it. */
function tellLabel(svg: Element, relation: MapRelation, route: Route | undefined): void {
  const label = svg.querySelector(`[data-relation="${relation.key}"]`);
  if (!label) return;
  tellRelation(label, relation);
  // The words of what ended stay with it.
  if (relation.former) label.removeAttribute('data-step');
  label.setAttribute('class', `${relation.look}${relation.former ? ' former' : ''}`);
  label.querySelector('[data-id]')?.removeAttribute('data-id');
  for (const ground of label.querySelectorAll('rect')) ground.remove();
  if (relation.implied && route?.label) label.append(underline(svg, route.label));
}

/** Dots under words whose actor the essay leaves to be understood. */
function underline(near: Element, { w, h }: { w: number; h: number }): Element {
  const half = w / 2 - 6;
  const dots = { 'stroke-width': '2.5', 'stroke-dasharray': '0.1 6', 'stroke-linecap': 'round' };
  return make(near, 'path', { d: `M${half} ${h / 2}H${-half}`, stroke: 'currentColor', ...dots });
}

function tellActors(svg: Element, { actors }: MapOrder): void {
  for (const { key, names, step } of actors) {
    const node = svg.querySelector(`[data-actor="${key}"]`);
    if (!node) continue;
    // Maps are styled by what their parts are: data-actor, data-step.
    for (const name of ['id', 'class']) node.removeAttribute(name);
    if (step) node.setAttribute('data-step', step);
    node.append(...drawRules(node, names));
  }
}

/** Two names in one box stand apart: by a rule between their rows, which stand about its middle. */
function drawRules(node: Element, names: string[][]): Element[] {
  const rows = rowsOfNames({ names }).length;
  const ends = names.slice(0, -1).map((_, at) => rowsOfNames({ names: names.slice(0, at + 1) }));
  return ends.map(({ length: end }) => {
    // In the middle of the row that stays empty.
    const d = `M${-rule.half} ${rule.row * (end + 0.5 - rows / 2)}H${rule.half}`;
    return make(node, 'path', { class: 'rule', d, 'stroke-width': '2' });
  });
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
  const element = near.ownerDocument.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  return element;
}
