import { isParticle, mayLeave } from './particle.ts';

/** Vowel marks and tatweel: a word without them at its end is the same word. */
const marks = /[\p{M}\u0640\u200C\u200D]/gu;

/** Longest particles with all their marks, and the longest word after them, UTF-16 units. */
const longest = { particles: 24, word: 48 };

/**
 * Returns true if both ends of a stretch are edges of words or numbers. Particles and the article may
 * precede its first word (issue 13), and vowel marks may follow its last. A year of four digits is
 * whole inside a range or a date (1991-2020), and without its era (2020م).
 */
export function isWhole(text: string, start: number, end: number): boolean {
  return beginsWhole(text, start) && endsWhole(text, end);
}

/** Returns true if a whole word begins at an offset. */
export function beginsWhole(text: string, start: number): boolean {
  if (!isInside(text, start)) return true;
  if (/[\p{M}\u0640]/u.test(signAt(text, start))) return false;
  if (rangeSign.test(signBefore(text, start))) return isBesideYear(text, start - 1);
  let from = start;
  while (start - from < longest.particles && isInside(text, from))
    from -= signBefore(text, from).length;
  const [word = ''] = /^[\p{L}\p{M}\p{N}]+/u.exec(rest(text, start)) ?? [];
  const letters = text.slice(from, start).replace(marks, '');
  if (isDoubled(word) && isParticle(letters)) return true;
  return mayLeave(letters, word.replace(marks, ''));
}

/** Returns true if a whole word ends at an offset. */
export function endsWhole(text: string, end: number): boolean {
  const [left = ''] = /^[\p{M}\u0640]*/u.exec(rest(text, end)) ?? [];
  const at = isWordSign(signBefore(text, end)) ? end + left.length : end;
  if (!isInside(text, at)) return true;
  if (rangeSign.test(signAt(text, end))) return isBesideYear(text, end);
  return endsInYear(text, end) && /^(?:م|هـ?)(?![\p{L}\p{M}\p{N}])/u.test(rest(text, end));
}

/**
 * A shadda on the second letter names a verb of a doubled root: «فردّت» is ف and ردّت, and no form of
 * «فرد». Not on ي and و: «وصيّة» is one word.
 */
function isDoubled(word: string): boolean {
  return /^\p{L}\p{M}*[^\P{L}يو]\p{M}*\u0651/u.test(word);
}

/** What may be between the two numbers of a range, and in a date. */
const rangeSign = /^[-‐‑–−/]$/u;

/** 1991-2020, 9/2020: one side of the sign is a year. */
function isBesideYear(text: string, sign: number): boolean {
  return endsInYear(text, sign) || /^.\p{Nd}{4}(?!\p{Nd})/u.test(rest(text, sign));
}

function endsInYear(text: string, end: number): boolean {
  return /(?<!\p{Nd})\p{Nd}{4}$/u.test(text.slice(Math.max(0, end - 5), end));
}

/** Returns true if an offset is inside a word or a number. */
export function isInside(text: string, offset: number): boolean {
  if (isWithinPair(text, offset)) return true;
  const [before, after] = [signBefore(text, offset), signAt(text, offset)];
  if (before === '' || after === '') return false;
  if (isWordSign(before)) {
    if (isWordSign(after)) return true;
    return (
      joins(before, after, signAt(text, offset + after.length)) ||
      belongsTo(before, after, text, offset)
    );
  }
  if (!isWordSign(after)) return false;
  const earlier = signBefore(text, offset - before.length);
  return (
    joins(earlier, before, after) ||
    (/[+−-]/u.test(before) && isDigit(after) && !isWordSign(earlier))
  );
}

/** 2.5, 10:30, 3/4, 1991-2020; CO-2, O'Brien, example.org, a_b, R&D. */
function joins(before: string, sign: string, after: string): boolean {
  if (isDigit(before) && isDigit(after)) return /[.,٫٬:/‐‑–−_-]/u.test(sign);
  if (!isLatin(before) || !isLatin(after)) return false;
  if (sign !== '.') return /['’@_&‐‑-]/u.test(sign);
  return !/\p{Lu}/u.test(after) || /\p{Lu}/u.test(before);
}

/** 50%, C++, C#. */
function belongsTo(before: string, sign: string, text: string, offset: number): boolean {
  if (isDigit(before)) return /[%٪‰]/u.test(sign);
  return isLatin(before) && /[+#]/u.test(sign) && !isWordSign(signAt(text, offset + sign.length));
}

const isDigit = (sign: string) => /^\p{Nd}$/u.test(sign);
const isLatin = (sign: string) => /^[\p{Script=Latin}\p{Nd}]$/u.test(sign);

/** Unicode classifies signs such as ﷺ as letters; each is a separate word. */
function isWordSign(sign: string): boolean {
  return /^[\p{L}\p{M}\p{N}\u200C\u200D]$/u.test(sign) && !/[\uFDFA\uFDFB]/u.test(sign);
}

function isWithinPair(text: string, offset: number): boolean {
  return offset > 0 && signAt(text, offset - 1).length === 2;
}

function rest(text: string, offset: number): string {
  return text.slice(offset, offset + longest.word);
}

function signAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Returns the sign before an offset, of one or two units; an empty string if there is none. */
function signBefore(text: string, offset: number): string {
  if (offset <= 0) return '';
  const pair = offset > 1 ? signAt(text, offset - 2) : '';
  return pair.length === 2 ? pair : text.charAt(offset - 1);
}
