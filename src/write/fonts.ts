import { createRequire } from 'node:module';
import { cutFont } from './subset.ts';

const resolve = createRequire(import.meta.url).resolve;

/** A static font file under the name that the styles know it by. */
interface Face {
  family: string;
  weight: number;
  file: string;
  /** Which of the deck's letters it is for. */
  letters: 'all' | 'typed' | 'display' | 'digits';
}

const plex = (weight: number, name: string): Face => ({
  family: 'Plex',
  weight,
  file: `@expo-google-fonts/ibm-plex-sans-arabic/${weight}${name}/IBMPlexSansArabic_${weight}${name}.ttf`,
  letters: 'all',
});

const faces: Face[] = [
  { ...plex(400, 'Regular'), letters: 'typed' },
  plex(600, 'SemiBold'),
  plex(700, 'Bold'),
  // Naskh's own digits are too large and too black beside its letters: Plex lends it its own.
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
    file: '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
    letters: 'display',
  },
];

/** Returns the paths of the fonts of our own voice by weight: figures are measured with them. */
export function figureFonts(): Map<number, string> {
  return new Map(
    faces
      .filter(({ family }) => family === 'Plex')
      .map(({ weight, file }) => [weight, resolve(file)]),
  );
}

/** Returns the path of the font that the styles know by a family and a weight; throws without one. */
export function fontFile(family: string, weight: number): string {
  const face = faces.find((one) => one.family === family && one.weight === weight);
  if (!face) throw new Error(`no font ${family} ${weight}`);
  return resolve(face.file);
}

/** What browsers apply to Arabic by themselves (OpenType, Arabic script development). */
const features = [
  ...['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'rclt', 'calt', 'liga', 'clig'],
  ...['mset', 'curs', 'kern', 'mark', 'mkmk'],
];

/** The deck's letters: all that it shows, and the lines of titles and great quotations. */
export interface Letters {
  all: string;
  display: string[];
}

/**
 * Returns @font-face rules that hold the deck's fonts, cut to its letters: one complete file a
 * weight, so that a PDF keeps the order of words (unicode-range would put spaces in another font).
 * What was cut before comes from the folder that keeps it.
 */
export async function embedFonts(letters: Letters, cache: string): Promise<string> {
  const rules: string[] = [];
  for (const face of faces) rules.push(await embedFace(face, letters, cache));
  return rules.join('\n');
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

/** What a person may type into a search box, and the names of keys. */
const typed = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)),
  ...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـًٌٍَُِّْ،؛؟«»٠١٢٣٤٥٦٧٨٩←→↑↓−…·',
].join('');

function chooseLetters(which: Face['letters'], all: string): string {
  if (which === 'typed') return all + typed;
  return which === 'digits' ? all.replace(/[^0-9A-Za-z]/g, '') : all;
}

/** The letters of a text, each once, in code order: the same letters give the same font. */
function lettersOf(text: string): string {
  return [...new Set(`${text}0123456789`)].sort().join('');
}
