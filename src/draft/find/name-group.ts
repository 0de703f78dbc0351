import { foldLetters } from '../../link/nearest.ts';
import { followsMark } from '../language/verb.ts';
import { bareWord, isWord, type Word } from '../language/word.ts';
import type { Mention } from './mention.ts';
import type { NamingSentence } from './naming.ts';

/** Nouns that stand before the name of a party and mean the party: «جارتها مصر», «حكومة السودان». */
const titles =
  /^(?:ال)?(?:حليف|حليفه|حلفاء|جار|جاره|شريك|شريكه|عدو|عدوه|خصم|غريم|غريمه|حكومه|نظام|دوله|جمهوريه|امبراطوريه|سلطنه|مملكه|قوات|جيش|جيوش|رئيس|زعيم|قائد|قياده|ملك|سلطان|امير|شاه|خديوي|عاصمه|سلطات|سلطه|طائرات|مقاتلات|طيران|مدفعيه|صواريخ|سفن|اسطول|جنود|دبلوماسيه|خارجيه|شقيقه|وزير|شمال|جنوب|شرق|غرب|ريف|مدينه|اقليم|كل|كلا|كلتا)(?:ها|ه|هم|هما|ي)?$/u;

const prepositions =
  /^(?:في|من|الي|علي|عن|مع|بين|ضد|عبر|نحو|لدي|عند|حول|داخل|قرب|بعد|قبل|منذ|خلال|تجاه|حيال|ازاء|لصالح|وراء|خلف|جانب|امام|دون|تحت|حتي|سوي|غير|مثل|وسط|بسبب|بحق|كما|ك)$/u;

/** Most words between a preposition and the name that it governs: «على كل من حليفتها …». */
const mostTitles = 3;

/** Returns names that stand together as one group: «مصر والإمارات», «إيران وحليفها حزب الله». */
export function groupNames(sentence: NamingSentence, mentions: Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && standTogether(sentence, before, mention)) last.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** Returns true if only و, or و with a noun such as «حليفها», is between two names: they are on the same side. */
export function standTogether({ words }: NamingSentence, first: Mention, second: Mention): boolean {
  if (first.implied && first.from === second.from) return true;
  const next = words[first.to]?.text ?? '';
  if (!/^و/u.test(next) || followsMark(words, first.to)) return false;
  if (second.from === first.to) return true;
  return second.from === first.to + 1 && titles.test(foldLetters(next.slice(1)));
}

/**
 * Returns the preposition that governs a name, folded: one before it, one written onto it («بمصر»), or
 * one before a noun that means the party («مع جارتها مصر»). Returns «» if none does.
 */
export function governorOf({ words, sentence }: NamingSentence, { from, start }: Mention): string {
  const word = words[from];
  const written = word ? foldLetters(word.text) : '';
  if (/^[وف]?لل/u.test(written)) return 'ل';
  const joined = word ? start - sentence.start - word.start : 0;
  const letter = /[بلك]/u.exec(word?.text.slice(0, joined) ?? '')?.[0];
  if (letter) return letter;
  for (let at = from - 1; at >= Math.max(0, from - 1 - mostTitles); at -= 1) {
    const before = prepositionIn(words[at]);
    const isAllOf = before === 'من' && /^[وفبل]?كل$/u.test(bareWord(words[at - 1]?.text ?? ''));
    if (before && !isAllOf) return before;
    if (isAllOf) continue;
    const title = titleIn(words[at]);
    if (!title || followsMark(words, at + 1)) return '';
    if (title.letter) return title.letter;
  }
  return '';
}

function prepositionIn(word: Word | undefined): string | undefined {
  const folded = foldLetters(word?.text ?? '');
  const bare = prepositions.test(folded) ? folded : folded.replace(/^[وف]/u, '');
  return prepositions.test(bare) ? bare : undefined;
}

function titleIn(word: Word | undefined): { letter?: string } | undefined {
  const folded = foldLetters(word?.text ?? '');
  if (titles.test(folded)) return {};
  const found = /^[وف]?(?<letter>[بلك])?(?<rest>.+)$/u.exec(folded)?.groups;
  if (found?.rest && titles.test(found.rest)) return found.letter ? { letter: found.letter } : {};
  const contracted = /^[وف]?لل(?<rest>.+)$/u.exec(folded)?.groups?.rest;
  return contracted && titles.test(contracted) ? { letter: 'ل' } : undefined;
}

/** Returns true if a word is a noun that stands before a name and means the same party. */
export function isTitle(word: Word | undefined): boolean {
  return titleIn(word) !== undefined;
}

/** Returns true if «بين» stands directly before a group. */
export function isBetween({ words }: NamingSentence, [first]: Mention[]): boolean {
  return first !== undefined && isWord(words[first.from - 1], /^و?بين$/u);
}
