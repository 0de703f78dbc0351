/** A text and the name of its encoding; a name alone if minbar does not read it. */
export interface DecodedText {
  encoding: string;
  text?: string;
}

/** Marks at the start of a file that tell its encoding (Unicode 23.8). */
const byteOrderMarks: { bytes: number[]; encoding: string; isRead: boolean }[] = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'UTF-32', isRead: false },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'UTF-32', isRead: false },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'UTF-8', isRead: true },
  { bytes: [0xff, 0xfe], encoding: 'UTF-16LE', isRead: true },
  { bytes: [0xfe, 0xff], encoding: 'UTF-16BE', isRead: true },
];

/** Encodings of one byte a letter, with frequent words of the languages that were written in them. */
const arabic = /^(?:في|من|على|إلى|أن|إن|عن|لا|ما|هذا|هذه|التي|الذي|كان|أو|بين|ثم|مع|لم|قد|كل)$/;
const hebrew = /^(?:של|את|על|לא|הוא|היא|כי|עם|זה|גם)$/;
const latin = /^(?:the|of|and|to|in|is|de|la|et|les|des|und|der|die)$/i;
const singleByte = [
  { encoding: 'windows-1256', frequent: arabic, isRead: true },
  { encoding: 'ISO-8859-6', frequent: arabic, isRead: false },
  { encoding: 'windows-1255', frequent: hebrew, isRead: false },
  { encoding: 'windows-1252', frequent: latin, isRead: false },
];

/** In Arabic prose a word in eight is one of the frequent ones; one in fifty shows the encoding. */
const leastFrequent = 1 / 50;

/**
 * Returns the text in bytes: UTF-8, UTF-16 or Windows-1256. An encoding of one byte a letter is recognised by
 * the frequent words that appear when the bytes are read so. An empty name is an unknown encoding.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decodeAny(bytes);
  // No text has the character U+0000: the file is something else.
  return decoded.text?.includes('\0') ? { encoding: '' } : decoded;
}

function decodeAny(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMarks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  if (marked) return marked.isRead ? decodeAs(marked.encoding, bytes) : marked;
  const wide = tellWide(bytes);
  if (wide) return decodeAs(wide, bytes);
  const utf8 = decodeAs('UTF-8', bytes);
  return utf8.text === undefined ? decodeSingleByte(bytes) : utf8;
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText {
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { encoding };
  }
}

/** UTF-16 without a mark: the higher bytes of Arabic and Latin letters are 06 and 00, on one side only. */
function tellWide(bytes: Uint8Array): string | undefined {
  const sides = [0, 0];
  const length = Math.min(bytes.length, 4096) & ~1;
  for (let at = 0; at < length; at += 1)
    if (bytes[at] === 6 || bytes[at] === 0) sides[at % 2] = (sides[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = sides;
  if (Math.max(even, odd) < length * 0.35) return undefined;
  return odd > even ? 'UTF-16LE' : 'UTF-16BE';
}

function decodeSingleByte(bytes: Uint8Array): DecodedText {
  const tried = singleByte.map(({ encoding, frequent, isRead }) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { encoding, text, isRead, share: shareOf(frequent, text) };
  });
  const [best] = tried.sort((a, b) => b.share - a.share);
  if (!best || best.share < leastFrequent) return { encoding: '' };
  return best.isRead ? { encoding: 'Windows-1256', text: best.text } : { encoding: best.encoding };
}

function shareOf(frequent: RegExp, text: string): number {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => frequent.test(word)).length / words.length;
}
