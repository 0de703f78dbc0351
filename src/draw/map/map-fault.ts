import type { Route } from './choice.ts';
import { distanceFromLine } from './clearance.ts';
import type { Ground } from './course.ts';
import { linesCross } from './crossing.ts';
import { borderGap } from './curve.ts';
import {
  labelToActor,
  labelToLabel,
  labelToLine,
  labelToOwn,
  lineToActor,
  lineToLine,
  mostTogether,
} from './limit.ts';
import { type Actor, actorFromBox, actorFromLine, gapBetweenActors } from './placed-actor.ts';
import { joinPoints, lengthNearTo, type Polyline } from './polyline.ts';
import { type Box, edgeFromLine, gapBetweenBoxes, overhang } from './rectangle.ts';
import { areShownTogether, girthOfRelation, type Relation } from './routed-relation.ts';

/** What can be wrong with a map. Of two relations at fault, the first is the one to blame. */
export type FaultKind =
  | 'actor-outside'
  | 'actors-overlap'
  | 'label-nearer-other-line'
  | 'label-on-actor'
  | 'label-on-label'
  | 'label-outside'
  | 'line-outside'
  | 'line-through-actor'
  | 'line-through-label'
  | 'lines-together'
  | 'no-room-for-line';

export interface Fault {
  readonly kind: FaultKind;
  /** The keys of the relations at fault. */
  readonly relations: readonly string[];
  /** The keys of the actors at fault. */
  readonly actors: readonly string[];
}

/** A relation as it is drawn. */
interface Drawn {
  readonly relation: Relation;
  readonly line: Polyline;
  readonly girth: number;
  readonly label: Box | undefined;
  /** How far the label is from its own line, px. */
  readonly own: number;
}

/** Everything wrong with a map, actors first; `routes` are its relations as drawn. */
export function findFaults(
  ground: Ground,
  relations: readonly Relation[],
  routes: readonly Route[],
): Fault[] {
  const drawn = matchRoutes(relations, routes);
  return [
    ...faultsOfActors(ground),
    ...drawn.flatMap((one) => [...faultsOfLine(one, ground), ...faultsOfLabel(one, ground)]),
    ...pairsOf(drawn)
      .filter(([one, other]) => areShownTogether(one.relation, other.relation))
      .flatMap(([one, other]) => faultsOfPair(one, other)),
  ];
}

/** The keys of the relations whose lines cross: to be avoided, but no fault. */
export function findCrossings(
  relations: readonly Relation[],
  routes: readonly Route[],
): [string, string][] {
  return pairsOf(matchRoutes(relations, routes))
    .filter(([one, other]) => areShownTogether(one.relation, other.relation))
    .filter(([one, other]) => linesCross(one.line, other.line))
    .map(([one, other]) => [one.relation.key, other.relation.key]);
}

function matchRoutes(relations: readonly Relation[], routes: readonly Route[]): Drawn[] {
  return relations.flatMap((relation) => {
    const route = routes.find(({ key }) => key === relation.key);
    if (!route) return [];
    const { label } = route;
    const line = joinPoints(route.points);
    const own = label ? distanceFromLine(label, line) : 0;
    return [{ relation, line, girth: girthOfRelation(relation), label, own }];
  });
}

function faultsOfActors({ size, actors }: Ground): Fault[] {
  const outside = actors.filter((actor) => overhang(actor, size) > 0);
  const overlaps = pairsOf(actors).filter(([a, b]) => gapBetweenActors(a, b) < 0);
  return [
    ...outside.map((actor) => blame('actor-outside', [], [actor])),
    ...overlaps.map((pair) => blame('actors-overlap', [], pair)),
  ];
}

function faultsOfLine(one: Drawn, { size, actors }: Ground): Fault[] {
  const { from, to } = one.relation;
  const ends = actors.filter(({ key }) => key === from || key === to);
  const others = actors.filter((actor) => !ends.includes(actor));
  const faults = others
    .filter((actor) => actorFromLine(actor, one.line) - one.girth < lineToActor)
    .map((actor) => blame('line-through-actor', [one], [actor]));
  if (ends.some((actor) => actorFromLine(actor, one.line) < borderGap - 1)) {
    faults.push(blame('no-room-for-line', [one], ends));
  }
  if (edgeFromLine(one.line, size) < one.girth) faults.push(blame('line-outside', [one], []));
  return faults;
}

function faultsOfLabel(one: Drawn, { size, actors }: Ground): Fault[] {
  const { label } = one;
  if (!label) return [];
  const faults = actors
    .filter((actor) => actorFromBox(actor, label) < labelToActor)
    .map((actor) => blame('label-on-actor', [one], [actor]));
  if (overhang(label, size) > 0) faults.push(blame('label-outside', [one], []));
  return faults;
}

function faultsOfPair(one: Drawn, other: Drawn): Fault[] {
  const pair = [one, other];
  const faults = [...faultsOfLineAndLabel(one, other), ...faultsOfLineAndLabel(other, one)];
  if (one.label && other.label && gapBetweenBoxes(one.label, other.label) < labelToLabel) {
    faults.push(blame('label-on-label', pair, []));
  }
  if (runTogether(one, other)) faults.push(blame('lines-together', pair, []));
  return faults;
}

function faultsOfLineAndLabel(passing: Drawn, labelled: Drawn): Fault[] {
  if (!labelled.label) return [];
  const distance = distanceFromLine(labelled.label, passing.line);
  if (distance - passing.girth < labelToLine) {
    return [blame('line-through-label', [passing, labelled], [])];
  }
  if (distance - labelled.own >= labelToOwn) return [];
  return [blame('label-nearer-other-line', [labelled, passing], [])];
}

/** Whether the shorter of two lines runs too near to the longer for too long. */
function runTogether(one: Drawn, other: Drawn): boolean {
  const near = lineToLine + one.girth + other.girth;
  const isShorter = one.line.length <= other.line.length;
  const [shorter, longer] = isShorter ? [one.line, other.line] : [other.line, one.line];
  return lengthNearTo(shorter, longer, near) > mostTogether(shorter.length, near);
}

function blame(kind: FaultKind, drawn: readonly Drawn[], actors: readonly Actor[]): Fault {
  const relations = drawn.map(({ relation }) => relation.key);
  return { kind, relations, actors: actors.map(({ key }) => key) };
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, i) => items.slice(i + 1).map((other): [T, T] => [one, other]));
}
