import { foldLetters } from '../../link/nearest.ts';
import type { Passage } from '../../read/essay.ts';
import type { Word } from '../language/word.ts';
import type { Mention } from './mention.ts';

/** First words of names that are masculine; names of other states, capitals and movements are feminine. */
const masculine =
  /^(?:العراق|لبنان|الاردن|السودان|جنوب|المغرب|اليمن|الصومال|الجيش|جيش|حزب|الحزب|مجلس|المجلس|الاتحاد|التحالف|تنظيم|التنظيم|نظام|النظام|صندوق|البنك|حلف|الناتو|الغرب|البيت|الكرملين|الاليزيه|وفد|الوفد|رئيس|الرئيس|السفير|الباب)$/u;
const plural = /(?:ون|ين)$/u;

/** A sentence with names. */
interface Named {
  passage: Passage;
  words: Word[];
}

/** The pronouns that can mean a name: ها, ه, هم. */
export type Pronoun = 'ها' | 'ه' | 'هم';

/** Returns the pronoun that means a party as a sentence names it. */
export function pronounFor({ words, passage }: Named, { from, start, end }: Mention): Pronoun {
  const name = foldLetters(passage.text.slice(start, end));
  const [first = ''] = name.split(' ');
  if (plural.test(foldLetters(words[from]?.text ?? '')) && first === name && !masculine.test(name))
    return /^(?:الصين|فلسطين|البحرين)$/u.test(name) ? 'ها' : 'هم';
  return masculine.test(first) ? 'ه' : 'ها';
}

/** Returns the pronoun that a word ends in. */
export function pronounOf(word: string): Pronoun | undefined {
  const found = /(?:هما|ها|هم|ه)$/u.exec(foldLetters(word))?.[0];
  return found === 'هما' ? undefined : (found as Pronoun | undefined);
}
