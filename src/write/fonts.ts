import { createRequire } from 'node:module';
import { makeBoxFont } from './box.ts';
import {
  assignFamilies,
  type FamilyLetters,
  foreign,
  lettersOf as lettersOfFont,
  spareFiles,
  type Weight,
} from './spare.ts';
import { cutFont } from './subset.ts';

const resolve = createRequire(import.meta.url).resolve;

/** A static font file, and its name in the styles. */
interface Face {
  family: string;
  weight: number;
  file: string;
  /** The letters of the deck that it is subset to. */
  letters: 'all' | 'typed' | 'display' | 'digits';
}

const weights: Weight[] = [400, 600, 700];

const plex = (weight: number, name: string): Face => ({
  family: 'Plex',
  weight,
  file: `@expo-google-fonts/ibm-plex-sans-arabic/${weight}${name}/IBMPlexSansArabic_${weight}${name}.ttf`,
  letters: 'all',
});

const displayFile = '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf';

const faces: Face[] = [
  { ...plex(400, 'Regular'), letters: 'typed' },
  plex(600, 'SemiBold'),
  plex(700, 'Bold'),
  // The digits of Noto Naskh are too large and too black beside its letters, so Plex provides them.
  { ...plex(400, 'Regular'), family: 'Digits', weight: 500, letters: 'digits' },
  {
    family: 'Naskh',
    weight: 500,
    file: '@expo-google-fonts/noto-naskh-arabic/500Medium/NotoNaskhArabic_500Medium.ttf',
    letters: 'all',
  },
  {
    family: 'Amiri',
    weight: 700,
    file: displayFile,
    letters: 'display',
  },
];

/** Returns the paths of the Plex fonts by weight; figures are measured with them. */
export function figureFonts(): Map<number, string> {
  return new Map(
    faces
      .filter(({ family }) => family === 'Plex')
      .map(({ weight, file }) => [weight, resolve(file)]),
  );
}

/** Returns, by weight, the paths of the fonts for letters that Plex lacks. */
export function figureSpares(): Map<number, string[]> {
  return new Map(weights.map((weight) => [weight, spareFiles(weight)]));
}

/** Returns the path of the font with a family and a weight in the styles; throws if there is none. */
export function fontFile(family: string, weight: number): string {
  const face = faces.find((one) => one.family === family && one.weight === weight);
  if (!face) throw new Error(`no font ${family} ${weight}`);
  return resolve(face.file);
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
export async function embedFonts(letters: Letters, cache: string): Promise<string> {
  const rules: string[] = [];
  for (const face of faces) rules.push(await embedFace(face, letters, cache));
  const { families, unfonted } = assignFamilies(letters.all);
  for (const spare of listSpares(families, letters.display))
    rules.push(await embedSpare(spare, cache));
  return [...rules, ...boxRules(unfonted)].join('\n');
}

/** Returns @font-face rules for the letters of a figure that is alone. */
export async function embedFigureFonts(words: string, cache: string): Promise<string> {
  const rules: string[] = [];
  for (const face of faces.filter(({ family }) => family === 'Plex'))
    rules.push(await embedFace({ ...face, letters: 'all' }, { all: words, display: [] }, cache));
  const { families, unfonted } = assignFamilies(words);
  for (const spare of listSpares(families, []).filter(({ family }) => family === 'Plex'))
    rules.push(await embedSpare(spare, cache));
  return [...rules, ...boxRules(unfonted)].join('\n');
}

/** A font file for letters that a face lacks. */
interface Spare {
  family: string;
  weight: number;
  file: string;
  letters: string;
  /** Its size relative to the face, %. */
  size?: number;
}

/**
 * Returns the fonts for letters that the faces lack. In the author's words, letters that are not Arabic
 * are set in our own fonts, so that no word mixes two faces.
 */
function listSpares([main, ...others]: FamilyLetters[], display: string[]): Spare[] {
  const families = main ? [main, ...others] : others;
  const spares = others.flatMap(({ file, letters }) =>
    weights.map((weight) => ({ family: 'Plex', weight, file: file(weight), letters })),
  );
  const author = families.map(({ file, letters }) => ({
    family: 'Digits',
    weight: 500,
    file: file(400),
    letters: [...letters].filter((letter) => foreign.test(letter) && letter > '\x7f').join(''),
    size: 96,
  }));
  return [...spares, ...author, ...listDisplay(display)].filter(({ letters }) => letters);
}

/** If Amiri lacks a letter of a script, all letters of that script come from another font. */
function listDisplay(lines: string[]): Spare[] {
  const letters = [...new Set(lines.join(''))].filter((letter) => foreign.test(letter));
  const known = lettersOfFont(displayFile);
  const isKnown = (letter: string) => known.has(letter.codePointAt(0) ?? 0);
  const lacking = letters.filter((letter) => !isKnown(letter)).map(scriptOf);
  const strange = letters.filter((letter) => lacking.includes(scriptOf(letter))).join('');
  return assignFamilies(strange).families.map(({ file, letters: some }) => ({
    family: 'Amiri',
    weight: 700,
    file: file(700),
    letters: some,
    size: 84,
  }));
}

/** The script of a letter, among the scripts with spare fonts; marks and signs between letters count as Latin. */
function scriptOf(letter: string): string {
  const scripts = ['Greek', 'Cyrillic', 'Hebrew', 'Armenian', 'Georgian'];
  return scripts.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(letter)) ?? 'Latin';
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
 * Letters without a font are shown as boxes, in every weight: Plex is the last family of each font
 * stack. Firefox takes flags from its own colour font, unless emoji are set to text style.
 */
function boxRules(letters: string[]): string[] {
  if (letters.length === 0) return [];
  const data = Buffer.from(makeBoxFont(letters)).toString('base64');
  const range = rangeOf([...new Set(letters.join(''))].sort().join(''));
  const source = `url(data:font/ttf;base64,${data})format("truetype")`;
  const faces = weights.map(
    (weight) =>
      `@font-face{font-family:"Plex";font-weight:${weight};unicode-range:${range};src:${source}}`,
  );
  return [...faces, '*{font-variant-emoji:text}'];
}

function rangeOf(letters: string): string {
  return [...letters].map((letter) => `U+${letter.codePointAt(0)?.toString(16)}`).join(',');
}

async function embedFace(
  { family, weight, file, letters: which }: Face,
  letters: Letters,
  cache: string,
) {
  const text = which === 'display' ? letters.display : lettersOf(chooseLetters(which, letters.all));
  const keepFeatures = which === 'digits' ? [] : features;
  const data = await cutFont(file, text, keepFeatures, cache);
  const extra = which === 'digits' ? 'unicode-range:U+30-39,U+41-5A,U+61-7A;size-adjust:96%;' : '';
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
