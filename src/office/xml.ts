import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { withoutControls } from '../read/direction.ts';

/** An attribute without a value is left out. */
type Attributes = Record<string, string | number | undefined>;
type Child = Element | string | undefined;

/** The namespaces of a part of a presentation. */
export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};

/** Letters that XML 1.0 cannot hold, not even as a reference: with one of them PowerPoint repairs the file. */
const unheld =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters meant
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Returns an element; letters that XML cannot hold are left out. */
export function el(name: string, attributes: Attributes = {}, children: Child[] = []): Element {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, clean(String(value))] as const],
  );
  const held = children.flatMap((child): (Element | string)[] => {
    if (child === undefined) return [];
    return typeof child === 'string' ? [clean(child)] : [child];
  });
  return x(name, Object.fromEntries<string>(given), held);
}

/** Direction controls of the author's are left out here as on the page. */
function clean(text: string): string {
  return withoutControls(text).replace(unheld, '');
}

/** Returns the elements of a tree that have a name, in document order. */
export function findAll(root: Element, name: string): Element[] {
  const own = root.name === name ? [root] : [];
  const inner = root.children.flatMap((child) =>
    child.type === 'element' ? findAll(child, name) : [],
  );
  return [...own, ...inner];
}

/** Returns the text of a part of the package. */
export function writeXml(root: Element): string {
  const value = 'version="1.0" encoding="UTF-8" standalone="yes"';
  const document: Root = {
    type: 'root',
    children: [{ type: 'instruction', name: 'xml', value }, root],
  };
  return toXml(document, { closeEmptyElements: true, tightClose: true });
}
