/**
 * Returns copies of what stands in an element, without its links and ids: these belong to the article, and
 * the copies are read elsewhere.
 */
export function copyWords(source: Element): Node[] {
  const copy = source.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [...copy.childNodes];
}
