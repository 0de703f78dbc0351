/** Size of embedded words and distance between their rows, px. */
const letters = { size: 20, row: 29 };

/**
 * Writes the words of embedded HTML as texts in the middle of their box: event modelling has no other
 * labels, and a figure holds no HTML.
 */
export function writeEmbeddedTexts(svg: Element): void {
  for (const host of svg.querySelectorAll('foreignObject')) {
    const rows = readRows(host);
    const read = (name: string) => Number(host.getAttribute(name) ?? 0);
    const x = read('x') + read('width') / 2;
    const middle = read('y') + read('height') / 2;
    const top = middle - ((rows.length - 1) * letters.row) / 2 + letters.size * 0.35;
    for (const [index, words] of rows.entries()) {
      const text = svg.ownerDocument.createElementNS(svg.namespaceURI, 'text');
      const place = { x, y: top + index * letters.row, 'text-anchor': 'middle' };
      const look = { 'font-size': letters.size, 'font-weight': index === 0 ? 600 : 400 };
      for (const [name, value] of Object.entries({ ...place, ...look }))
        text.setAttribute(name, String(value));
      text.textContent = words;
      host.parentNode?.insertBefore(text, host);
    }
    host.remove();
  }
}

/** Returns the rows of embedded words; a `br` ends a row. */
function readRows(host: Element): string[] {
  let words = '';
  const read = (node: Node): void => {
    if (node.nodeType === 3) words += node.nodeValue ?? '';
    else if ((node as Element).localName === 'br') words += '\n';
    else for (const child of node.childNodes) read(child);
  };
  read(host);
  return words
    .split('\n')
    .map((row) => row.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
