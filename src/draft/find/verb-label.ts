import { foldLetters } from '../../link/nearest.ts';
import { followsMark } from '../language/verb.ts';
import { bareWord, withoutLetters } from '../language/word.ts';
import { type CueBook, cueOf, type VerbCue } from './cue.ts';
import { isFormOf, type VerbPlace } from './verb-object.ts';

/** Most letters of a label on a map. */
export const labelRoom = 18;

/** A label of a relation in the words of its sentence, and the index behind its last word. */
interface Label {
  label: string;
  to: number;
}

/**
 * Returns the words of a verb's sentence that name its relation: the verb with what its cue asks for, where
 * these words follow each other («قاتلت إلى جانب»); else the side that it takes («إلى جانب», «ضد»), or the noun that
 * names the relation («عقوبات»); or the verb alone. At most 18 letters.
 */
export function labelOf(place: VerbPlace, book: CueBook): Label {
  const { at, cue } = place;
  const word = place.sentence.words[at]?.text ?? '';
  const verb = { label: labelVerb(word, cue), to: at + 1 };
  return joinAsked(place, verb) ?? findSide(place) ?? findNoun(place, book) ?? verb;
}

/** Returns a verb without the و or ف that joins it to the sentence before; in «فرضت» ف is part of the verb. */
export function labelVerb(word: string, { isForm }: VerbCue): string {
  const rest = withoutLetters(word, 1);
  return /^[وف]/u.test(word) && isForm(rest) ? rest : word;
}

function joinAsked(place: VerbPlace, verb: Label): Label | undefined {
  const { words } = place.sentence;
  let { label, to } = verb;
  while (to < place.limit && !followsMark(words, to) && isAsked(words[to]?.text ?? '', place)) {
    label = `${label} ${words[to]?.text}`;
    to += 1;
  }
  // «تفرض على» does not say what is imposed.
  const lacksNoun =
    place.cue.nouns.length > 0 &&
    !words.slice(verb.to, to).some(({ text }) => isNounOf(text, place));
  return to > verb.to && !lacksNoun && label.length <= labelRoom ? { label, to } : undefined;
}

function isAsked(word: string, { cue: { nouns, preposition } }: VerbPlace): boolean {
  const folded = foldLetters(word);
  if (preposition === 'جانب' && folded === 'الي') return true;
  if (folded === preposition && folded.length > 1) return true;
  return isNounOf(word, { cue: { nouns } });
}

function isNounOf(word: string, { cue: { nouns } }: { cue: Pick<VerbCue, 'nouns'> }): boolean {
  return nouns.some((any) => any.some((noun) => isFormOf(word, noun)));
}

/** «قاتلت» alone would say that one fought the other, and «قادت» that one led the other. */
function findSide({ sentence: { words }, at, limit, cue }: VerbPlace): Label | undefined {
  const { preposition } = cue;
  if (preposition !== 'جانب' && preposition !== 'ضد') return undefined;
  const to = words.findIndex(
    ({ text }, index) => index > at && index < limit && foldLetters(text) === preposition,
  );
  if (preposition === 'ضد')
    return to < 0 ? undefined : { label: words[to]?.text ?? '', to: to + 1 };
  const before = words[to - 1]?.text ?? '';
  return foldLetters(before) === 'الي'
    ? { label: `${before} ${words[to]?.text}`, to: to + 1 }
    : undefined;
}

/** A noun in the accusative, or with a pronoun, does not stand alone. */
function findNoun(
  { sentence: { words }, at, limit, cue }: VerbPlace,
  book: CueBook,
): Label | undefined {
  for (let to = at + 2; to <= limit; to += 1) {
    const found = words[to - 1];
    const word = found?.text ?? '';
    const isNoun =
      isNounOf(word, { cue }) && found !== undefined && cueOf(found, book)?.kind === cue.kind;
    const isAlone = !/(?:[اى]\u064B|\u064Bا|ها|هما|هم|ه|ين)$/u.test(word);
    if (isNoun && isAlone && !/^[وفبلك]/u.test(bareWord(word)) && word.length <= labelRoom)
      return { label: word, to };
  }
  return undefined;
}
