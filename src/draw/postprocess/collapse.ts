import { readNumbers } from '../measure/box.ts';
import { trim } from './round.ts';

/** Removes an element that draws nothing, and a group without attributes or with only a transform and one child. */
export function fold(element: Element): void {
  const { localName } = element;
  if (localName === 'rect' && !(Number(element.getAttribute('width')) > 0)) element.remove();
  else if (localName === 'path' && isUnseen(element)) element.remove();
  else if (localName === 'text' && !element.textContent.trim()) element.remove();
  else if (localName === 'defs' && element.children.length === 0) element.remove();
  else if (localName === 'g') foldGroup(element);
}

function isUnseen(path: Element): boolean {
  if (!path.getAttribute('d')) return true;
  return path.getAttribute('fill') === 'none' && !path.closest('[stroke]:not([stroke="none"])');
}

/**
 * Removes a group that is empty or has no attributes; merges a group that only moves its single child
 * with that child.
 */
function foldGroup(group: Element): void {
  const names = group.getAttributeNames();
  for (const node of [...group.childNodes]) {
    if (node.nodeType === 3 && !node.textContent?.trim()) node.remove();
  }
  if (group.children.length === 0 || names.length === 0) {
    group.replaceWith(...group.childNodes);
    return;
  }
  const [only, ...others] = group.children;
  if (!only || others.length > 0) return;
  const moves = names.every((name) => name === 'transform');
  if (!moves) {
    absorb(group, only);
    return;
  }
  const own = only.getAttribute('transform');
  const joined = join(group.getAttribute('transform') ?? '', own ?? '');
  if (joined) only.setAttribute('transform', joined);
  else only.removeAttribute('transform');
  group.replaceWith(only);
}

/** Moves the transform of a single inner group into the outer group. */
function absorb(group: Element, only: Element): void {
  const names = only.getAttributeNames();
  if (only.localName !== 'g' || names.length === 0) return;
  const [outer, inner] = [group, only].map((part) => part.getAttribute('transform') ?? '');
  if (!names.every((name) => name === 'transform')) return;
  const joined = join(outer ?? '', inner ?? '');
  if (joined) group.setAttribute('transform', joined);
  else group.removeAttribute('transform');
  only.replaceWith(...only.childNodes);
}

/** Joins two transforms; two translations become one. */
function join(outer: string, inner: string): string {
  const plain = /^translate\([^)]*\)$/;
  if (!plain.test(outer) || (inner && !plain.test(inner))) return `${outer} ${inner}`.trim();
  const [a = 0, b = 0] = readNumbers(outer);
  const [c = 0, d = 0] = readNumbers(inner);
  const [x, y] = [trim(a + c, 1), trim(b + d, 1)];
  return x === '0' && y === '0' ? '' : `translate(${x} ${y})`;
}
