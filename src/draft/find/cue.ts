import { foldLetters } from '../../link/nearest.ts';
import { type RelationKind, relationKinds } from '../../read/alliances.ts';
import { formsOf } from '../language/verb.ts';
import { readingsOf, type Word, withoutLetters } from '../language/word.ts';
import type { Cues } from './cue-table.ts';

/** A verb that shows a kind of relation. */
export interface VerbCue {
  kind: RelationKind;
  /** True for each form of the verb. */
  isForm: (word: string) => boolean;
  /** True for forms of its present. */
  isPresent: (word: string) => boolean;
  /** Nouns that must be with it, folded; one of each list. */
  nouns: string[][];
  /** The preposition before the other actor, folded; without one, the actor is its object. */
  preposition?: string;
  /** True if the two actors are its subjects: «يتنافس … و…». */
  isShared: boolean;
  /** True if its subject is the one to whom it is done. */
  isReceived: boolean;
}

/** What shows relations in an essay. */
export interface CueBook {
  verbs: VerbCue[];
  /** The kind of relation that a noun names, by the folded noun. */
  nouns: ReadonlyMap<string, RelationKind>;
}

/** Returns the cues of tables by kind, the first of which wins if two name one noun. */
export function readCues(
  tables: Readonly<Partial<Record<RelationKind, Partial<Cues>>>>[],
): CueBook {
  const nouns = new Map<string, RelationKind>();
  const verbs: VerbCue[] = [];
  for (const table of tables)
    for (const kind of relationKinds) {
      for (const noun of table[kind]?.nouns ?? [])
        if (!nouns.has(foldLetters(noun))) nouns.set(foldLetters(noun), kind);
      verbs.push(...(table[kind]?.verbs ?? []).map((entry) => readVerb(entry, kind, false)));
      verbs.push(...(table[kind]?.received ?? []).map((entry) => readVerb(entry, kind, true)));
    }
  // A cue that asks for more words says more.
  verbs.sort((a, b) => countAsked(b) - countAsked(a));
  return { verbs, nouns };
}

function countAsked({ nouns, preposition }: VerbCue): number {
  return nouns.length * 2 + (preposition ? 1 : 0);
}

const prepositions = new Set('في من الي علي عن مع بين ضد تحت امام وراء خلف جانب ل ب'.split(' '));

function readVerb(entry: string, kind: RelationKind, isReceived: boolean): VerbCue {
  const [verb = '', rest = ''] = entry.split('…').map((part) => part.trim());
  const follow = rest.split(/\s+/).filter(Boolean).map(foldLetters);
  const isShared = follow.at(-1) === 'و';
  const last = follow.findLast((word) => prepositions.has(word));
  const nouns = follow.filter((word) => word !== 'و' && !prepositions.has(word));
  return {
    kind,
    isForm: formsOf([verb]),
    isPresent: formsOf([` ${verb.split(' ')[1] ?? ''}`]),
    nouns: nouns.map((word) => word.split('|')),
    ...(last && { preposition: last }),
    isShared,
    isReceived,
  };
}

/**
 * Returns the kind of relation that a noun names, and the word without attached letters; undefined if
 * it names none.
 */
export function cueOf(
  { text }: Word,
  { nouns }: CueBook,
): { kind: RelationKind; label: string } | undefined {
  for (const reading of readingsOf(text)) {
    const kind = nouns.get(reading) ?? nouns.get(reading.replace(/^ال/u, ''));
    if (!kind) continue;
    const before = text.startsWith('لل') ? 2 : foldLetters(text).length - reading.length;
    return { kind, label: withoutLetters(text, before) };
  }
  return undefined;
}
