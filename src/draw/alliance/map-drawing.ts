import type { HeldRelation } from '../../link/inheritance.ts';
import type { Change } from '../../link/shift.ts';
import type { StageMap } from '../../link/stage-map.ts';
import type { Actor, Degree } from '../../read/alliances.ts';
import type { Drawing } from '../figure.ts';
import { gapBetweenActors } from '../map/placed-actor.ts';
import { guessGround } from './deck-ground.ts';
import { describeMap, entitleMap } from './description.ts';
import { wrapRows } from './label-wrap.ts';
import {
  type Look,
  type MapActor,
  type MapContent,
  type MapRelation,
  type RelationChange,
  type Step,
  writeSource,
} from './map-order.ts';
import { placeState } from './state-place.ts';

/** The size of a map and of what stands on it, px; letters in a row of a name. */
interface Scale {
  size: { w: number; h: number };
  radius: number;
  leading: number;
  look: string;
}

/** Maps stand beside quotations; a scenario's over them. */
const scales = {
  full: { size: { w: 776, h: 452 }, radius: 54, leading: 66, look: 'actor' },
  scenario: { size: { w: 776, h: 500 }, radius: 54, leading: 66, look: 'actor' },
  roomy: { size: { w: 776, h: 500 }, radius: 58, leading: 76, look: 'actor large' },
} satisfies Record<string, Scale>;

/** So many actors at most are drawn larger, with so much room between any two of them, px. */
const roomy = { actors: 4, between: 90 };

/** Letters in a row of a name. */
const nameRows = { disc: 9, box: 17 };

/** Whether a map shows what changed, or what a scenario decides. */
export type View = 'step' | 'scenario';

/** Letters in a row of a label. */
const labelRow = 17;

/**
 * Returns a map as a drawing for Mermaid. `deck` holds what stands on each map of the deck, so that what
 * stands on several has one curve on all.
 */
export function orderMap(
  map: StageMap,
  actors: Actor[],
  view: View,
  deck: MapContent[],
): Omit<Drawing, 'id'> {
  const content = listContent(map, actors, view);
  return {
    source: writeSource(content),
    title: entitleMap(map),
    description: describeMap(map, actors),
    map: { ...content, deck },
  };
}

/**
 * Returns what stands on a map, actors at the places that alliances.yaml gives them. Who has no relation
 * on it is not drawn.
 */
export function listContent(map: StageMap, actors: Actor[], view: View): MapContent {
  const relations = listRelations(map, view);
  const present = actors.filter(({ key }) => hasPart(key, map));
  const scale = chooseScale(view, present);
  const placed = present.map((actor) => {
    const step = stepOfActor(actor.key, relations);
    return { ...placeActor(actor, scale), ...(step && { step }) };
  });
  const hasState = view === 'step' && map.since !== undefined;
  return {
    size: scale.size,
    actors: placed,
    relations,
    ...(hasState && { state: placeState(scale.size, placed.map(guessGround)) }),
  };
}

function chooseScale(view: View, actors: Actor[]): Scale {
  if (view === 'step') return scales.full;
  const placed = actors.map((actor) => guessGround(placeActor(actor, scales.roomy)));
  const isFree = placed.every((one, index) =>
    placed.slice(index + 1).every((other) => gapBetweenActors(one, other) >= roomy.between),
  );
  return actors.length <= roomy.actors && isFree ? scales.roomy : scales.scenario;
}

function listRelations(map: StageMap, view: View): MapRelation[] {
  if (view === 'step') return stepRelations(map);
  return scenarioRelations(map);
}

/**
 * What a scenario says itself is what it decides, and heavy. What it replaces goes, for it is not of
 * this path.
 */
function scenarioRelations(map: StageMap): MapRelation[] {
  return stepRelations(map).map(({ former: _, ...relation }) => {
    const isOwn = relation.step !== 'before' && relation.said;
    return { ...relation, look: isOwn ? 'decides' : 'stays' };
  });
}

/** A line for each relation; two where its earlier form differs from its later: a step swaps these. */
function stepRelations({ stage, since }: StageMap): MapRelation[] {
  const order = (relation: HeldRelation, change: RelationChange, step?: Step, degree?: Degree) => ({
    ...orderRelation(relation, change, step, degree),
    ...(relation.said === stage.key && { said: true }),
  });
  if (!since) return stage.relations.map((relation) => order(relation, 'kept'));
  const { kept, changed, begun, ended } = since.shift;
  const [same, reworded] = [kept.filter(saysSame), kept.filter((one) => !saysSame(one))];
  const swap = ({ before, after, degree }: Change, change: RelationChange) => {
    const earlier = order(before, change, 'before', degree);
    const isFormer = before.kind !== after.kind;
    return [isFormer ? stayCut(earlier) : earlier, order(after, change, 'after', degree)];
  };
  return [
    ...same.map(({ after }) => order(after, 'kept', 'kept')),
    ...reworded.flatMap((one) => swap(one, 'kept')),
    ...changed.flatMap((one) => swap(one, 'changed')),
    ...begun.map((relation) => order(relation, 'new', 'after', degreeOf(relation))),
    ...ended.map(({ before }) => stayCut(order(before, 'ended', 'before'))),
  ];
}

function saysSame({ before, after }: Change): boolean {
  return before.label.text === after.label.text && before.from === after.from;
}

function stayCut(relation: MapRelation): MapRelation {
  return { ...relation, former: true };
}

function orderRelation(
  relation: HeldRelation,
  change: RelationChange,
  step?: Step,
  degree?: Degree,
): MapRelation {
  const { from, to, kind, label, implied } = relation;
  const key = [from, to, kind, step ?? ''].filter(Boolean).join(' ');
  return {
    key,
    from,
    to,
    kind,
    rows: wrapRows(label.text, labelRow),
    implied,
    change,
    look: lookOf(change, step, degree),
    ...(step && { step }),
    ...(degree && { degree }),
  };
}

/** What is new may grow from the first. */
function degreeOf({ level }: HeldRelation): Degree | undefined {
  if (level === 0) return undefined;
  return level > 0 ? 'more' : 'less';
}

/** A map of one stage has no news: its lines are plain. What was there before is quiet. */
function lookOf(change: RelationChange, step?: Step, degree?: Degree): Look {
  if (!step) return 'plain';
  return step === 'after' && change !== 'kept' ? (degree ?? 'news') : 'kept';
}

function placeActor(actor: Actor, scale: Scale): MapActor {
  const { key, names, colour, form, leading } = actor;
  return {
    key,
    names: names.map((name) => wrapRows(name, nameRows[form])),
    look: `${form === 'disc' ? colour : 'quiet'} ${scale.look}${leading ? ' leading' : ''}`,
    form,
    // Places count from the start edge: the right.
    x: scale.size.w * (1 - actor.x / 100),
    y: (scale.size.h * actor.y) / 100,
    radius: leading ? scale.leading : scale.radius,
  };
}

function hasPart(key: string, { stage, since }: StageMap): boolean {
  const relations = [...stage.relations, ...(since?.stage.relations ?? [])];
  return relations.some(({ from, to }) => from === key || to === key);
}

function stepOfActor(key: string, relations: MapRelation[]): MapActor['step'] {
  const own = relations.filter(({ from, to }) => from === key || to === key);
  const early = own.some(({ step }) => step !== 'after');
  const late = own.some(({ step, former }) => step !== 'before' || former);
  if (early && late) return undefined;
  return early ? 'sleeps' : 'wakes';
}
