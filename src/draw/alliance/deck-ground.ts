import type { DeckRelation } from '../map/deck-bows.ts';
import { girthOf, weights } from '../map/line.ts';
import type { Actor } from '../map/placed-actor.ts';
import type { Relation } from '../map/routed-relation.ts';
import { rowHeight } from '../mermaid-config.ts';
import { type Look, type MapActor, type MapRelation, nameRoute } from './map-order.ts';

/** How wide a name's letter is at most, and how high a row, px: before anything is drawn, nothing is measured. */
const letters = { name: 8, boxRow: 29, boxRoom: 28 };

/** The size of a label's letters by the weight of its line, px, as src/draw/figure-style.ts sets them. */
const sizes: Record<Look, number> = {
  plain: 21,
  kept: 20,
  stays: 20,
  news: 24,
  more: 24,
  less: 24,
  decides: 28,
};
/** How wide a letter is at most, in shares of its size. */
const breadth = 0.39;

/** Half the width of the marker under what is news, px: labels keep off it. */
export const marker = 11;

/** Returns the ground that an actor takes, by its letters. */
export function guessGround({ key, x, y, names, form, radius }: MapActor): Actor {
  if (form === 'disc') return { key, x, y, w: 2 * radius, h: 2 * radius, shape: 'circle' };
  const rows = names.flat();
  const w = Math.max(...rows.map((row) => row.length)) * letters.name + letters.boxRoom;
  const h = rows.length * letters.boxRow + letters.boxRoom;
  return { key, x, y, w, h, shape: 'box' };
}

/** Returns a relation as the search knows it, its label as large as its letters may be. */
export function guessRelation(relation: MapRelation): DeckRelation {
  const { key, from, to, rows, look } = relation;
  const base = { key, route: nameRoute(relation), from, to, ...measureLine(relation) };
  if (rows.length === 0) return base;
  const w = (Math.max(...rows.map((row) => row.length)) + 1) * sizes[look] * breadth;
  return { ...base, label: { w, h: rows.length * sizes[look] * rowHeight } };
}

/** Returns how far a relation's line goes to each side, px, and the only state that shows it. */
export function measureLine(relation: MapRelation): Pick<Relation, 'girth' | 'shown'> {
  const { kind, look, step, former } = relation;
  const girth = Math.max(girthOf(kind, weights[look]), isMarked(relation) ? marker : 0);
  const isShown = (step === 'before' && !former) || step === 'after';
  return { girth, ...(isShown && { shown: step }) };
}

/** Whether a marker lies under a relation's line: it is news. */
export function isMarked({ look }: MapRelation): boolean {
  return look === 'news' || look === 'more' || look === 'less';
}
