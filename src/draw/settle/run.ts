import { cutAtSides } from '../../text/stretch.ts';

/** Isolates in right-to-left texts what runs from the left: after Arabic letters 1991–2020 would run from
 * the right (UAX 9, W2). No letter moves but those of the run and the signs beside it. */
export function isolateRuns(svg: Element): void {
  const texts = [...svg.querySelectorAll('text[direction="rtl"]')];
  const parts = texts.flatMap((text) => [text, ...text.querySelectorAll('tspan')]);
  for (const part of parts)
    for (const node of [...part.childNodes]) if (node.nodeType === 3) isolateIn(node as Text);
}

function isolateIn(node: Text): void {
  const { data, parentElement: parent, ownerDocument: page } = node;
  const stretches = cutAtSides(data);
  if (!parent || !stretches.some(({ fromLeft }) => fromLeft)) return;
  const pieces = stretches.map(({ start, end, fromLeft }) => {
    const words = page.createTextNode(data.slice(start, end));
    if (!fromLeft) return words;
    const run = page.createElementNS(parent.namespaceURI, 'tspan');
    run.setAttribute('direction', 'ltr');
    run.setAttribute('unicode-bidi', 'isolate');
    run.append(words);
    return run;
  });
  node.replaceWith(...pieces);
}
