import { childOf, childrenOf, type XmlElement } from '../source/xml.ts';
import { levelByName, type Role, roleByName } from '../style-role.ts';

/** A style with everything that it inherits. */
export interface Style {
  role?: Role;
  /** The level of a heading, from 1. */
  level?: number;
  isListed: boolean;
  isHidden: boolean;
  isBold: boolean;
}

/** A paragraph without a style. */
export const plainStyle: Style = { isListed: false, isHidden: false, isBold: false };

/** A style can inherit from others; a circle of them ends at this depth. */
const mostAncestors = 20;

/** Returns the styles of a Word file by their ids; the default style of paragraphs has the id ''. */
export function readStyles(root: XmlElement | undefined): Map<string, Style> {
  const elements = new Map(
    childrenOf(root, 'w:style').map((one) => [one.attributes['w:styleId'] ?? '', one]),
  );
  const styles = new Map([...elements.keys()].map((id) => [id, inherit(id, elements)]));
  const usual = [...elements.values()].find(
    ({ attributes }) => attributes['w:default'] === '1' && attributes['w:type'] === 'paragraph',
  );
  return styles.set('', styles.get(usual?.attributes['w:styleId'] ?? '') ?? plainStyle);
}

/** Returns true for a switch that is there and not off (ECMA-376 part 1, 17.17.4). */
export function isOn(element: XmlElement | undefined): boolean {
  if (!element) return false;
  return !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? '1');
}

function inherit(id: string, elements: Map<string, XmlElement>, depth = 0): Style {
  const element = elements.get(id);
  if (!element || depth > mostAncestors) return plainStyle;
  const parent = childOf(element, 'w:basedOn')?.attributes['w:val'];
  const inherited = parent === undefined ? plainStyle : inherit(parent, elements, depth + 1);
  return { ...inherited, ...readOwn(element) };
}

function readOwn(element: XmlElement): Partial<Style> {
  const name = childOf(element, 'w:name')?.attributes['w:val'] ?? '';
  const [paragraph, run] = [childOf(element, 'w:pPr'), childOf(element, 'w:rPr')];
  const role = roleByName(name);
  const level = readLevel(paragraph) ?? levelByName(name);
  const [hidden, bold] = [childOf(run, 'w:vanish'), childOf(run, 'w:b') ?? childOf(run, 'w:bCs')];
  return {
    ...(role && { role }),
    ...(level > 0 && { level }),
    ...(childOf(paragraph, 'w:numPr') && { isListed: isListed(paragraph) }),
    ...(hidden && { isHidden: isOn(hidden) }),
    ...(bold && { isBold: isOn(bold) }),
  };
}

/** Returns the outline level of a paragraph, from 1; 0 for body text; undefined if the file does not say it. */
export function readLevel(properties: XmlElement | undefined): number | undefined {
  const value = childOf(properties, 'w:outlineLvl')?.attributes['w:val'];
  if (value === undefined) return undefined;
  return Number(value) < 9 ? Number(value) + 1 : 0;
}

/** Returns true if a paragraph is an item of a list; the list 0 is none (ECMA-376 part 1, 17.9.18). */
export function isListed(properties: XmlElement | undefined): boolean {
  const list = childOf(properties, 'w:numPr');
  return list !== undefined && childOf(list, 'w:numId')?.attributes['w:val'] !== '0';
}
