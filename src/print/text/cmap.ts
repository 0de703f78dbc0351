import { readTokens, type Token } from './token.ts';

/** The text of each code of a font. */
export type CMap = Map<number, string>;

const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`;
const tail = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
/** At most 100 entries per section (Adobe Technical Note 5014). */
const section = 100;

/** Returns the mapping of two-byte codes in a ToUnicode CMap (ISO 32000-1, 9.10.3). */
export function readCMap(bytes: Uint8Array): CMap {
  const map: CMap = new Map();
  let entries: Token[] = [];
  for (const token of readTokens(bytes)) {
    if (token.kind !== 'operator') {
      entries.push(token);
      continue;
    }
    if (token.value === 'endbfchar') addSingles(map, entries);
    if (token.value === 'endbfrange') addRanges(map, entries);
    entries = [];
  }
  return map;
}

function addSingles(map: CMap, entries: Token[]): void {
  for (let at = 0; at < entries.length; at += 2) {
    const [code, text] = [readCode(entries[at]), readText(entries[at + 1])];
    if (code !== undefined && text !== undefined) map.set(code, text);
  }
}

function addRanges(map: CMap, entries: Token[]): void {
  for (let at = 0; at < entries.length; ) {
    const [first, last] = [readCode(entries[at]) ?? 1, readCode(entries[at + 1]) ?? 0];
    const target = entries[at + 2];
    const list = target?.kind === 'bracket' ? readList(entries, at + 3) : undefined;
    const start = readText(target);
    for (let code = first; code <= last; code += 1) {
      const by = code - first;
      const text = list ? readText(list[by]) : start && advance(start, by);
      if (text !== undefined) map.set(code, text);
    }
    at += list ? list.length + 4 : 3;
  }
}

/**
 * Returns the entries of a list up to its closing bracket. The range of codes before the list may be
 * longer or shorter than the list.
 */
function readList(entries: Token[], from: number): Token[] {
  const rest = entries.slice(from);
  const end = rest.findIndex(({ kind }) => kind === 'bracket');
  return end < 0 ? rest : rest.slice(0, end);
}

/** In a range, the last UTF-16 unit of the text increases with the code. */
function advance(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}

function readCode(token: Token | undefined): number | undefined {
  if (token?.kind !== 'string' || token.bytes.length !== 2) return undefined;
  return Buffer.from(token.bytes).readUInt16BE();
}

function readText(token: Token | undefined): string | undefined {
  return token?.kind === 'string' ? decodeUtf16(token.bytes) : undefined;
}

/** Returns a text decoded from big-endian UTF-16. */
export function decodeUtf16(bytes: Uint8Array): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return Buffer.from(even).swap16().toString('utf16le');
}

/** Returns a ToUnicode CMap with one entry per code, in the order of the map. */
export function writeCMap(map: CMap): string {
  const rows = [...map].map(([code, text]) => `<${writeCode(code)}> <${writeUtf16(text)}>`);
  const sections: string[] = [];
  for (let at = 0; at < rows.length; at += section) {
    const part = rows.slice(at, at + section);
    sections.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar\n`);
  }
  return head + sections.join('') + tail;
}

/** Returns a two-byte code as four hexadecimal digits. */
export function writeCode(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/** Returns a text string: hexadecimal UTF-16 after a byte order mark (ISO 32000-1, 7.9.2.2). */
export function writeTextString(text: string): string {
  return `<feff${writeUtf16(text)}>`;
}

function writeUtf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}
