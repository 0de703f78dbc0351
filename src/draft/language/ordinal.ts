import { foldLetters } from '../../link/nearest.ts';
import type { Clause } from './clause.ts';
import { type Reading, toClause } from './read-sentence.ts';
import { isNamedNoun, isOneOfThem, isPlural } from './scenario-noun.ts';
import { hidesSubject } from './subject.ts';
import { isVerb } from './verb.ts';
import { readingsOf, type Word } from './word.ts';

const ordinals = 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن'
  .split(' ')
  .map(foldLetters);
const adverbs = 'أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا'.split(' ').map(foldLetters);
const counted = 'أولها ثانيها ثالثها رابعها خامسها سادسها سابعها ثامنها'
  .split(' ')
  .map(foldLetters);
const pair = 'أولهما ثانيهما'.split(' ').map(foldLetters);
/** «أول هذه المسارات», «مسار ثالث»; «ثانٍ» may have its ي. */
const bare = ordinals.map((one) => one.slice(2));
const indefinite = new Map([...bare, 'ثان'].map((one, at) => [one, at < bare.length ? at + 1 : 2]));
/** «السيناريو الأخير» has the next number. */
const last = 'الأخير';
/** «أحدهما …، والآخر …». */
const either = 'أحدهما الآخر'.split(' ').map(foldLetters);
/** Adjectives that name a scenario. */
const naming =
  /^ال(?:متفائل|متشائم|وسط|وسيط|اسوا|افضل|ارجح|مرجح|كارثي|معتدل|واقعي|اخطر|اقرب|ابعد|سلبي|ايجابي|محافظ)$/u;

/** An ordinal that counts a scenario: its number, and the words that follow. */
interface Count {
  number: number;
  reading: Reading;
  at: number;
  after: number;
}

/** «ويبقى مسار ثالث»: these verbs only say that there is one. */
const presents = /^[وف]?(?:يبقي|يظل|ياتي|بقي|يلوح|يبرز|يوجد)$/u;
/** Words before «هو», if it does not follow the number. */
const farthest = 10;

/** An enumeration has at least 2 items. */
const fewest = 2;

/** How many words count a scenario, and its number; `next` if it is the last one. */
interface Counting {
  number: number | 'next';
  length: number;
}

/**
 * Returns the number of the scenario that a sentence counts at a word: «السيناريو الأول», «مسار ثالث»,
 * «أول هذه المسارات».
 */
export function countNamed({ folded }: Reading, at: number): Counting | undefined {
  const [word = '', next = ''] = [folded[at], folded[at + 1]];
  const number = ordinals.indexOf(next) + 1;
  if (isNamedNoun(word) && number > 0) return { number, length: 2 };
  if (isNamedNoun(word) && next === foldLetters(last)) return { number: 'next', length: 2 };
  const counted = indefinite.get(next);
  if (isOneOfThem(word) && counted) return { number: counted, length: 2 };
  return countFirst(folded, at);
}

function countFirst(folded: string[], at: number): Counting | undefined {
  const number = readingsOf(folded[at] ?? '').flatMap((one) => indefinite.get(one) ?? [])[0];
  const length = /^(?:هذه|تلك)$/u.test(folded[at + 1] ?? '') ? 3 : 2;
  return number && isPlural(folded[at + length - 1]) ? { number, length } : undefined;
}

/**
 * Returns a function that counts the scenarios that sentences name in their first words, in the order in
 * which they come: «سيناريو التصعيد», «أما السيناريو الأسوأ».
 */
export function countByName(
  readings: Reading[],
): (reading: Reading, at: number) => Counting | undefined {
  const names: string[] = [];
  for (const reading of readings) {
    const name = [0, 1, 2].flatMap((at) => nameAt(reading, at) ?? [])[0];
    if (name && !names.includes(name)) names.push(name);
  }
  return (reading, at) => {
    const name = at < 3 ? nameAt(reading, at) : undefined;
    return name ? { number: names.indexOf(name) + 1, length: 2 } : undefined;
  };
}

function nameAt({ folded }: Reading, at: number): string | undefined {
  const [word = '', next = ''] = [folded[at], folded[at + 1]];
  const readings = readingsOf(word);
  if (readings.includes('سيناريو') && /^ال\p{L}{3}/u.test(next)) return next;
  return readings.includes('السيناريو') && naming.test(next) ? next : undefined;
}

/** Returns the item counted at a word: «الأول»، «أولاً». */
export function countPlain({ folded }: Pick<Reading, 'folded'>, at: number): Counting | undefined {
  const readings = readingsOf(folded[at] ?? '');
  const number = readings.reduce(
    (found, one) =>
      found ||
      Math.max(...[adverbs, ordinals, counted, pair, either].map((list) => list.indexOf(one))) + 1,
    0,
  );
  return number > 0 ? { number, length: 1 } : undefined;
}

/** Returns the first, second, third … item, each up to the next one or to the end of its sentence. */
export function takeCounts(
  readings: Reading[],
  countAt: (reading: Reading, at: number) => Counting | undefined,
): Clause[] {
  const found: Count[] = [];
  for (const reading of readings)
    for (let at = 0; at < reading.words.length; at += 1) {
      const count = countAt(reading, at);
      const number = found.length + 1;
      const isNext = count?.number === number || (count?.number === 'next' && found.length > 0);
      if (count && isNext) found.push({ number, reading, at, after: at + count.length });
    }
  if (found.length < fewest) return [];
  const items = found.map((count, index) => wordsOfCount(count, found[index + 1], readings));
  return items.every((item) => item !== undefined) ? items : [];
}

function wordsOfCount(
  count: Count,
  next: Count | undefined,
  readings: Reading[],
): Clause | undefined {
  const { reading, at, after } = count;
  const end = next?.reading === reading ? next.at : reading.words.length;
  // «يستند السيناريو الأول إلى …، وفيه …»: what comes about, or else the whole sentence.
  if (at === 1 && isVerb(reading.words, 0) && !presents.test(reading.folded[0] ?? '')) {
    const within = reading.words.findIndex(
      ({ text }, place) => place > after && /^و?فيه(?:ا)?$/u.test(text),
    );
    const from = within > 0 && within + 1 < end ? within + 1 : 0;
    return toClause(reading, reading.words.slice(from, end));
  }
  const own = withoutCopula(reading.words.slice(after, end));
  if (own.length > 1) return toClause(reading, own);
  const following = readings[readings.indexOf(reading) + 1];
  const isFree = following && next?.reading !== reading && next?.reading !== following;
  return isFree ? toClause(following, following.words) : undefined;
}

/** «هو»، «يتمثل في»، «أن» and similar words connect an ordinal with its item. */
function withoutCopula(words: Word[]): Word[] {
  const [first, second] = words.map(({ text }) => foldLetters(text));
  const told = words.findIndex(({ text }, at) => at < farthest && /^ف?(?:هو|هي)$/u.test(text));
  // «وهو الأرجح، هو …», «لا يتمناه أحد هو …»: what is said of the scenario before it is named.
  if (told > 0 && /^(?:وهو|وهي|الذي|التي|لا|لم|لن)$/u.test(first ?? ''))
    return words.slice(told + 1);
  // «أن تستمر في التقنين»: without أن it is asked who does.
  if (first === 'ان' && hidesSubject(words.slice(1))) return words;
  if (/^ف?(?:هو|هي|ان|انه)$/u.test(first ?? '')) return withoutCopula(words.slice(1));
  if (/^ف?[يت](?:تمثل|قوم|فترض)$/u.test(first ?? ''))
    return words.slice(/^(?:في|علي|ان)$/u.test(second ?? '') ? 2 : 1);
  return words;
}
