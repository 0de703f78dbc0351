import type { Say } from '../manuscript.ts';
import { childOf, childrenOf, findAll, textOf, type XmlElement } from '../source/xml.ts';

/** Most insertions whose words are kept at the same time. */
const mostOpen = 50;

/** A tracked change; a deletion holds the deleted words (OpenDocument 1.3 part 3, 5.5). */
export interface Change {
  kind: 'deletion' | 'insertion' | 'format';
  words: string;
}

/** The tracked changes of a text, and the words so far of insertions that are open. */
interface Following {
  changes: Map<string, Change>;
  insertions: Map<string, string>;
  say: Say;
}

/** Returns the tracked changes of a text by their ids. */
export function listChanges(text: XmlElement): Map<string, Change> {
  const regions = childrenOf(childOf(text, 'text:tracked-changes'), 'text:changed-region');
  return new Map(
    regions.map((region) => {
      const id = region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '';
      return [id, readChange(region)];
    }),
  );
}

function readChange(region: XmlElement): Change {
  const deletion = childOf(region, 'text:deletion');
  if (!deletion)
    return { kind: childOf(region, 'text:insertion') ? 'insertion' : 'format', words: '' };
  const paragraphs = ['text:p', 'text:h'].flatMap((name) => findAll(deletion, name));
  return { kind: 'deletion', words: paragraphs.map(textOf).join(' ').trim() };
}

/** Follows a mark of a change in the text: where words were deleted, and where insertions begin and end. */
export function followChange({ name, attributes }: XmlElement, reading: Following): void {
  const id = attributes['text:change-id'] ?? '';
  const change = reading.changes.get(id);
  if (name === 'text:change' && change?.kind === 'deletion') reading.say('deletion', change.words);
  if (name === 'text:change-start' && change?.kind === 'insertion') openInsertion(id, reading);
  if (name !== 'text:change-end') return;
  const words = reading.insertions.get(id);
  reading.insertions.delete(id);
  if (words !== undefined) reading.say('insertion', words);
}

/** Insertions that overlap are rare; beyond some dozens they are said without their words. */
function openInsertion(id: string, { insertions, say }: Following): void {
  if (insertions.size < mostOpen) insertions.set(id, '');
  else say('insertion');
}

/** Keeps words for the insertions that are open. */
export function addInserted(words: string, { insertions }: Pick<Following, 'insertions'>): void {
  for (const [id, before] of insertions) insertions.set(id, before + words);
}
