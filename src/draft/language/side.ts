import type { Sentence } from '../../read/sentence.ts';
import { tellsView } from './opposed-view.ts';
import { opensContrast, opensView } from './scope.ts';
import { followsMark } from './verb.ts';
import { bareWord, type Word, wordsOf } from './word.ts';

const half = /^[وف]?من (?:جهة|ناحية|جانب)$/u;
const others = /^(?:أخرى|ثانية|آخر)$/u;

/** So many sentences may stand between two sides: what supports the first one. */
const between = 1;

/**
 * Returns the sentences of one passage that tell what different sides think, in the essay's order; none if
 * only one side is told. «من منظور …، ومن منظور …», «يرى أنصار … ويرى خصومها …», «من جهة … ومن جهة أخرى».
 */
export function findSides(sentences: readonly Sentence[]): Sentence[] {
  let sides: Sentence[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, side] of sentences.entries()) {
    if (!tellsSide(side)) continue;
    const follows = sides.at(-1)?.passage === side.passage && at - last <= between + 1;
    if (!follows && sides.length > 1) break;
    sides = follows ? [...sides, side] : [side];
    last = at;
  }
  return sides.length > 1 ? sides : [];
}

/** Returns true if a sentence begins with whose side it tells. */
function tellsSide({ text }: Sentence): boolean {
  const words = wordsOf(text).slice(0, 8);
  if (opensHalf(words)) return true;
  const own = opensContrast(words) ? words.slice(1) : words;
  return opensView(own) || tellsView(own);
}

/** Returns true for «من جهة،» and «ومن جهة أخرى،»: sides without the names of those who hold them. */
export function opensHalf(words: readonly Word[]): boolean {
  const all = words.slice(0, 3).map(({ text }) => bareWord(text));
  const count = others.test(all[2] ?? '') ? 3 : 2;
  return half.test(all.slice(0, 2).join(' ')) && followsMark(words, count);
}
