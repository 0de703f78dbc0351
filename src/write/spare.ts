import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readLetters } from '../draw/measure/cmap.ts';

const resolve = createRequire(import.meta.url).resolve;

/** The weights that styles ask of the deck's own voice. */
export type Weight = 400 | 600 | 700;

/** Letters, and the family that they are set in; its files by weight, named in their package. */
export interface Home {
  file(weight: Weight): string;
  letters: string;
}

const styles = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' };

const family =
  (folder: string, name: string, files = styles) =>
  (weight: Weight) =>
    `@expo-google-fonts/${folder}/${files[weight]}/${name}_${files[weight]}.ttf`;

const main = family('ibm-plex-sans-arabic', 'IBMPlexSansArabic');

/**
 * The families of letters that Plex Sans Arabic lacks, in the order in which they are asked. Its Latin
 * letters are those of IBM Plex Sans, unit for unit: a word of both looks like one of either.
 */
const spares = [
  family('ibm-plex-sans', 'IBMPlexSans'),
  family('ibm-plex-sans-hebrew', 'IBMPlexSansHebrew'),
  family('noto-sans', 'NotoSans'),
  family('noto-sans-armenian', 'NotoSansArmenian'),
  family('noto-sans-georgian', 'NotoSansGeorgian'),
  family('noto-naskh-arabic', 'NotoNaskhArabic'),
  // Its other weight has more letters: what one weight shows, all show.
  family('amiri', 'Amiri', { 400: '700Bold', 600: '700Bold', 700: '700Bold' }),
];

/** Letters of scripts that are written from left to right, or are Hebrew: a naskh has a few of them at most. */
export const foreign =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\u02B0-\u036F]/u;

/** Signs that browsers set in any font: they are not seen, and change what stands around them. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
/** Spaces are not missed where no font has them. */
const space = /\p{White_Space}/u;

/** Returns the paths of the files that stand in for a weight of the deck's own voice. */
export function spareFiles(weight: Weight): string[] {
  return spares.map((file) => resolve(file(weight)));
}

/**
 * Returns the families that the letters of a text are set in, the deck's own first, and the letters
 * that no family has: graphemes, each once, in code order.
 */
export function houseLetters(text: string): { homes: Home[]; unfonted: string[] } {
  let left = [...new Set(text)].filter((letter) => !unseen.test(letter)).sort();
  const homes = [main, ...spares].map((file) => {
    const known = left.length > 0 ? lettersOf(file(400)) : new Set();
    const isKnown = (letter: string) => known.has(letter.codePointAt(0));
    const letters = left.filter(isKnown).join('');
    left = left.filter((letter) => !isKnown(letter));
    return { file, letters };
  });
  return {
    homes,
    unfonted: joinLetters(text, new Set(left.filter((letter) => !space.test(letter)))),
  };
}

/** Signs of emoji that stand together count as one letter, as a flag and a family do (UAX 29). */
function joinLetters(text: string, missing: Set<string>): string[] {
  if (missing.size === 0) return [];
  const found = new Set<string>();
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    let run = '';
    for (const sign of [...segment, '']) {
      if (missing.has(sign) || (sign !== '' && unseen.test(sign))) run += sign;
      else if (run !== '') {
        found.add(run);
        run = '';
      }
    }
  }
  return [...found].filter((run) => [...run].some((sign) => missing.has(sign))).sort();
}

const known = new Map<string, Set<number>>();

/** Returns the code points that a font has (the name of its file in a package). */
export function lettersOf(file: string): Set<number> {
  const letters = known.get(file) ?? readLetters(readFileSync(resolve(file)));
  known.set(file, letters);
  return letters;
}
