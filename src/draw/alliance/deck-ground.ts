import type { DeckMap, DeckPlan, DeckRelation } from '../map/deck-bows.ts';
import { girthOf, weights } from '../map/line.ts';
import type { Actor } from '../map/placed-actor.ts';
import type { Size } from '../map/rectangle.ts';
import type { Relation } from '../map/routed-relation.ts';
import { unite } from '../measure/box.ts';
import type { Measure } from '../measure/shape.ts';
import { rowHeight } from '../mermaid-config.ts';
import { type Letters, labelLetters, lettersOfName } from './letters.ts';
import {
  type MapActor,
  type MapContent,
  type MapRelation,
  nameRoute,
  rowsOfNames,
} from './map-order.ts';

/** Room around a label, px. */
const labelRoom = { w: 6, h: 0 };
/** By how much the ground that Mermaid puts under a label is larger than its words, px. */
const labelGround = 4;
/** Room between a disc's name and its border, and around the name in a box, px. */
const discRoom = 10;
/** The share of a name's height at which its outer rows are as wide as it, where it has three or more. */
const tall = 0.9;
const boxRoom = { w: 28, h: 14 };
/** How wide a name's letter is at most, and how high a row, px, where no font is at hand. */
const letters = { name: 8, boxRow: 29, boxRoom: 28 };

const none = { left: 0, right: 0, top: 0, bottom: 0 };

/** Half the width of the marker under what is news, px: labels keep off it. */
export const marker = 11;

/** Returns the ground that an actor takes, by the number of its letters. */
export function guessGround(actor: MapActor): Actor {
  const { key, x, y, form, radius } = actor;
  if (form === 'disc') return { key, x, y, w: 2 * radius, h: 2 * radius, shape: 'circle' };
  const rows = rowsOfNames(actor);
  const w = Math.max(...rows.map((row) => row.length)) * letters.name + letters.boxRoom;
  const h = rows.length * letters.boxRow + letters.boxRoom;
  return { key, x, y, w, h, shape: 'box' };
}

/** Returns the maps of a deck as the search knows them, measured as they will be drawn. */
export function planDeck(deck: MapContent[], measure: Measure): DeckPlan {
  return deck.map(({ size, actors, relations, state }): DeckMap => {
    const grounds = actors.map((actor) => measureGround(actor, measure));
    return {
      size,
      actors: state ? [...grounds, state] : grounds,
      relations: relations.map((relation) => measureRelation(relation, measure)),
    };
  });
}

function measureGround(actor: MapActor, measure: Measure): Actor {
  const { w, h } = measureRows(rowsOfNames(actor), lettersOfName(actor), measure);
  if (actor.form === 'disc') return groundOfDisc(actor, { w, h });
  const { key, x, y } = actor;
  return { key, x, y, w: w + boxRoom.w, h: h + boxRoom.h, shape: 'box' };
}

/** Returns the ground of a disc around a name of this size: at least as large as its radius says. */
export function groundOfDisc(actor: MapActor, name: Size): Actor {
  const { key, x, y, radius } = actor;
  const height = name.h * (rowsOfNames(actor).length > 2 ? tall : 0.5);
  const size = 2 * Math.max(radius, Math.hypot(name.w, height) / 2 + discRoom);
  return { key, x, y, w: size, h: size, shape: 'circle' };
}

function measureRelation(relation: MapRelation, measure: Measure): DeckRelation {
  const { key, from, to, rows, look } = relation;
  const base = { key, route: nameRoute(relation), from, to, ...measureLine(relation) };
  if (rows.length === 0) return base;
  const { w, h } = measureRows(rows, labelLetters[look], measure);
  return { ...base, label: roomForLabel({ w: w + labelGround, h: h + labelGround }) };
}

/** Returns the size of a label with the room around it. */
export function roomForLabel({ w, h }: Size): Size {
  return { w: w + labelRoom.w, h: h + labelRoom.h };
}

/** Returns the size of centred rows of words: from pen to pen, and where ink goes farther, to its end. */
function measureRows(rows: string[], { size, weight }: Letters, measure: Measure): Size {
  const { rise, fall } = measure.reach(size, weight);
  const boxes = rows.map((row, index) => {
    const { width, left, right, top, bottom } = measure.set(row, size, weight);
    const base = index * size * rowHeight;
    return {
      left: left - width / 2,
      right: Math.max(right, width) - width / 2,
      top: base + Math.min(-rise, top),
      bottom: base + Math.max(fall, bottom),
    };
  });
  const { left, right, top, bottom } = unite(boxes) ?? none;
  return { w: right - left, h: bottom - top };
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
