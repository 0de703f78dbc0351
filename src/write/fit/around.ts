import type { Deck } from '../../link/deck.ts';

/** The parts of a deck that are measured with a slide. */
export type Surroundings = Pick<Deck, 'alliances'> & {
  essay: Pick<Deck['essay'], 'byline' | 'front' | 'headings' | 'body'>;
  settings: Pick<Deck['settings'], 'occasion'>;
};
