import type { RelationKind } from '../read/alliances.ts';
import type { AskedPair } from '../read/fence.ts';
import { formatPlace } from '../read/message-text.ts';
import type { GroundedStage, HeldRelation } from './inheritance.ts';
import type { Shift } from './shift.ts';

/** The most relations on a map if the author names none, and the most changes that can be seen at a glance. */
export interface Room {
  relations: number;
  changes: number;
}

/** What a map shows, and what is too much for it. */
export interface Choice {
  shift: Shift;
  /** Of a map that shows too much, what: «5 changes, but only 3 can be seen at a glance». */
  excess?: string;
  /** Relations that the author could leave out, or that the map leaves out because it has no room. */
  spare: HeldRelation[];
}

/** A relation that changed; if it ended, its earlier form. */
interface Line {
  relation: HeldRelation;
  /** The place that says that it changed. */
  said: string;
}

/**
 * Returns which changed and kept relations a map shows. If the author asks for pairs: only these.
 * Otherwise first the changes (changed, new, ended, each in the order of the file), and then, while
 * there is room, kept relations: first those that the later stage mentions itself, then those between
 * two actors of a change, then those of one such actor.
 */
export function chooseShown(
  shift: Shift,
  stage: GroundedStage,
  room: Room,
  show?: AskedPair[],
): Choice {
  const asked = show ? keepWhere(shift, (...forms) => isAsked(forms, show)) : shift;
  const changes = listChanges(asked);
  const statements = [...new Set(changes.map(({ said }) => said))];
  const late = new Set(statements.slice(room.changes));
  const kept = show ? asked.kept.map(({ after }) => after) : rankKept(shift, changes, stage);
  const all = [...changes.map(({ relation }) => relation), ...kept];
  const shown = new Set(show ? all : all.slice(0, room.relations));
  const chosen = keepWhere(asked, (...forms) => forms.some((form) => shown.has(form)));
  if (late.size > 0) {
    const spare = changes.filter(({ said }) => late.has(said)).map(({ relation }) => relation);
    return { shift: chosen, excess: count(statements.length, room.changes, 'changes'), spare };
  }
  // Kept relations are left out without a message; relations that the author asks for, or that only this stage has, are not.
  const isMeant = ({ said }: HeldRelation) => changes.length === 0 && said === stage.key;
  const meant = show ? all : all.filter((one, at) => at < changes.length || isMeant(one));
  const spare = meant.slice(room.relations);
  if (spare.length === 0) return { shift: chosen, spare };
  return { shift: chosen, excess: count(meant.length, room.relations, 'relations'), spare };
}

function count(found: number, room: number, what: string): string {
  return `${found} ${what}, but only ${room} can be seen at a glance`;
}

/** Returns the kept relations that may be shown, the most important first. */
function rankKept({ kept }: Shift, changes: Line[], { key }: GroundedStage): HeldRelation[] {
  const concerned = new Set(changes.flatMap(({ relation: { from, to } }) => [from, to]));
  const rank = ({ said, from, to }: HeldRelation) => {
    if (said === key) return 0;
    return 3 - [from, to].filter((end) => concerned.has(end)).length;
  };
  return kept
    .map(({ after }) => after)
    .filter((one) => changes.length === 0 || rank(one) < 3)
    .sort((a, b) => rank(a) - rank(b));
}

function listChanges({ changed, begun, ended }: Shift): Line[] {
  const said = (relation: HeldRelation) => ({ relation, said: formatPlace(relation.place) });
  return [
    ...changed.map(({ after }) => said(after)),
    ...begun.map(said),
    ...ended.map(({ before, end }) => ({
      relation: before,
      said: formatPlace((end ?? before).place),
    })),
  ];
}

function keepWhere(shift: Shift, isKept: (...forms: HeldRelation[]) => boolean): Shift {
  return {
    kept: shift.kept.filter(({ before, after }) => isKept(before, after)),
    changed: shift.changed.filter(({ before, after }) => isKept(before, after)),
    begun: shift.begun.filter((one) => isKept(one)),
    ended: shift.ended.filter(({ before }) => isKept(before)),
  };
}

function isAsked(forms: HeldRelation[], show: AskedPair[]): boolean {
  return show.some((pair) => forms.some((form) => isOfPair(form, pair)));
}

/** Returns true if a relation is one of those that a pair asks for. */
export function isOfPair(
  { from, to, kind }: { from: string; to: string; kind: RelationKind },
  { ends, kind: asked }: AskedPair,
): boolean {
  return ends.includes(from) && ends.includes(to) && (asked === undefined || asked === kind);
}
