import { createRequire } from 'node:module';
import { type Pairing, pairings, weights } from '../theme/pairing.ts';
import { makeBoxFont } from './box.ts';
import { assignFamilies, spareFiles } from './spare.ts';
import { listSpares, type Spare } from './spare-face.ts';
import { cutFont } from './subset.ts';

const resolve = createRequire(import.meta.url).resolve;

/** A static font file, and its name in the styles. */
interface Face {
  family: string;
  weight: number;
  file: string;
  /** The letters of the deck that it is subset to. */
  letters: 'all' | 'typed' | 'display' | 'digits';
  /** Its size as a share of that of the words around it. */
  share?: number;
}

/** Returns the faces of a pairing, in the order of the page. */
function listFaces({ ours, author, display, digits }: Pairing): Face[] {
  const own = weights.map((weight): Face => {
    const letters = weight === 400 ? 'typed' : 'all';
    return { family: ours.family, weight, file: ours.file(weight), letters };
  });
  return [
    ...own,
    // The digits of a naskh are too large and too black beside its letters, so our typeface provides them.
    { family: 'Digits', weight: 500, file: ours.file(400), letters: 'digits', share: digits },
    { family: author.family, weight: 500, file: author.file, letters: 'all' },
    { family: display.family, weight: 700, file: display.file, letters: 'display' },
  ];
}

/** Returns the paths of the fonts of our typeface by weight; figures are measured with them. */
export function figureFonts({ ours }: Pairing = pairings.plex): Map<number, string> {
  return new Map(weights.map((weight) => [weight, resolve(ours.file(weight))]));
}

/** Returns, by weight, the paths of the fonts for letters that our typeface lacks. */
export function figureSpares(pairing: Pairing = pairings.plex): Map<number, string[]> {
  return new Map(weights.map((weight) => [weight, spareFiles(weight, pairing)]));
}

/** Returns the paths of all fonts of a pairing: ours by weight, the author's, the author's for large letters. */
export function listFontPaths({ ours, author, display }: Pairing): string[] {
  return [...weights.map(ours.file), author.file, display.file].map((file) => resolve(file));
}

/** The features that browsers apply to Arabic by default (OpenType, Arabic script development). */
const features = [
  ...['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'rclt', 'calt', 'liga', 'clig'],
  ...['mset', 'curs', 'kern', 'mark', 'mkmk'],
];

/** The deck's letters: all that it shows, and the lines of titles and large quotations. */
export interface Letters {
  all: string;
  display: string[];
}

/**
 * Returns @font-face rules that hold the deck's fonts, subset to its letters: one complete file per
 * weight, so that a PDF keeps the order of words (with unicode-range, spaces would come from another
 * font). Subsets made before come from the cache.
 */
export async function embedFonts(
  letters: Letters,
  cache: string,
  pairing: Pairing = pairings.plex,
): Promise<string> {
  const rules: string[] = [];
  for (const face of listFaces(pairing)) rules.push(await embedFace(face, letters, cache));
  const { families, unfonted } = assignFamilies(letters.all, pairing);
  for (const spare of listSpares(families, letters.display, pairing))
    rules.push(await embedSpare(spare, cache));
  return [...rules, ...boxRules(unfonted, pairing)].join('\n');
}

/** Returns @font-face rules for the letters of a figure that is alone. */
export async function embedFigureFonts(words: string, cache: string): Promise<string> {
  const rules: string[] = [];
  const { plex } = pairings;
  for (const face of listFaces(plex).filter(({ family }) => family === plex.ours.family))
    rules.push(await embedFace({ ...face, letters: 'all' }, { all: words, display: [] }, cache));
  const { families, unfonted } = assignFamilies(words);
  const spares = listSpares(families, [], plex);
  for (const spare of spares.filter(({ family }) => family === plex.ours.family))
    rules.push(await embedSpare(spare, cache));
  return [...rules, ...boxRules(unfonted, plex)].join('\n');
}

/**
 * Returns a rule that adds letters to a face: for its range, it overrides earlier rules of the same
 * family and weight.
 */
async function embedSpare({ family, weight, file, letters, size }: Spare, cache: string) {
  const data = await cutFont(file, letters, features, cache);
  const source = `url(data:font/woff2;base64,${data})format("woff2")`;
  const adjust = size ? `size-adjust:${size}%;` : '';
  return `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${rangeOf(letters)};${adjust}src:${source}}`;
}

/**
 * Letters without a font are shown as boxes, in every weight: our typeface is the last family of each
 * font stack. Firefox takes flags from its own colour font, unless emoji are set to text style.
 */
function boxRules(letters: string[], { ours }: Pairing): string[] {
  if (letters.length === 0) return [];
  const data = Buffer.from(makeBoxFont(letters)).toString('base64');
  const range = rangeOf([...new Set(letters.join(''))].sort().join(''));
  const source = `url(data:font/ttf;base64,${data})format("truetype")`;
  const faces = weights.map(
    (weight) =>
      `@font-face{font-family:"${ours.family}";font-weight:${weight};unicode-range:${range};src:${source}}`,
  );
  return [...faces, '*{font-variant-emoji:text}'];
}

function rangeOf(letters: string): string {
  return [...letters].map((letter) => `U+${letter.codePointAt(0)?.toString(16)}`).join(',');
}

async function embedFace(
  { family, weight, file, letters: which, share }: Face,
  letters: Letters,
  cache: string,
) {
  const text = which === 'display' ? letters.display : lettersOf(chooseLetters(which, letters.all));
  const keepFeatures = which === 'digits' ? [] : features;
  const data = await cutFont(file, text, keepFeatures, cache);
  const extra = share ? `unicode-range:U+30-39,U+41-5A,U+61-7A;size-adjust:${100 * share}%;` : '';
  const source = `url(data:font/woff2;base64,${data})format("woff2")`;
  return `@font-face{font-family:"${family}";font-weight:${weight};${extra}src:${source}}`;
}

/** Characters that a person may type into a search box, and the names of keys. */
const typed = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)),
  ...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـًٌٍَُِّْ،؛؟«»٠١٢٣٤٥٦٧٨٩←→↑↓−…·',
].join('');

function chooseLetters(which: Face['letters'], all: string): string {
  if (which === 'typed') return all + typed;
  return which === 'digits' ? all.replace(/[^0-9A-Za-z]/g, '') : all;
}

/** The letters of a text, without duplicates, in code order, so that the same letters give the same font. */
function lettersOf(text: string): string {
  // Line breaks and other control characters have no glyphs.
  return [...new Set(`${text}0123456789`.replace(/\p{Cc}/gu, ''))].sort().join('');
}
