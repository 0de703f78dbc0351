import { error, type Message } from './message.ts';

/** A file's text: NFC, without byte-order mark, lines parted by \n. */
export interface Source {
  path: string;
  text: string;
}

/**
 * Returns a file's text. Bytes that are no UTF-8 are a message at the first one that is wrong.
 * Texts are brought to NFC, so that a letter typed in two ways is one letter (Unicode UAX #15).
 */
export function decodeSource(
  path: string,
  bytes: Uint8Array,
): { source?: Source; messages: Message[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { source: { path, text: normaliseText(text) }, messages: [] };
  } catch {
    const place = { path, ...placeOfBadByte(bytes) };
    return {
      messages: [error('file-not-utf8', place, 'the file is not UTF-8 text; save it as UTF-8')],
    };
  }
}

function normaliseText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC');
}

function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD')));
  const lines = before.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
