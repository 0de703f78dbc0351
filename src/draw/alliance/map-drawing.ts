import type { GroundedStage, HeldRelation } from '../../link/inheritance.ts';
import type { Change, Shift } from '../../link/shift.ts';
import type { StageMap } from '../../link/stage-map.ts';
import type { Actor, Degree } from '../../read/alliances.ts';
import type { Drawing } from '../figure.ts';
import { describeMap, entitleMap } from './description.ts';
import { wrapRows } from './label-wrap.ts';
import {
  type MapActor,
  type MapOrder,
  type MapRelation,
  type RelationChange,
  type Step,
  writeSource,
} from './map-order.ts';

/** Maps with words stand beside quotations; two without words stand side by side. */
const scales = {
  full: {
    size: { w: 776, h: 452 },
    radius: 54,
    leading: 66,
    look: 'actor',
    nameRow: 9,
    boxRow: 17,
  },
  small: {
    size: { w: 536, h: 330 },
    radius: 42,
    leading: 50,
    look: 'actor small',
    nameRow: 9,
    boxRow: 17,
  },
};

/** Which of a shift's states a map shows: its step, or one side of a comparison. */
export type View = 'step' | 'before' | 'after';

/** Letters in a row of a label. */
const labelRow = 17;

/** Returns a map as a drawing for Mermaid, actors at the places that alliances.yaml gives them. */
export function orderMap(map: StageMap, actors: Actor[], view: View): Omit<Drawing, 'id'> {
  const relations = view === 'step' ? stepRelations(map) : viewRelations(map, view);
  const scale = scales[view === 'step' ? 'full' : 'small'];
  const order: MapOrder = {
    size: scale.size,
    // Two maps side by side have no room for those who have no part in either.
    actors: actors
      .filter(({ key }) => view === 'step' || playsPart(key, map))
      .map((actor) => placeActor(actor, scale, relations)),
    relations,
  };
  const shown = view === 'before' && map.since ? { ...map, stage: map.since.stage } : map;
  const { since: _, ...alone } = shown;
  const told: StageMap = view === 'step' ? map : alone;
  return {
    source: writeSource(order),
    title: entitleMap(told),
    description: describeMap(told, actors),
    map: order,
  };
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
  const swap = ({ before, after, degree }: Change, change: RelationChange) => [
    order(before, change, 'before', degree),
    order(after, change, 'after', degree),
  ];
  return [
    ...same.map(({ after }) => order(after, 'kept', 'kept')),
    ...reworded.flatMap((one) => swap(one, 'kept')),
    ...changed.flatMap((one) => swap(one, 'changed')),
    ...begun.map((relation) => order(relation, 'new', 'after', degreeOf(relation))),
    ...ended.map(({ before }) => order(before, 'ended', 'before')),
  ];
}

function saysSame({ before, after }: Change): boolean {
  return before.label.text === after.label.text && before.from === after.from;
}

function viewRelations({ stage, since }: StageMap, view: View): MapRelation[] {
  const shown: GroundedStage = view === 'before' && since ? since.stage : stage;
  return shown.relations.map((relation) => {
    const change = since ? changeOf(relation, since.shift) : 'kept';
    const order: MapRelation = { ...orderRelation(relation, change), rows: [] };
    if (view === 'after' && change === 'new') order.sign = 'begun';
    if (view === 'after' && change === 'changed') order.sign = 'changed';
    return order;
  });
}

function changeOf(relation: HeldRelation, { changed, begun, ended }: Shift): RelationChange {
  if (begun.includes(relation)) return 'new';
  if (ended.some(({ before }) => before === relation)) return 'ended';
  const isForm = ({ before, after }: Change) => relation === before || relation === after;
  return changed.some(isForm) ? 'changed' : 'kept';
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
    ...(step && { step }),
    ...(degree && { degree }),
  };
}

/** What is new may grow from the first. */
function degreeOf({ level }: HeldRelation): Degree | undefined {
  if (level === 0) return undefined;
  return level > 0 ? 'more' : 'less';
}

function placeActor(
  actor: Actor,
  scale: (typeof scales)['full'],
  relations: MapRelation[],
): MapActor {
  const { key, names, colour, form, leading } = actor;
  const step = stepOfActor(key, relations);
  return {
    key,
    rows: names.flatMap((name) => wrapRows(name, form === 'disc' ? scale.nameRow : scale.boxRow)),
    look: `${form === 'disc' ? colour : 'quiet'} ${scale.look}${leading ? ' leading' : ''}`,
    form,
    // Places count from the start edge: the right.
    x: scale.size.w * (1 - actor.x / 100),
    y: (scale.size.h * actor.y) / 100,
    radius: leading ? scale.leading : scale.radius,
    ...(step && { step }),
  };
}

function playsPart(key: string, { stage, since }: StageMap): boolean {
  const relations = [...stage.relations, ...(since?.stage.relations ?? [])];
  return relations.some(({ from, to }) => from === key || to === key);
}

function stepOfActor(key: string, relations: MapRelation[]): MapActor['step'] {
  const own = relations.filter(({ from, to }) => from === key || to === key);
  const early = own.some(({ step }) => step !== 'after');
  const late = own.some(({ step }) => step !== 'before');
  if (early && late) return undefined;
  if (early) return 'sleeps';
  return late ? 'wakes' : 'absent';
}
