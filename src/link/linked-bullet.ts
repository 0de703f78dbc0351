import type { Actor } from '../read/alliances.ts';
import type { Bullet } from '../read/bullet.ts';
import type { Place } from '../read/message.ts';
import type { Quotation } from '../read/quotation.ts';
import { findInStretches, type Stretch } from './stretch.ts';

/** Words of the essay on a slide: their lines, and the number of their passage. */
export interface Quoted {
  lines: string[];
  passage: number;
}

/** The colour of whom a bullet names, and whether its lead does so. */
export interface NamedParty {
  colour: Actor['colour'];
  byLead: boolean;
}

/** A bullet with the numbers of the passages of its words. */
export interface LinkedBullet {
  stepped: boolean;
  /** The position in its slide's file. */
  place: Place;
  lead?: Quoted;
  caption?: Quoted;
  quotation?: Quoted;
  /** Whom it names, where the deck knows them. */
  party?: NamedParty;
  /** The essay says that it came of the bullet before it. */
  isConsequence?: true;
  /** The essay sets it against the bullet before it. */
  isReversal?: true;
}

/**
 * Returns a bullet with the passage of each of its parts; 0 if the words are not found and a rule only
 * warns about this.
 */
export function toPoint(bullet: Bullet, stretches: Stretch[]): LinkedBullet {
  const point: LinkedBullet = { stepped: bullet.stepped, place: bullet.place };
  for (const part of ['lead', 'caption', 'quotation'] as const) {
    const quotation = bullet[part];
    if (quotation) point[part] = toQuoted(quotation, stretches);
  }
  return point;
}

/** Returns words of a slide with the number of their passage; 0 if they are not found. */
export function toQuoted({ text, lines }: Quotation, stretches: Stretch[]): Quoted {
  return { lines, passage: findInStretches(text, stretches)?.passage.number ?? 0 };
}
