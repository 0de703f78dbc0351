import { childOf, findAll, type XmlElement } from '../source/xml.ts';
import { levelByName, type Role, roleByName } from '../style-role.ts';

/** A style of paragraphs or words, with what it inherits. */
export interface OdtStyle {
  role?: Role;
  level?: number;
  isHidden: boolean;
  isBold: boolean;
}

/** Words without a style. */
export const plainStyle: OdtStyle = { isHidden: false, isBold: false };

/** A circle of styles that inherit from each other ends at this depth. */
const mostAncestors = 20;

/** Returns the styles of some parts of a file by their names; those of later parts come first. */
export function readStyles(parts: (XmlElement | undefined)[]): Map<string, OdtStyle> {
  const elements = new Map(
    parts
      .flatMap((part) => findAll(part, 'style:style'))
      .map((style) => [style.attributes['style:name'] ?? '', style]),
  );
  return new Map([...elements.keys()].map((name) => [name, inherit(name, elements)]));
}

function inherit(name: string, elements: Map<string, XmlElement>, depth = 0): OdtStyle {
  const element = elements.get(name);
  if (!element || depth > mostAncestors) return plainStyle;
  const parent = element.attributes['style:parent-style-name'];
  const inherited = parent === undefined ? plainStyle : inherit(parent, elements, depth + 1);
  return { ...inherited, ...readOwn(name, element) };
}

/** A style's name has its spaces written as _20_. */
function readOwn(id: string, element: XmlElement): Partial<OdtStyle> {
  const { attributes } = element;
  const name = attributes['style:display-name'] ?? id.replaceAll('_20_', ' ');
  const role = roleByName(name);
  const level = Number(attributes['style:default-outline-level'] || levelByName(name));
  const look = childOf(element, 'style:text-properties')?.attributes ?? {};
  const weight = look['fo:font-weight'] ?? look['style:font-weight-complex'];
  return {
    ...(role && { role }),
    ...(level > 0 && { level }),
    ...(look['text:display'] !== undefined && { isHidden: look['text:display'] === 'none' }),
    ...(weight !== undefined && { isBold: weight === 'bold' || Number(weight) >= 600 }),
  };
}
