import type { Actor } from '../read/alliances.ts';
import type { DeckFile } from '../read/deck-keys.ts';
import type { LinkedBullet, NamedParty } from './linked-bullet.ts';
import { findWords } from './match.ts';
import { foldLetters } from './nearest.ts';

/** Someone whom bullets may name: an actor of alliances.yaml, or a strand of deck.yaml. */
export interface Party {
  names: string[];
  colour: Actor['colour'];
}

/** Returns everyone whom bullets may name; a strand has only one name. */
export function listParties(actors: Actor[], strands: DeckFile['strands']): Party[] {
  return [
    ...actors.map(({ names, also, colour }) => ({
      names: [names.join(' '), ...names, ...also],
      colour,
    })),
    ...(strands ?? []).map(({ name, colour }) => ({ names: [name], colour })),
  ];
}

/**
 * Returns whom a bullet names. With a lead: the party whose name is the lead, compared without vowel
 * marks. Without a lead: the party whose name comes first in its quotation.
 */
export function findParty(point: LinkedBullet, parties: Party[]): NamedParty | undefined {
  const { lead, quotation } = point;
  if (lead) {
    const name = foldLetters(lead.lines.join(' '));
    const party = parties.find(({ names }) => names.some((one) => foldLetters(one) === name));
    return party && { colour: party.colour, byLead: true };
  }
  const words = quotation?.lines.join(' ') ?? '';
  const named = parties.flatMap(({ names, colour }) =>
    names.flatMap((name) => findWords(name, words).map(({ start }) => ({ start, colour }))),
  );
  const [first] = named.sort((a, b) => a.start - b.start);
  return first && { colour: first.colour, byLead: false };
}
