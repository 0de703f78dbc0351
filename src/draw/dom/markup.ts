import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { kind, type PageNode } from './node.ts';

export const html = 'http://www.w3.org/1999/xhtml';
/** HTML elements without content and without an end tag. */
export const empty = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** Receives the parts of a markup text in order. */
export interface Reader {
  open(name: string, attributes: { name: string; value: string }[], isEmpty: boolean): void;
  close(name: string): void;
  text(words: string): void;
}

const beside = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)/y;
const openingTag = /<([a-zA-Z][^\s/>]*)/y;
const attribute = /[\s/]*([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;
const ending = /[^>]*?(\/?)>/y;
const closingTag = /<\/([a-zA-Z][^\s/>]*)[^>]*(?:>|$)/y;
const textPart = /[^<]+|</y;

/** Reads markup as written by this page and by Mermaid: comments are skipped; a sign that opens no tag is text. */
export function readMarkup(markup: string, reader: Reader): void {
  let at = 0;
  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at;
    const match = form.exec(markup);
    if (match) at = form.lastIndex;
    return match;
  };
  while (at < markup.length) {
    if (take(beside)) continue;
    const closing = take(closingTag);
    const opening = closing ? null : take(openingTag);
    if (closing?.[1]) reader.close(closing[1]);
    else if (opening?.[1]) {
      const attributes: { name: string; value: string }[] = [];
      for (let found = take(attribute); found; found = take(attribute)) {
        const [, name = '', double, single, bare] = found;
        attributes.push({ name, value: decode(double ?? single ?? bare ?? '') });
      }
      reader.open(opening[1], attributes, take(ending)?.[1] === '/');
    } else reader.text(decode(take(textPart)?.[0] ?? ''));
  }
}

/** Returns text with its character references resolved (HTML Standard, 13.5); each reference must end with `;`. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return decodeNamedCharacterReference(name) || whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Returns the markup of a node (HTML Standard, 13.3); characters that could end its context are escaped. */
export function writeMarkup(node: PageNode): string {
  if (node.nodeType === kind.text) return escapeText(node.textContent ?? '');
  const { localName, namespaceURI, attributes, childNodes } = node as unknown as Element;
  let text = `<${localName}`;
  for (const { name, value } of attributes) {
    text += ` ${name}="${escapeText(value).replace(/"/g, '&quot;')}"`;
  }
  if (namespaceURI === html && empty.has(localName)) return `${text}>`;
  const isRaw = namespaceURI === html && localName === 'style';
  const held = isRaw ? node.textContent : writeAll(childNodes as never);
  return `${text}>${held}</${localName}>`;
}

/** Returns the markup of nodes, one after the other. */
export function writeAll(nodes: Iterable<PageNode>): string {
  let text = '';
  for (const node of nodes) text += writeMarkup(node);
  return text;
}

function escapeText(text: string): string {
  if (!/[&<>\u00a0]/.test(text)) return text;
  return text
    .replace(/&/g, '&amp;')
    .replace(/\u00a0/g, '&nbsp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
