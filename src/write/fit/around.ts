import type { Deck } from '../../link/deck.ts';
import type { Addresses } from '../contact.ts';

/** The parts of a deck that are measured with a slide. */
export type Surroundings = Pick<Deck, 'alliances' | 'essay'> & {
  settings: Pick<Deck['settings'], 'occasion' | 'strands'> & Addresses;
  slides: Pick<Deck['slides'][number], 'id' | 'kind'>[];
};
