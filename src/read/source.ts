import { error, type Message, warning } from './message.ts';

/** A file's text: NFC, without byte-order mark, lines parted by \n. */
export interface Source {
  path: string;
  text: string;
}

/**
 * Returns a file's text. Bytes that are no UTF-8 are a message at the first one that is wrong.
 * Texts are brought to NFC, so that a letter typed in two ways is one letter (Unicode UAX #15); a
 * letter typed in parts is a warning, at the first.
 */
export function decodeSource(
  path: string,
  bytes: Uint8Array,
): { source?: Source; messages: Message[] } {
  try {
    const typed = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    return { source: { path, text: typed.normalize('NFC') }, messages: findParts(path, typed) };
  } catch {
    const place = { path, ...placeOfBadByte(bytes) };
    return {
      messages: [error('file-not-utf8', place, 'the file is not UTF-8 text; save it as UTF-8')],
    };
  }
}

/** Marks in another order than that of NFC are no fault: keyboards write shadda before its vowel. */
function findParts(path: string, typed: string): Message[] {
  if (typed.normalize('NFC').length === typed.length) return [];
  const letters = [...typed.matchAll(/\P{M}\p{M}+/gu)].filter(
    ({ 0: parts }) => parts.normalize('NFC').length < parts.length,
  );
  const [first] = letters;
  if (!first) return [];
  const lines = typed.slice(0, first.index).split('\n');
  const place = { path, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const reason = `letters typed in parts (not NFC), ${letters.length} in this file: save it as NFC`;
  return [warning('file-not-nfc', place, reason, { excerpt: first[0] })];
}

function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD')));
  const lines = before.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
