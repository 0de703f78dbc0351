import type { Match } from '../../link/match.ts';
import { foldLetters } from '../../link/nearest.ts';
import type { Word } from './word.ts';

/** A stretch of a text that names years, and the first of them. */
export interface NamedYears extends Match {
  /** Index of its first word, and of the word after it. */
  from: number;
  to: number;
  /** The first Gregorian year of it. */
  first: number;
}

const tens = 'عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين'.split(' ');
const decade = /^[وفبلك]?(?:ال|لل)?(?<ten>عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين)ي?ات$/u;
const ordinals = 'الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع'.split(' ');

/** Centuries by the words after «القرن», with the years in which they begin. */
const centuries: [string[], number][] = [
  [['الماضي'], 1900],
  [['العشرين'], 1900],
  [['المنصرم'], 1900],
  [['الحادي', 'والعشرين'], 2000],
  [['الحالي'], 2000],
  [['الجاري'], 2000],
  [['التاسع', 'عشر'], 1800],
  [['الثامن', 'عشر'], 1700],
  [['السابع', 'عشر'], 1600],
  [['السادس', 'عشر'], 1500],
  [['الخامس', 'عشر'], 1400],
];

/**
 * Returns the decades that words name: «تسعينيات القرن الماضي», «السبعينيات», «العقد الأول من القرن الحادي
 * والعشرين». Without a century, decades are those of the twentieth. Years of a life are none.
 */
export function findDecades(words: Word[]): NamedYears[] {
  const folded = words.map(({ text }) => foldLetters(text));
  return words.flatMap((_, at) => {
    const found = readTens(folded, at) ?? readOrdinal(folded, at);
    const [first, last] = [words[at], found && words[found.to - 1]];
    if (!found || !first || !last) return [];
    const joined = /^[وفبلك](?=ال|عشر|ثلاث|ارب|خمس|ست|سبع|ثمان|تسع)/u.test(folded[at] ?? '')
      ? 1
      : 0;
    return [{ start: first.start + joined, end: last.end, from: at, ...found }];
  });
}

interface Years {
  first: number;
  to: number;
}

function readTens(folded: string[], at: number): Years | undefined {
  const ten = decade.exec(folded[at] ?? '')?.groups?.ten;
  if (!ten || isAge(folded, at)) return undefined;
  const century = readCentury(folded, at + 1);
  const isDefinite = /^[وفبلك]?(?:ال|لل)/u.test(folded[at] ?? '');
  // «الثلاثينيات» without a century may also be those to come.
  if (!century && (!isDefinite || tens.indexOf(ten) < 2)) return undefined;
  return {
    first: (century?.first ?? 1900) + 20 + 10 * tens.indexOf(ten),
    to: century?.to ?? at + 1,
  };
}

/** «في الستينيات من عمره»: the years of a life. */
function isAge(folded: string[], at: number): boolean {
  return folded.slice(at + 1, at + 3).some((word) => /^(?:ال)?عمر(?:ه|ها|هم)?$/u.test(word));
}

function readOrdinal(folded: string[], at: number): Years | undefined {
  if (!/^[وفب]?(?:ال|لل)عقد$/u.test(folded[at] ?? '') || folded[at + 2] !== 'من') return undefined;
  const place = folded[at + 1] === 'الاخير' ? 9 : ordinals.indexOf(folded[at + 1] ?? '');
  const century = readCentury(folded, at + 3);
  return place < 0 || !century ? undefined : { first: century.first + 10 * place, to: century.to };
}

function readCentury(folded: string[], at: number): Years | undefined {
  const start = folded[at] === 'من' ? at + 1 : at;
  if (folded[start] === 'هذا' && folded[start + 1] === 'القرن')
    return { first: 2000, to: start + 2 };
  if (folded[start] !== 'القرن') return undefined;
  const found = centuries.find(([words]) =>
    words.every((word, place) => folded[start + 1 + place] === word),
  );
  return found && { first: found[1], to: start + 1 + found[0].length };
}
