import type { Deck } from '../link/deck.ts';
import { type Colour, colours } from '../read/colour.ts';

const pie = /^\s*pie(\s+(showData|title)\b|\s*$)/m;

/**
 * Returns tokens with the colours of the parts of pies, `part-1` to `part-8`: first those that no actor and
 * no strand of the deck has, so that a part is not taken for one of them. A deck without a pie keeps its
 * tokens, and with them its figures in the cache.
 */
export function colourParts(tokens: Map<string, string>, deck: Deck): Map<string, string> {
  const fences = deck.slides.flatMap(({ plans }) => plans);
  if (!fences.some((plan) => plan.language === 'mermaid' && pie.test(plan.text))) return tokens;
  const taken = listTaken(deck);
  const ordered = [
    ...colours.filter((colour) => !taken.has(colour)),
    ...colours.filter((colour) => taken.has(colour)),
  ];
  const parts = ordered.map((colour, index): [string, string] => [
    `part-${index + 1}`,
    tokens.get(colour) ?? '',
  ]);
  return new Map([...tokens, ...parts]);
}

/** A box shows no colour. */
function listTaken({ alliances, settings }: Deck): Set<Colour> {
  const discs = (alliances?.actors ?? []).filter(({ form }) => form === 'disc');
  return new Set([...discs, ...(settings.strands ?? [])].map(({ colour }) => colour));
}
