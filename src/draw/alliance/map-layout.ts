import type { InternalHelpers, LayoutData, LayoutLoaderDefinition, SVG } from 'mermaid';
import type { Route } from '../map/choice.ts';
import { girthOf } from '../map/line.ts';
import type { Fault } from '../map/map-fault.ts';
import type { Actor } from '../map/placed-actor.ts';
import { type KnownWays, routeMap } from '../map/route.ts';
import type { Relation } from '../map/routed-relation.ts';
import type { MapActor, MapOrder, MapRelation } from './map-order.ts';

/** The name by which Mermaid knows the layout of alliance maps. */
export const LAYOUT = 'alliances';

/** Room around a label, px. */
const LABEL_ROOM = { w: 8, h: 4 };
/** Room between a disc's name and its border, px. */
const DISC_ROOM = 10;

/** So many relations' ways are remembered from map to map: 39 took 17 MB. */
const most = 60;

/** A map that Mermaid has drawn the actors and labels of: where its lines run, and what is wrong. */
export interface LaidMap {
  order: MapOrder;
  routes: Map<string, Route>;
  faults: Fault[];
}

/**
 * Returns a layout for Mermaid: it parses, measures and draws as ever, actors stand where the order
 * says, and the search finds curves for the relations. `read` gives the order of the map that is
 * being drawn, `write` takes what was laid.
 */
export function layAlliances(
  read: () => MapOrder | undefined,
  write: (map: LaidMap) => void,
): LayoutLoaderDefinition {
  const known: KnownWays = new Map();
  const render = async (data: LayoutData, svg: SVG, helpers: InternalHelpers) => {
    const order = read();
    if (!order) throw new Error('the layout of alliances draws no other diagram');
    const root = svg.select<SVGGElement>('g');
    const labels = root.append('g').attr('class', 'edgeLabels');
    const nodes = root.append('g').attr('class', 'nodes');
    const actors: Actor[] = [];
    for (const [index, actor] of order.actors.entries()) {
      const node = data.nodes.find(({ id }) => id === `a${index}`);
      if (!node) throw new Error(`the map has no node for ${actor.key}`);
      const drawn = await helpers.insertNode(nodes as never, node as never, {
        config: data.config,
        dir: 'TB',
      });
      actors.push(placeNode(drawn.node() as SVGGElement, actor));
    }
    const relations: Relation[] = [];
    for (const [index, relation] of order.relations.entries()) {
      const edge = data.edges.find(({ id }) => id === `r${index}`);
      if (edge && relation.rows.length > 0) await helpers.insertEdgeLabel(labels, edge);
      relations.push(measureRelation(relation, edge));
    }
    if (known.size > most) known.clear();
    const laid = routeStages(order, actors, relations, known);
    placeLabels(labels.node(), order, laid.routes);
    write({ order, ...laid });
  };
  return { name: LAYOUT, loader: async () => ({ render }) };
}

/** Puts a node in its place, a disc at its size, and returns the ground that it takes. */
function placeNode(node: SVGGElement, { key, x, y, form, radius }: MapActor): Actor {
  node.setAttribute('transform', `translate(${x}, ${y})`);
  node.setAttribute('data-actor', key);
  if (form === 'box') {
    const { width, height } = node.getBBox();
    return { key, x, y, w: width, h: height, shape: 'box' };
  }
  const name = node.querySelector<SVGGElement>('.label')?.getBBox();
  const reach = name ? Math.hypot(name.width, name.height / 2) / 2 + DISC_ROOM : 0;
  const size = Math.max(radius, reach);
  node.querySelector('circle')?.setAttribute('r', String(size));
  return { key, x, y, w: 2 * size, h: 2 * size, shape: 'circle' };
}

function measureRelation(
  { key, from, to, kind, rows }: MapRelation,
  edge: { width?: number; height?: number } | undefined,
): Relation {
  const base = { key, from, to, girth: girthOf(kind) };
  if (rows.length === 0 || !edge) return base;
  const { width = 0, height = 0 } = edge;
  return { ...base, label: { w: width + LABEL_ROOM.w, h: height + LABEL_ROOM.h } };
}

/**
 * Routes the two stages of a map one after the other, what is kept pinned; where that leaves faults,
 * the other way round too, and takes the one with fewer.
 */
function routeStages(
  order: MapOrder,
  actors: Actor[],
  relations: Relation[],
  known: KnownWays,
): Omit<LaidMap, 'order'> {
  const stepOf = new Map(order.relations.map(({ key, step }) => [key, step]));
  const early = relations.filter(({ key }) => stepOf.get(key) !== 'after');
  const late = relations.filter(({ key }) => stepOf.get(key) !== 'before');
  const { size } = order;
  const routeInOrder = (first: Relation[], second: Relation[]) => {
    const one = routeMap({ size, actors, relations: first }, known);
    const pinned = one.routes.filter(({ key }) => stepOf.get(key) === 'kept');
    const other = routeMap({ size, actors, relations: second, pinned }, known);
    const routes = new Map([...one.routes, ...other.routes].map((route) => [route.key, route]));
    return { routes, faults: dropTwins([...one.faults, ...other.faults]) };
  };
  if (early.length === relations.length && late.length === relations.length) {
    const { routes, faults } = routeMap({ size, actors, relations }, known);
    return { routes: new Map(routes.map((route) => [route.key, route])), faults: [...faults] };
  }
  const forth = routeInOrder(early, late);
  if (forth.faults.length === 0) return forth;
  const back = routeInOrder(late, early);
  return back.faults.length < forth.faults.length ? back : forth;
}

function dropTwins(faults: Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const name = JSON.stringify(fault);
    return !seen.has(name) && seen.add(name);
  });
}

function placeLabels(
  group: SVGGElement | null,
  { relations }: MapOrder,
  routes: Map<string, Route>,
): void {
  for (const [index, { key }] of relations.entries()) {
    const label = group?.querySelector(`[data-id="r${index}"]`)?.closest('.edgeLabel');
    const place = routes.get(key)?.label;
    if (!label || !place) continue;
    label.setAttribute('transform', `translate(${place.x}, ${place.y})`);
    label.setAttribute('data-relation', key);
  }
}
