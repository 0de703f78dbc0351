import type { ElementContent } from 'hast';
import type { DrawnSlide } from '../../draw/illustration.ts';
import type { Deck } from '../../link/deck.ts';
import type { Bound } from '../bound.ts';
import type { Surroundings } from '../fit/around.ts';
import type { BulletSetting } from '../fit/bullet-setting.ts';
import type { Fill } from '../fit/fill.ts';
import type { Pulls, ReadSize, Scale } from '../fit/frame.ts';
import type { Measured } from '../fit/place.ts';
import type { Room } from '../fit/room.ts';
import type { Tables } from '../fit/table.ts';

/**
 * The talk around a slide: its deck, its place there from 1, what of its bullets is bound, and how its
 * tables and its short quotations are set.
 */
export interface Around {
  deck: Deck;
  place: number;
  bound: Bound;
  tables: Tables;
  pulls: Pulls;
}

/** What turns the slides of a kind into sections, and what measures them. */
export interface KindWriter {
  /** Returns the parts of a slide's section, without its notes. */
  write(slide: DrawnSlide, around: Around): ElementContent[];
  /**
   * Returns what may be too high on a slide whose headline takes at most `most` lines; an empty list where
   * there is nothing under the headline.
   */
  fills(slide: Measured, around: Surroundings, scale: Scale, most: number): Fill[];
  /** Returns the room for a drawing. */
  figureRoom(slide: Measured, scale: Scale): Room;
  /** Returns how bullets are set. */
  bulletSetting(slide: DrawnSlide, sizes: ReadSize): BulletSetting;
}
