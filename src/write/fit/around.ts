import type { Deck } from '../../link/deck.ts';

/** What of a deck is measured with a slide. */
export type Surroundings = Pick<Deck, 'alliances'> & {
  essay: Pick<Deck['essay'], 'byline'>;
  settings: Pick<Deck['settings'], 'occasion'>;
};
