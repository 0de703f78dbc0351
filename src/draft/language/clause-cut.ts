import { type Clause, makeClause } from './clause.ts';
import { mayEnd, openingOf } from './particle.ts';
import { isVerb } from './verb.ts';
import { bareWord, type Word } from './word.ts';

/**
 * Returns a clause cut to at most `most` words, at the end of a phrase: before a preposition, a
 * relative or و, but not inside «بين … و…». If there is no such place, it is cut after a word that may
 * be last and not before a word with the article.
 */
export function cutClause(clause: Clause, most: number): Clause {
  const { words } = clause;
  const least = Math.min(4, most);
  let end = words.length <= most ? words.length : 0;
  for (let count = most; end === 0 && count >= least; count -= 1)
    if (endsPhrase(words, count)) end = count;
  for (let count = end || most; end === 0 && count >= 1; count -= 1)
    if (mayEnd(words[count - 1]?.text ?? '') && !hasArticle(words[count])) end = count;
  const isWhole = end === words.length;
  const mayStay = (word: string) => (isWhole ? openingOf(word) === 'main' : mayEnd(word));
  while (end > 1 && !mayStay(words[end - 1]?.text ?? '')) end -= 1;
  const [cut] = makeClause(words.slice(0, end || most), clause.passage, clause.sentence);
  return cut ?? clause;
}

/** A word with the article belongs to the word before it, as its adjective or its genitive. */
function hasArticle(word: Word | undefined): boolean {
  return word !== undefined && /^ال/u.test(word.text);
}

function endsPhrase(words: Word[], count: number): boolean {
  const [last, next] = [words[count - 1], words[count]];
  if (!last || !next || !mayEnd(last.text) || isVerb(words, count - 1)) return false;
  if (/^و/u.test(next.text)) {
    const before = words.slice(Math.max(0, count - 4), count).map(({ text }) => bareWord(text));
    return !before.some((word) => /^(?:و?بين|كل|سواء)$/u.test(word));
  }
  // A verb directly after an indefinite noun describes that noun: «إعلان مبادئ نصّ على …».
  if (isVerb(words, count)) return !/^[وفبك]?(?:ال|لل)/u.test(last.text);
  return openingOf(next.text) !== 'main' || /^ل[يتن]\p{L}{3}/u.test(next.text);
}
