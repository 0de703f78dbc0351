import type { Degree, RelationKind, Stage } from '../read/alliances.ts';
import { error, type Message } from '../read/message.ts';
import type { GroundedEnding, GroundedRelation } from './grounded-relation.ts';

/** A stage whose own relations and ends are found in the essay. */
export interface SaidStage extends Omit<Stage, 'relations' | 'ends'> {
  relations: GroundedRelation[];
  ends: GroundedEnding[];
}

/** A relation that holds at a stage, in the words of the stage that said it last. */
export interface HeldRelation extends GroundedRelation {
  /** The same at each stage at which it holds, whatever its kind becomes. */
  id: string;
  /** How often the essay has said that it grew, less how often that it lessened, since it is of this kind. */
  level: number;
}

/** A stage with all the relations that hold at it. */
export interface GroundedStage extends Omit<SaidStage, 'relations'> {
  relations: HeldRelation[];
  /** Keys of the stages from which it comes, the first before the next. */
  lineage: string[];
  /** What ended at it or at a stage from which it comes. */
  ended: { id: string; end: GroundedEnding }[];
}

/** Kinds that say the same from either end. */
export const mutualKinds: ReadonlySet<RelationKind> = new Set<RelationKind>([
  'cooperation',
  'coolness',
  'tension',
  'confrontation',
]);

/** Kinds that are beside any other: who mediates stays an ally, who is no member may be a friend, and influence lasts through tension. */
const besideOthers: ReadonlySet<RelationKind> = new Set<RelationKind>([
  'mediation',
  'non-membership',
  'influence',
]);

/** Two actors, and what one is to the other. */
interface Ends {
  from: string;
  to: string;
  kind: RelationKind;
}

/**
 * Returns the stages with all the relations that hold at each. A stage takes over those of the stage
 * from which it comes: the one that `after` names, else the one before it in the file. Of these it
 * ends the ones that its `ends` name. A relation that it says of the same kind between the same ends
 * is the one that holds already, in new words. Another one changes the first relation of the same two
 * actors that the stage neither says nor ends: before others, one that goes the same way, or is
 * mutual as it is. Mediation, non-membership and influence change no other kind, and no other changes
 * them. What is left begins. Messages name ends of relations that do not hold.
 */
export function inheritRelations(said: SaidStage[]): {
  stages: GroundedStage[];
  messages: Message[];
} {
  const stages: GroundedStage[] = [];
  const messages: Message[] = [];
  for (const stage of said) {
    const { after } = stage;
    const parent = after ? stages.find(({ key }) => key === after.key) : stages.at(-1);
    const held = parent?.relations ?? [];
    const ends = stage.ends.map((end) => ({
      end,
      relations: held.filter((one) => isOf(one, end)),
    }));
    messages.push(...ends.filter(({ relations }) => relations.length === 0).map(reportUnheld));
    const ended = ends.flatMap(({ end, relations }) => relations.map(({ id }) => ({ id, end })));
    const left = held.filter(({ id }) => !ended.some((one) => one.id === id));
    stages.push({
      ...stage,
      relations: sayAnew(left, stage),
      lineage: parent ? [...parent.lineage, parent.key] : [],
      ended: [...(parent?.ended ?? []), ...ended],
    });
  }
  return { stages, messages };
}

function isOf(relation: HeldRelation, { from, to, kind }: GroundedEnding): boolean {
  if (kind && kind !== relation.kind) return false;
  return isSame(relation, { from, to, kind: relation.kind });
}

function reportUnheld({ end: { from, to, kind, place } }: { end: GroundedEnding }): Message {
  const what = kind ? `relation of ${kind}` : 'relation';
  return error(
    'end-unheld',
    place,
    `this stage ends a ${what} from ${from} to ${to}, but no earlier stage has one: correct this end, or remove it`,
  );
}

/** Returns what holds once a stage has said its relations: those held in their order, then new ones. */
function sayAnew(held: HeldRelation[], { key, relations }: SaidStage): HeldRelation[] {
  const same = pairOff(held, relations, [isAlike, isSame]);
  const restated = new Set(same.map(([, relation]) => relation));
  const free = new Set(held);
  for (const [before] of same) free.delete(before);
  const others = relations.filter((one) => !restated.has(one));
  const changed = pairOff([...free], others, [goesAlike, isOtherKind]);
  const taken = new Set(changed.map(([, relation]) => relation));
  const heirs = new Map([
    ...same.map(([before, one]) => [before, renew(one, before.id, before.level)] as const),
    ...changed.map(([before, one]) => [before, renew(one, before.id, 0)] as const),
  ]);
  const begun = others
    .filter((one) => !taken.has(one))
    .map((one) => renew(one, [key, one.from, one.to, one.kind].join(' '), 0));
  return [...held.map((one) => heirs.get(one) ?? one), ...begun];
}

function renew(relation: GroundedRelation, id: string, level: number): HeldRelation {
  return { ...relation, id, level: level + stepOf(relation.degree) };
}

function stepOf(degree: Degree | undefined): number {
  if (!degree) return 0;
  return degree === 'more' ? 1 : -1;
}

/** Returns each later relation with the first earlier one that is free and matches, by the first rule before the next. */
export function pairOff<T extends Ends, U extends Ends>(
  before: T[],
  after: U[],
  rules: ((a: Ends, b: Ends) => boolean)[],
): [T, U][] {
  const free = new Set(before);
  const paired = new Map<U, T>();
  for (const matches of rules)
    for (const later of after.filter((one) => !paired.has(one))) {
      const earlier = [...free].find((one) => matches(one, later));
      if (!earlier) continue;
      free.delete(earlier);
      paired.set(later, earlier);
    }
  return [...paired].map(([later, earlier]) => [earlier, later]);
}

/** Returns true if two relations are of one kind between the same ends; mutual kinds, either way round. */
export function isSame(a: Ends, b: Ends): boolean {
  if (a.kind !== b.kind || !isSamePair(a, b)) return false;
  return a.from === b.from || mutualKinds.has(a.kind);
}

function isAlike(a: Ends, b: Ends): boolean {
  return a.kind === b.kind && a.from === b.from && a.to === b.to;
}

function goesAlike(a: Ends, b: Ends): boolean {
  const areMutual = mutualKinds.has(a.kind) && mutualKinds.has(b.kind);
  const areOneWay = !mutualKinds.has(a.kind) && !mutualKinds.has(b.kind);
  return isOtherKind(a, b) && (areMutual || (areOneWay && a.from === b.from));
}

function isOtherKind(a: Ends, b: Ends): boolean {
  if (!isSamePair(a, b) || besideOthers.has(a.kind) || besideOthers.has(b.kind)) return false;
  return a.from === b.from || mutualKinds.has(a.kind) || mutualKinds.has(b.kind);
}

function isSamePair(a: Ends, b: Ends): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}
