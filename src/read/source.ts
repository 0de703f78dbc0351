import { reportControls, withoutControls } from './direction.ts';
import { error, type Message, type Place, warning } from './message.ts';
import { placeAt } from './position.ts';

/**
 * A file's text: NFC, without byte-order mark and direction controls, lines separated by
 * .
 */
export interface Source {
  path: string;
  text: string;
}

const notText = 'this file is not UTF-8 text: save it as UTF-8';

/**
 * Returns a file's text. Reports bytes that are not UTF-8, at the first wrong one, and the character
 * U+0000, which no text has and Markdown does not keep (CommonMark 2.3). Texts are normalised
 * to NFC, so that a letter typed in two ways is one letter (Unicode UAX #15); a letter typed in parts
 * is a warning, at the first one. Direction controls are removed, with a warning that gives their
 * positions.
 */
export function decodeSource(
  path: string,
  bytes: Uint8Array,
): { source?: Source; messages: Message[] } {
  try {
    const typed = joinLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const nul = typed.indexOf('\0');
    if (nul >= 0) return { messages: [error('file-not-utf8', placeAt(path, typed, nul), notText)] };
    const controls = reportControls(typed, (offset) => placeAt(path, typed, offset));
    const text = withoutControls(typed).normalize('NFC');
    return { source: { path, text }, messages: [...controls, ...findParts(path, typed)] };
  } catch {
    return { messages: [error('file-not-utf8', placeOfBadByte(path, bytes), notText)] };
  }
}

/** Marks in another order than in NFC are not a fault, because keyboards write shadda before its vowel. */
function findParts(path: string, typed: string): Message[] {
  if (typed.normalize('NFC').length === typed.length) return [];
  const letters = [...typed.matchAll(/\P{M}\p{M}+/gu)].filter(
    ({ 0: parts }) => parts.normalize('NFC').length < parts.length,
  );
  const [first] = letters;
  if (!first) return [];
  const place = placeAt(path, typed, first.index);
  const reason = `this file has letters that are typed as several characters (${letters.length} in all): save it in Unicode form NFC`;
  return [warning('file-not-nfc', place, reason, { excerpt: first[0] })];
}

function joinLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function placeOfBadByte(path: string, bytes: Uint8Array): Place {
  const lenient = joinLines(new TextDecoder('utf-8').decode(bytes));
  return placeAt(path, lenient, Math.max(0, lenient.indexOf('\uFFFD')));
}
