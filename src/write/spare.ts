import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readLetters } from '../draw/measure/cmap.ts';
import { filesOf as family, type Pairing, pairings, type Weight } from '../theme/pairing.ts';

const resolve = createRequire(import.meta.url).resolve;

/** Letters, and the family in which they are set; its files by weight, with their package. */
export interface FamilyLetters {
  file(weight: Weight): string;
  letters: string;
}

const plex = pairings.plex.ours.file;

/**
 * The families for letters that our typeface lacks, in order of preference. The Latin letters of IBM Plex
 * Sans are identical to those of Plex Sans Arabic, so a word that uses both looks uniform.
 */
const spares = [
  family('ibm-plex-sans', 'IBMPlexSans'),
  family('ibm-plex-sans-hebrew', 'IBMPlexSansHebrew'),
  family('noto-sans', 'NotoSans'),
  family('noto-sans-armenian', 'NotoSansArmenian'),
  family('noto-sans-georgian', 'NotoSansGeorgian'),
  family('noto-naskh-arabic', 'NotoNaskhArabic'),
  // The bold file has more letters than the regular one. It is used for all weights, so that all show
  // the same letters.
  family('amiri', 'Amiri', { 400: '700Bold', 600: '700Bold', 700: '700Bold' }),
];

/** Letters of scripts that are written from left to right, and Hebrew letters; a naskh has few of them. */
export const foreign =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\u02B0-\u036F]/u;

/** Invisible characters that browsers set in any font; they change the characters around them. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
/** A space that no font has is not reported. */
const space = /\p{White_Space}/u;

/** Returns the families after our typeface; Plex Sans Arabic is the first one after another typeface. */
function sparesOf({ ours }: Pairing): FamilyLetters['file'][] {
  return ours.file === plex ? spares : [plex, ...spares];
}

/** Returns the paths of the spare fonts for a weight of our typeface. */
export function spareFiles(weight: Weight, pairing: Pairing): string[] {
  return sparesOf(pairing).map((file) => resolve(file(weight)));
}

/**
 * Returns the families in which the letters of a text are set, our typeface first, and the letters that
 * no family has: graphemes, without duplicates, in code order.
 */
export function assignFamilies(
  text: string,
  pairing: Pairing = pairings.plex,
): { families: FamilyLetters[]; unfonted: string[] } {
  let left = [...new Set(text)].filter((letter) => !unseen.test(letter)).sort();
  const families = [pairing.ours.file, ...sparesOf(pairing)].map((file) => {
    const known = left.length > 0 ? lettersOf(file(400)) : new Set();
    const isKnown = (letter: string) => known.has(letter.codePointAt(0));
    const letters = left.filter(isKnown).join('');
    left = left.filter((letter) => !isKnown(letter));
    return { file, letters };
  });
  return {
    families,
    unfonted: joinLetters(text, new Set(left.filter((letter) => !space.test(letter)))),
  };
}

/** Characters of a combined emoji count as one letter, such as a flag and a family (UAX 29). */
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

/** Returns the code points of a font (the name of its file in a package). */
export function lettersOf(file: string): Set<number> {
  const letters = known.get(file) ?? readLetters(readFileSync(resolve(file)));
  known.set(file, letters);
  return letters;
}
