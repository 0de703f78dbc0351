const RANGE = /\d+(?:[-–]\d+)+/;

/** Isolates ranges of numbers in right-to-left texts: after Arabic letters 1991–2020 would run from the
 * right (UAX 9, W2). No letter moves but those of the range. */
export function isolateRanges(svg: Element): void {
  const texts = [...svg.querySelectorAll('text[direction="rtl"]')];
  const parts = texts.flatMap((text) => [text, ...text.querySelectorAll('tspan')]);
  for (const part of parts)
    for (const node of [...part.childNodes]) if (node.nodeType === 3) isolateIn(node as Text);
}

function isolateIn(node: Text): void {
  const range = RANGE.exec(node.data);
  const { parentElement: parent, ownerDocument: page } = node;
  if (!range || !parent) return;
  const isolate = page.createElementNS(parent.namespaceURI, 'tspan');
  isolate.setAttribute('direction', 'ltr');
  isolate.setAttribute('unicode-bidi', 'isolate');
  isolate.append(page.createTextNode(range[0]));
  const before = page.createTextNode(node.data.slice(0, range.index));
  const after = page.createTextNode(node.data.slice(range.index + range[0].length));
  node.replaceWith(before, isolate, after);
  isolateIn(after);
}
