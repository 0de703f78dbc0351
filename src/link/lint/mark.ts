import type { Slip } from './slip.ts';

/** Arabic words are followed by these marks without a space; brackets and quotation marks touch their content. */
const spaceBefore = /(?<=\S)\s+(?=[،؛؟!,;?]|[.:](?:[\s»”")\]]|$))/gu;
const spaceInside = /(?<=[«([])\s+(?=\S)|(?<=\S)\s+(?=[»)\]])/gu;
/** و is written together with the word after it. */
const apart = /(?<=^|[\s«(])و\s+(?=\p{Script=Arabic})/gu;
/** An apostrophe after a Latin letter or a digit is not a quotation mark. */
const straight = /"|(?<![\p{Script=Latin}\p{Nd}])'/gu;

/** The Arabic mark for each Latin mark. */
const instead: Record<string, string> = {
  ',': 'the Arabic comma (U+060C)',
  ';': 'the Arabic semicolon (U+061B)',
  '?': 'the Arabic question mark (U+061F)',
};

/** Returns straight quotation marks. */
export function findStraightQuotes(text: string): Slip[] {
  const reason = 'this is a straight quotation mark: in Arabic, write « and » (U+00AB, U+00BB)';
  return find(text, straight).map((span) => ({ code: 'quote-straight', ...span, reason }));
}

/**
 * Returns Latin commas, semicolons and question marks that belong to Arabic words. Marks inside a
 * number and marks of Latin words are excluded.
 */
export function findLatinMarks(text: string): Slip[] {
  return find(text, /[,;?]/g)
    .filter(({ start }) => belongsToArabic(text, start))
    .map(({ start, end }) => {
      const reason = `this is a Latin punctuation mark in Arabic text: write ${instead[text.charAt(start)]}`;
      return { code: 'comma-latin', start, end, reason };
    });
}

/** The words of a mark are searched within this distance, UTF-16 units. */
const near = 80;

function belongsToArabic(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - near), at);
  const after = text.slice(at + 1, at + 1 + near);
  if (/\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(after)) return false;
  if (isArabic(before.match(/\p{L}/gu)?.at(-1))) return true;
  // A mark at the end of Latin words, or in brackets with them, belongs to them.
  if (text[at] === '?' || /^\s*[»”)\]]/u.test(after)) return false;
  return isArabic(/\p{L}/u.exec(after)?.[0]);
}

function isArabic(letter = ''): boolean {
  return /\p{Script=Arabic}/u.test(letter);
}

/** Returns white space before a mark that ends words. */
export function findSpacesBeforeMarks(text: string): Slip[] {
  const reason = 'there is a space before this punctuation mark: remove the space';
  return find(text, spaceBefore).map(({ start, end }) => ({
    code: 'space-before-mark',
    start,
    end: end + 1,
    reason,
  }));
}

/** Returns white space between a bracket or quotation mark and its content. */
export function findSpacesInside(text: string): Slip[] {
  const reason = 'there is a space inside these brackets or quotation marks: remove the space';
  return find(text, spaceInside).map(({ start, end }) => ({
    code: 'bracket-space',
    start: isOpening(text[start - 1]) ? start - 1 : start,
    end: isOpening(text[start - 1]) ? end : end + 1,
    reason,
  }));
}

function isOpening(sign = ''): boolean {
  return '«(['.includes(sign) && sign !== '';
}

/** Returns و separated from its word by a space. */
export function findPartedConjunctions(text: string): Slip[] {
  const reason =
    'the conjunction waw (U+0648) is separated from its word: remove the space after it';
  return find(text, apart).map((span) => ({ code: 'conjunction-apart', ...span, reason }));
}

function find(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
