import { parse } from 'css-tree';
import { type Pattern, readPattern } from '../css/selector.ts';
import { matches, readSubject } from '../css/subject.ts';

const known = new Map<string, Pattern[]>();

/**
 * Returns a list of selectors, parsed once. Throws if one is not understood: an empty result would hide
 * the error.
 */
function readSelectors(text: string): Pattern[] {
  const before = known.get(text);
  if (before) return before;
  const list = parse(text, { context: 'selectorList' });
  const selectors = list.type === 'SelectorList' ? list.children.toArray() : [];
  const patterns = selectors.map((selector) => {
    const pattern = selector.type === 'Selector' ? readPattern(selector) : undefined;
    if (!pattern) throw new SyntaxError(`the selector ${text} is not understood`);
    return pattern;
  });
  known.set(text, patterns);
  return patterns;
}

/** Returns whether an element matches one of the selectors. */
export function matchesSelectors(element: Element, selectors: string): boolean {
  const subject = readSubject(element);
  return readSelectors(selectors).some((pattern) => matches(subject, pattern));
}

/** Returns the elements below a node that match one of the selectors, in document order. */
export function* findBelow(
  node: { children: Iterable<Element> },
  selectors: string,
): Generator<Element> {
  const patterns = readSelectors(selectors);
  for (const element of walkBelow(node)) {
    const subject = readSubject(element);
    if (patterns.some((pattern) => matches(subject, pattern))) yield element;
  }
}

/** Returns all elements below a node in document order. */
export function* walkBelow(node: { children: Iterable<Element> }): Generator<Element> {
  for (const child of node.children) {
    yield child;
    yield* walkBelow(child);
  }
}
