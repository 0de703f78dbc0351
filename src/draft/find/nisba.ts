import { foldLetters } from '../../link/nearest.ts';
import { readingsOf, type Word, withoutLetters } from '../language/word.ts';
import { isBelonging } from './belonging.ts';
import type { Mention } from './mention.ts';

/** Nouns with which an adjective of a state means the state: «الوفد الإثيوبي». */
const agents =
  /^(?:ال)?(?:وفد|رئيس|رئيسه|وزير|حكومه|جيش|قوات|سفير|خارجيه|مبعوث|قياده|سلطات|دبلوماسيه|رد|مسؤولون|مسؤولين|اداره|طيران|طائرات|مقاتلات|صواريخ|مدفعيه|اسطول|بحريه|رئاسه)$/u;

/** Returns the states that words name by an agent and an adjective: «الجيش الإثيوبي». */
export function readAgents(
  words: Word[],
  adjectives: ReadonlyMap<string, string>,
  offset: number,
): Mention[] {
  return words.flatMap((word, at) => {
    const key = adjectives.get(adjectiveIn(word.text));
    const from = [at - 1, at - 2].find((one) =>
      readingsOf(words[one]?.text ?? '').some((reading) => agents.test(reading)),
    );
    const first = from === undefined ? undefined : words[from];
    if (!key || from === undefined || !first) return [];
    const reading = readingsOf(first.text).find((one) => agents.test(one)) ?? '';
    const before = Math.max(0, foldLetters(first.text).length - reading.length);
    const start = first.end - withoutLetters(first.text, before).length;
    return [{ key, start: start + offset, end: word.end + offset, from, to: at + 1 }];
  });
}

function adjectiveIn(word: string): string {
  const folded = foldLetters(word);
  if (!/^ال/u.test(folded)) return '';
  return folded.slice(2).replace(/(?:ه|ون|ين|ان)$/u, '');
}

/** Returns the adjectives of states in a sentence: «الروسي», «إيرانية». */
export function readAdjectives(
  words: Word[],
  adjectives: ReadonlyMap<string, string>,
  offset: number,
): Mention[] {
  return words.flatMap((word, from) => {
    const key = adjectives.get(stemOfAdjective(word.text));
    if (!key) return [];
    const [start, end] = [word.start + offset, word.end + offset];
    return [{ key, start, end, from, to: from + 1, implied: true as const }];
  });
}

/** Returns an adjective with the noun before it, if what belongs to a state means the state: «السفن الإيرانية». */
export function withOwned(words: Word[], adjective: Mention): Mention[] {
  const before = words[adjective.from - 1];
  if (!before || !isBelonging(before)) return [];
  const from = adjective.from - 1;
  return [
    { ...adjective, from, start: adjective.start - (words[from + 1]?.start ?? 0) + before.start },
  ];
}

function stemOfAdjective(word: string): string {
  return foldLetters(word)
    .replace(/^[وف]?(?:ال|لل)?(?=\p{L}{3})/u, '')
    .replace(/(?:ه|ون|ين|ان)$/u, '');
}
