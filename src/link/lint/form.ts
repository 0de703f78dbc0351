import type { Slip } from './slip.ts';

/**
 * Letters encoded in the form that they have beside other letters (Unicode: Arabic Presentation Forms A
 * and B), and the invisible U+FEFF. Ligatures of whole words, honorifics and the ornate brackets of the
 * Koran are excluded, because authors type them.
 */
const forms = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFF]+/g;

/** Returns letters that are typed as presentation forms; text copied from a PDF often has them. */
export function findForms(text: string): Slip[] {
  return [...text.matchAll(forms)].map(({ index, 0: found }) => ({
    code: 'form-presentation',
    start: index,
    end: index + found.length,
    reason: `${nameUnit(found)} is a presentation form of a letter, and a search does not find it: type the letter itself`,
    instead: found.replaceAll('\uFEFF', '').normalize('NFKC'),
  }));
}

function nameUnit(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Returns tatweel that only stretches a word. */
export function findDrawnOut(text: string): Slip[] {
  const reason = 'tatweel (U+0640) stretches this word: type the word without it';
  return [...text.matchAll(/\u0640+/g)]
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter(({ start, end }) => end - start > 1 || isInWord(text, start))
    .map((span) => ({ code: 'tatweel-filler', ...span, reason }));
}

/**
 * One tatweel after a single letter marks an abbreviation («هـ»); a tatweel that carries a mark, or
 * begins a suffix, shows how it is written.
 */
function isInWord(text: string, at: number): boolean {
  const before = /(?:\p{Lo}\p{M}*)*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  const letters = before.match(/\p{Lo}/gu)?.length ?? 0;
  const next = text.charAt(at + 1);
  if (/\p{M}/u.test(next)) return false;
  return letters > 1 || (letters === 1 && /\p{Lo}/u.test(next));
}
