import { SaxesParser } from 'saxes';
import { Unreadable } from '../unreadable.ts';
import { namespaces } from './namespace.ts';

/** An element of an XML file. Names have the prefixes of `namespaces`, whatever prefixes the file uses. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** No file of Word or LibreOffice nests deeper than some dozens, nor has an essay a million elements. */
const limits = { depth: 200, elements: 1_000_000 };

/**
 * Returns the root element of an XML file in UTF-8 or UTF-16. Throws `Unreadable` if it is not well
 * formed, nests too deeply, is too large, or has a document type: entities are never expanded, because
 * a few lines of them can expand to gigabytes or name other files.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  let count = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (cause) => {
    throw new Unreadable(
      `this file is damaged (its XML is not well formed${describe(cause)}): open it in Word or LibreOffice and save it again as .docx`,
    );
  });
  parser.on('doctype', () => {
    throw new Unreadable(
      'this file declares a document type in its XML, which no word processor writes, so it is not read',
    );
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (open.length > limits.depth || count > limits.elements) throw tooDeep();
    const attributes: Record<string, string> = Object.create(null);
    for (const { uri, local, value } of Object.values(tag.attributes))
      attributes[nameOf(uri, local)] = value;
    const element = { name: nameOf(tag.uri, tag.local), attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string) => void open.at(-1)?.children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes)).close();
  const [root] = childrenOf(top);
  if (!root) throw new Unreadable('this file is damaged: a part of it is empty');
  return root;
}

function describe(cause: Error): string {
  const [, reason = ''] = /([^:]+)$/.exec(cause.message.replace(/\s+/g, ' ')) ?? [];
  return reason ? `: ${reason.trim().slice(0, 60).replace(/\.$/, '')}` : '';
}

function tooDeep(): Unreadable {
  return new Unreadable(
    `the XML of this file nests deeper than ${limits.depth} elements, or has more than ${limits.elements}, so it is not read`,
  );
}

function nameOf(uri: string, local: string): string {
  if (uri === '') return local;
  return `${namespaces.get(uri) ?? '?'}:${local}`;
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = !isWide ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(
      'this file is damaged (its XML has bytes that are not text): open it in Word or LibreOffice and save it again',
    );
  }
}

/** Returns an element's child elements, or those with a name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** Returns an element's first child with a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** Returns the elements with a name anywhere in an element, in the order of the file. */
export function findAll(element: XmlElement | undefined, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name ? [child] : findAll(child, name),
  );
}

/** Returns all text in an element. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}
