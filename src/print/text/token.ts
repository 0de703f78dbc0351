/** A token of a content stream, and the bytes that it occupies. */
export type Token = { start: number; end: number } & (
  | { kind: 'number'; value: number }
  | { kind: 'string'; bytes: Uint8Array }
  | { kind: 'name' | 'operator' | 'bracket'; value: string }
);

const blanks = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const tokenForm = /<<|>>|<[^>]*>?|\/?[^\0\t\n\f\r ()<>[\]{}/%]+|[\s\S]/y;
/** A truncated stream may end in a backslash. */
const literalPart = /[()]|\\(?:[0-7]{1,3}|\r\n|[\s\S])?|[^()\\]+/y;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const escapes = new Map(Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }));

/** Returns the tokens of a content stream or a CMap, without comments (ISO 32000-1, 7.2 and 7.3). */
export function readTokens(bytes: Uint8Array): Token[] {
  const text = Buffer.from(bytes).toString('latin1');
  const tokens: Token[] = [];
  for (let at = endOf(blanks, text, 0); at < text.length; ) {
    const token = text[at] === '(' ? readLiteral(text, at) : readWord(text, at);
    tokens.push(token);
    at = endOf(blanks, text, token.end);
  }
  return tokens;
}

function readWord(text: string, start: number): Token {
  const end = endOf(tokenForm, text, start);
  const word = text.slice(start, end);
  if (word === '<<' || word === '>>') return { kind: 'bracket', value: word, start, end };
  if (word.startsWith('<')) return { kind: 'string', bytes: readHex(word), start, end };
  if (word.startsWith('/')) return { kind: 'name', value: word.slice(1), start, end };
  if (number.test(word)) return { kind: 'number', value: Number(word), start, end };
  const kind = /^[[\]{}>)]$/.test(word) ? 'bracket' : 'operator';
  return { kind, value: word, start, end };
}

function readHex(word: string): Uint8Array {
  const digits = word.replace(/[^\da-f]/gi, '');
  return Uint8Array.from(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
}

/** Reads a string in parentheses, which may hold balanced pairs of parentheses. */
function readLiteral(text: string, start: number): Token {
  let found = '';
  let at = start + 1;
  for (let depth = 1; at < text.length; ) {
    const end = endOf(literalPart, text, at);
    const part = text.slice(at, end);
    at = end;
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (depth === 0) break;
    found += part.startsWith('\\') ? readEscape(part.slice(1)) : part;
  }
  return { kind: 'string', bytes: Uint8Array.from(Buffer.from(found, 'latin1')), start, end: at };
}

function readEscape(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 255);
  if (/^[\r\n]/.test(escaped)) return '';
  return escapes.get(escaped) ?? escaped;
}

/** Returns the end of the match that begins at a position: before the end of a text, each pattern matches. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}
