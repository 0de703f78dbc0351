import type { InternalHelpers, LayoutData, LayoutLoaderDefinition, SVG } from 'mermaid';
import type { Route } from '../map/choice.ts';
import type { Bow } from '../map/curve.ts';
import { chooseBows } from '../map/deck-bows.ts';
import type { Fault } from '../map/map-fault.ts';
import type { Actor } from '../map/placed-actor.ts';
import { type KnownWays, routeMap } from '../map/route.ts';
import type { Relation } from '../map/routed-relation.ts';
import type { Measure } from '../measure/shape.ts';
import { groundOfDisc, measureLine, planDeck, roomForLabel } from './deck-ground.ts';
import {
  type Look,
  type MapActor,
  type MapContent,
  type MapOrder,
  type MapRelation,
  nameRoute,
} from './map-order.ts';

/** The name by which Mermaid knows the layout of alliance maps. */
export const layoutName = 'alliances';

/** So many relations' ways are remembered from map to map: 39 took 17 MB. */
const most = 60;

/** What is known from map to map of a deck. */
interface Known {
  ways: KnownWays;
  deck?: { name: string; bows: ReadonlyMap<string, Bow> };
}

/** A map that Mermaid has drawn the actors and labels of: where its lines run, and what is wrong. */
export interface LaidMap {
  order: MapOrder;
  routes: Map<string, Route>;
  faults: Fault[];
}

/**
 * Returns a layout for Mermaid: it parses, measures and draws as ever, actors stand where the order
 * says, and the search finds curves for the relations. `measure` sets the words of the deck's other
 * maps, `read` gives the order of the map that is being drawn, `write` takes what was laid.
 */
export function layAlliances(
  measure: Measure,
  read: () => MapOrder | undefined,
  write: (map: LaidMap) => void,
): LayoutLoaderDefinition {
  const known: Known = { ways: new Map() };
  const render = async (data: LayoutData, svg: SVG, helpers: InternalHelpers) => {
    const order = read();
    if (!order) throw new Error('the layout of alliances draws no other diagram');
    const root = svg.select<SVGGElement>('g');
    // Each look has letters of its own: its labels are measured where its styles hold.
    const openGroup = (look: Look) => root.append('g').attr('class', `edgeLabels ${look}`);
    const labels = new Map<Look, ReturnType<typeof openGroup>>();
    for (const { look } of order.relations)
      if (!labels.has(look)) labels.set(look, openGroup(look));
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
      const group = labels.get(relation.look);
      if (edge && group && relation.rows.length > 0)
        await helpers.insertEdgeLabel(group as never, edge);
      relations.push(measureRelation(relation, edge));
    }
    if (known.ways.size > most) known.ways.clear();
    const laid = routeOrder(
      order,
      actors,
      relations,
      recallBows(order.deck, measure, known),
      known.ways,
    );
    placeLabels(root.node(), order, laid.routes);
    write({ order, ...laid });
  };
  return { name: layoutName, loader: async () => ({ render }) };
}

/** Puts a node in its place, a disc at its size, and returns the ground that it takes. */
function placeNode(node: SVGGElement, actor: MapActor): Actor {
  const { key, x, y, form } = actor;
  node.setAttribute('transform', `translate(${x}, ${y})`);
  node.setAttribute('data-actor', key);
  if (form === 'box') {
    const { width, height } = node.getBBox();
    return { key, x, y, w: width, h: height, shape: 'box' };
  }
  const name = node.querySelector<SVGGElement>('.label')?.getBBox();
  const ground = groundOfDisc(actor, { w: name?.width ?? 0, h: name?.height ?? 0 });
  node.querySelector('circle')?.setAttribute('r', String(ground.w / 2));
  return ground;
}

function measureRelation(
  relation: MapRelation,
  edge: { width?: number; height?: number } | undefined,
): Relation {
  const { key, from, to, rows } = relation;
  const base = { key, from, to, ...measureLine(relation) };
  if (rows.length === 0 || !edge) return base;
  const { width = 0, height = 0 } = edge;
  return { ...base, label: roomForLabel({ w: width, h: height }) };
}

/**
 * Routes a map: each relation along the curve that the whole deck has for it. Where that leaves faults,
 * those at fault may run otherwise, if the map has fewer faults so.
 */
function routeOrder(
  order: MapOrder,
  actors: Actor[],
  relations: Relation[],
  bows: ReadonlyMap<string, Bow>,
  ways: KnownWays,
): Omit<LaidMap, 'order'> {
  const ground = order.state ? [...actors, order.state] : actors;
  const routeFreeing = (free: ReadonlySet<string>) => {
    const bowed = relations.map((relation, index) => {
      const named = order.relations[index];
      const bow = named && !free.has(relation.key) && bows.get(nameRoute(named));
      return bow ? { ...relation, bow } : relation;
    });
    return routeMap({ size: order.size, actors: ground, relations: bowed }, ways);
  };
  const bound = routeFreeing(new Set());
  const blamed = [...new Set(bound.faults.flatMap((fault) => fault.relations))];
  // One line that runs otherwise is less of a loss than all at fault, or all of the map.
  const loosened = blamed.map((key) => new Set([key]));
  const every = new Set(relations.map(({ key }) => key));
  const tried = [...loosened, new Set(blamed), every].map(routeFreeing);
  const { routes, faults } = [bound, ...(blamed.length > 0 ? tried : [])].reduce((best, one) =>
    one.faults.length < best.faults.length ? one : best,
  );
  return { routes: new Map(routes.map((route) => [route.key, route])), faults: [...faults] };
}

/** The curves of a deck are searched for once for all of its maps. */
function recallBows(deck: MapContent[], measure: Measure, known: Known): ReadonlyMap<string, Bow> {
  const name = JSON.stringify(deck);
  if (known.deck?.name !== name) known.deck = { name, bows: chooseBows(planDeck(deck, measure)) };
  return known.deck.bows;
}

function placeLabels(
  group: SVGGElement | null,
  { relations }: MapOrder,
  routes: Map<string, Route>,
): void {
  for (const [index, { key }] of relations.entries()) {
    const label = group?.querySelector(`.label[data-id="r${index}"]`)?.closest('.edgeLabel');
    const place = routes.get(key)?.label;
    if (!label || !place) continue;
    label.setAttribute('transform', `translate(${place.x}, ${place.y})`);
    label.setAttribute('data-relation', key);
  }
}
