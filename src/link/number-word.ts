/** Words of numbers, without vowel marks: units, tens, hundreds, fractions, multiples. */
const names = [
  'واحد واحدة اثنان اثنتان اثنين اثنتين ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة',
  'عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين',
  'نصف نصفا نصفي ثلث ثلثا ثلثي ثلثان ثلثين ربع ربعا أرباع خمسا خمسي أخماس سدس سبع ثمن تسع عشر أعشار معشار ضعف ضعفا ضعفي أضعاف',
  'مئة مائة مئتان مئتين مائتان مائتين مئات',
];

/** Words that multiply the number before them. */
const scales: [factor: number, words: string][] = [
  [1e3, 'ألف ألفا آلاف ألفي ألفان ألفين'],
  [1e6, 'مليون مليونا ملايين مليوني مليونان مليونين'],
  [1e9, 'مليار مليارا مليارات ملياري مليارين بليون بليونا بلايين'],
  [1e12, 'تريليون تريليونا تريليونات'],
];
/** Words for per cent and per mille. */
const perCent = /^(?:في|ب)?\s*(?:المئة|المائة|بالمئة|بالمائة|الألف|بالألف)$/u;

const factors = new Map(
  scales.flatMap(([factor, words]) => words.split(' ').map((word) => [word, factor])),
);
const numberWords = new Set([...names.join(' ').split(' '), ...factors.keys()]);

/** What stands before a number and makes it less or more than it is. */
const hedges =
  /(?:^|\s)(?:[وفبلك]?(?:نحو|حوالي|حوالى|قرابة|زهاء|تقريب[اً]*)|[وفبلك]?(?:أكثر|أقل|أزيد)\s+من|ما\s+(?:يقارب|يقرب\s+من|يزيد\s+(?:على|عن)|يناهز|لا\s+يقل\s+عن|لا\s+يزيد\s+(?:على|عن)))\s*$/u;

/** Returns true if words have a number, in digits or as a word. */
export function hasNumber(words: string): boolean {
  return /[0-9٠-٩۰-۹]/u.test(words) || wordsOf(words).some((word) => numberWords.has(word));
}

/** Returns the length of the word after a number that multiplies it or makes it a per cent; 0 if there is none. */
export function findScale(after: string): number {
  const [both = '', one = '', two = ''] =
    /^\s+([\p{L}\p{M}]+)(?:\s+([\p{L}\p{M}]+))?/u.exec(after) ?? [];
  if (perCent.test(bare(`${one} ${two}`))) return both.length;
  const isScale = factors.has(bare(one)) || perCent.test(bare(one));
  return isScale ? both.indexOf(one) + one.length : 0;
}

/** Returns by how much the word after a number multiplies it: 1,000 for «ألف»; 1 if there is no such word. */
export function readFactor(after: string): number {
  return factors.get(bare(/^\s+([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '')) ?? 1;
}

/** Returns the length of the words before a number that make it less certain («نحو», «أكثر من»); 0 if there are none. */
export function findHedge(before: string): number {
  return hedges.exec(before)?.[0].trimStart().length ?? 0;
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) =>
    bare(word).replace(/^(?:ال|وال|بال)/, ''),
  );
}

const bare = (word: string) => word.replace(/[\p{M}\u0640]/gu, '');
