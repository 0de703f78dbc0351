import { beginsWhole } from '../../link/edge.ts';
import { type Clause, makeClause, textOf } from './clause.ts';
import { isConjoined, joints, openingOf } from './particle.ts';
import { joinsVerb, looksLikeVerb } from './verb.ts';
import { bareWord, type Word } from './word.ts';

/** A clause begins with at most 8 connectives, one after the other. */
const mostJoints = 8;

/**
 * Returns a clause without the words that connect it to the clause before: «لكن»، «في المقابل»، «كذلك»,
 * a relative, or و if the remaining word is a known word.
 */
export function withoutJoint(
  clause: Clause,
  known: ReadonlySet<string>,
  most = mostJoints,
): Clause {
  const [first] = clause.words;
  if (!first) return clause;
  const joint = joints.map((one) => one.split(' ')).find((one) => beginsWith(clause.words, one));
  const drop = joint?.length ?? (openingOf(first.text) === 'relative' ? 1 : 0);
  if (drop > 0 && clause.words.length > drop) {
    const next = clause.words[drop]?.text ?? '';
    // Before the present, قد means “perhaps”.
    if (/^[وف]?قد$/u.test(bareWord(first.text)) && isPresent(next)) return clause;
    // «فقد» may mean “lost”, and is then not «ف» with the particle.
    if (bareWord(first.text) === 'فقد' && !looksLikeVerb(withoutPronoun(next))) return clause;
    // The noun after إن and أن has a visible case ending, which would be wrong without them.
    const last = bareWord(clause.words[drop - 1]?.text ?? '');
    if (/[إأ]ن$/u.test(last) && /(?:ين|اً)$/u.test(next)) return fromInna(clause);
    if (/^(?:لكن|كأن)$/u.test(last) && /^ال\p{L}{2,}ين$|اً$/u.test(next)) return clause;
    const [rest] = makeClause(clause.words.slice(drop), clause.passage, clause.sentence);
    return rest && most > 1 ? withoutJoint(rest, known, most - 1) : (rest ?? clause);
  }
  return withoutLetter(clause, known);
}

/** Returns a clause without و or ف that joins it to what stands before, if the rest is surely a word. */
export function withoutLetter(clause: Clause, known: ReadonlySet<string>): Clause {
  const [first] = clause.words;
  const isLetter = first && (isConjoined(first.text, known) || joinsVerb(first.text));
  if (!isLetter || !beginsWhole(clause.passage.text, first.start + 1)) return clause;
  const bare = { ...first, text: first.text.slice(1), start: first.start + 1 };
  const words = [bare, ...clause.words.slice(1)];
  const [rest] = makeClause(words, clause.passage, clause.sentence);
  return rest && /^\p{L}/u.test(textOf(rest)) ? rest : clause;
}

const withoutPronoun = (word: string) => word.replace(/(?<=\p{L}{2})(?:هما|ها|هم|ه)$/u, '');

/** Returns true if a word may be a verb of the present, before which قد means “perhaps”. */
export function isPresent(word: string): boolean {
  const bare = bareWord(word);
  return /^(?:لا|ن\p{L}{2,}|ي\p{L}{2,})$/u.test(bare) || (/^ت/u.test(bare) && !/[تا]$/u.test(bare));
}

function fromInna(clause: Clause): Clause {
  const [first, ...rest] = clause.words;
  if (!first || !/^ف/u.test(first.text)) return clause;
  const inna = { ...first, text: first.text.slice(1), start: first.start + 1 };
  return makeClause([inna, ...rest], clause.passage, clause.sentence)[0] ?? clause;
}

/** Returns true if a clause consists only of connectives: «أولاً، »، «في المقابل، ». */
export function isJoint({ words }: Clause): boolean {
  return joints.some((joint) => {
    const parts = joint.split(' ');
    return parts.length === words.length && beginsWith(words, parts);
  });
}

function beginsWith(words: Word[], joint: string[]): boolean {
  return joint.every((one, index) => {
    const word = bareWord(words[index]?.text ?? '');
    return word === one || (index === 0 && /^[وف]/.test(word) && word.slice(1) === one);
  });
}
