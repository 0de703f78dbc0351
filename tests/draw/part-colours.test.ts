import { expect, it } from 'vitest';
import { colourParts } from '../../src/draw/part-colours.ts';
import type { Deck } from '../../src/link/deck.ts';
import { colours } from '../../src/read/colour.ts';

const tokens = new Map<string, string>(colours.map((name) => [name, `#${name}`]));

/** A deck with a fence, a disc in teal, a box in ochre and a strand in maroon. */
const deck = (text: string) =>
  ({
    slides: [{ plans: [{ language: 'mermaid', text }] }],
    alliances: {
      actors: [
        { colour: 'teal', form: 'disc' },
        { colour: 'ochre', form: 'box' },
      ],
    },
    settings: { strands: [{ name: 'المدينة', colour: 'maroon' }] },
  }) as unknown as Deck;

it('the parts of a pie take colours of actors and strands last', () => {
  const parts = colourParts(tokens, deck('---\ntitle: ماء\n---\npie\n  "أ" : 1\n'));
  const names = colours.map((_, index) => parts.get(`part-${index + 1}`));
  expect(names.slice(0, 6)).toEqual(
    ['ochre', 'purple', 'navy', 'olive', 'charcoal', 'slate'].map((name) => `#${name}`),
  );
  expect(names.slice(6)).toEqual(['#maroon', '#teal']);
});

it('a deck without a pie keeps its tokens', () => {
  expect(colourParts(tokens, deck('flowchart RL\n  pie --> b\n'))).toBe(tokens);
});
