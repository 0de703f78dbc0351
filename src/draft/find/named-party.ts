import { foldLetters } from '../../link/nearest.ts';
import type { Essay } from '../../read/essay.ts';
import { mayEnd, openingOf } from '../language/particle.ts';
import { followsMark, isVerb } from '../language/verb.ts';
import { bareWord, readingsOf, type Word, withoutLetters, wordsOf } from '../language/word.ts';
import type { Party } from './party.ts';

/** Nouns that begin the name of a party: «قوات الدعم السريع», «حزب الله», «المجلس الانتقالي». */
const heads = new Set(
  'قوات حزب حركة جماعة جبهة تنظيم مجموعة مليشيا ميليشيا منظمة هيئة حكومة وكالة صندوق منتدى نظام مجلس الجماعة المنظمة الهيئة المجلس الحركة الحزب الجبهة'
    .split(' ')
    .map(foldLetters),
);

/** Parties that an essay calls by their kind alone. */
const bare = new Set('الجيش الحكومة المعارضة التحالف'.split(' ').map(foldLetters));

/** Plurals in ـيون and ـيين that name people and no party. */
const people =
  /^ال(?:مدني|سياسي|اقتصادي|صحفي|لغوي|محلي|دولي|ملاي|رئيسي|اصلي|فني|حالي|تال|ماض|مسلم|اوروبي|اصولي|مهني|علماني|معلم|اداري|قانوني|صحافي|اعلامي|باق|ثان|اجنبي|عرب|غربي)(?:ون|ين|يون|يين)$/u;
const group = /^ال\p{L}{3,}(?:يون|يين)$/u;

/** Most words of a name after its first. */
const mostWords = 3;

/** A party that only the essay names. */
export interface FoundParty extends Party {
  isFound: true;
}

/**
 * Returns parties that an essay names and no list holds: by a first word that names bodies, by their kind alone
 * («الجيش»), or by a plural of belonging («الحوثيون»). `nationals` are the adjectives of known
 * states, folded, whose plurals name people.
 */
export function findParties({ body }: Essay, nationals: ReadonlySet<string>): FoundParty[] {
  const found = new Map<string, FoundParty>();
  const add = (key: string, names: string[]) => {
    const party = found.get(key) ?? { key: '', names: [], form: 'disc', isFound: true };
    party.names = [...new Set([...party.names, ...names])];
    found.set(key, party);
  };
  for (const { text } of body) {
    const words = wordsOf(text);
    words.forEach((word, at) => {
      const name = nameAt(words, at);
      if (name)
        add(foldLetters(name.join(' ')), [
          name.join(' '),
          ...shortNames(name),
          ...aliasAfter(text, words, at + name.length),
        ]);
      const [plain] = readingsOf(word.text).filter((one) => bare.has(one));
      if (
        plain &&
        !nationals.has(
          foldLetters(words[at + 1]?.text ?? '')
            .replace(/^ال/u, '')
            .replace(/ه$/u, ''),
        )
      )
        add(plain, [withoutJoined(word.text, plain)]);
      const plural = readingsOf(word.text).find((one) => group.test(one) && !people.test(one));
      const stem = plural?.replace(/^ال|(?:ون|ين)$/gu, '');
      if (plural && stem && !nationals.has(stem))
        add(`group ${stem}`, [withoutJoined(word.text, plural)]);
    });
  }
  return mergeShort([...found]).map(([key, party], index) => ({
    ...party,
    key: `${key.startsWith('group ') ? 'group' : 'party'}-${index + 1}`,
    form: 'disc',
  }));
}

/** «المجلس الانتقالي» is short for «المجلس الانتقالي الجنوبي» where the essay has both. */
function mergeShort(found: [string, FoundParty][]): [string, FoundParty][] {
  const longer = (key: string) => {
    // «قوات المجلس الانتقالي» are those of the council.
    const owner = key.replace(/^قوات /u, '');
    return found.find(
      ([other]) =>
        other !== key &&
        ((owner !== key && (other === owner || other.startsWith(`${owner} `))) ||
          (key.includes(' ') && other.startsWith(`${key} `))),
    );
  };
  for (const [key, { names }] of found) {
    const [, whole] = longer(key) ?? [];
    if (whole) whole.names.push(...names);
  }
  return found.filter(([key]) => !longer(key));
}

function withoutJoined(word: string, reading: string): string {
  return withoutLetters(word, Math.max(0, foldLetters(word).length - reading.length));
}

/** Returns the words of a name that begins at a word. */
function nameAt(words: Word[], at: number): string[] | undefined {
  const [word, next] = [words[at], words[at + 1]];
  const reading = readingsOf(word?.text ?? '').find((one) => heads.has(one));
  if (!word || !next || !reading || followsMark(words, at + 1)) return undefined;
  const isDefinite = reading.startsWith('ال');
  const rest: string[] = [];
  for (let one = at + 1; one <= at + mostWords; one += 1) {
    const part = words[one];
    if (!part || followsMark(words, one) || !belongs(words, one, rest.length, isDefinite)) break;
    rest.push(part.text);
  }
  const isName =
    rest.some((one) => /^ال/u.test(one)) ||
    (rest.length > 0 && !/[ةً]$|^\p{L}+ي$/u.test(rest[0] ?? '')) ||
    // «قوات خليفة حفتر»: two words, of which the second is no adjective of the first.
    (rest.length === 2 && !/[ةًيا]$/u.test(bareWord(rest[1] ?? '')));
  return isName ? [withoutJoined(word.text, reading), ...rest] : undefined;
}

function belongs(words: Word[], at: number, place: number, isDefinite: boolean): boolean {
  const text = bareWord(words[at]?.text ?? '');
  if (openingOf(text) === 'relative' || bare.has(foldLetters(text))) return false;
  if (/^ال(?:مدعوم|ممول|متحالف|موالي|مناوئ|معارض)/u.test(text)) return false;
  if (/^ال\p{L}{2,}/u.test(text)) return true;
  if (isDefinite || place > 1 || /^ال/u.test(words[at - 1]?.text ?? '')) return false;
  return (
    openingOf(text) === 'main' &&
    mayEnd(text) &&
    !isVerb(words, at) &&
    !/^[وفبلك]\p{L}{2}|[\p{Nd}\u064B]/u.test(text)
  );
}

/** «قوات الدعم السريع» is also «الدعم السريع». */
function shortNames([, ...rest]: string[]): string[] {
  return rest.length > 1 && rest.every((one) => /^ال/u.test(one)) ? [rest.join(' ')] : [];
}

/** «الهيئة الحكومية للتنمية «إيغاد»»: the short name in quotation marks. */
function aliasAfter(text: string, words: Word[], to: number): string[] {
  const last = words[to - 1];
  const [, alias] =
    /^[^.،؛:«]{0,40}«(\p{L}{3,})»/u.exec(text.slice(last?.end ?? text.length)) ?? [];
  return alias ? [alias] : [];
}
