import { findLeftToRight, type Span } from '../../text/left-to-right.ts';

/** A text node of a label, and the offset of its words in the whole label. */
interface Piece {
  node: Text;
  start: number;
}

/**
 * Isolates left-to-right runs in right-to-left texts: after Arabic letters, 1991–2020 would run from
 * right to left (UAX 9, W2). A run that is broken over rows is found in the whole label, and isolated
 * in each of its rows. Only the letters of the run and the signs beside it move.
 */
export function isolateRuns(svg: Element): void {
  for (const text of svg.querySelectorAll('text[direction="rtl"]')) {
    const nodes = listNodes(text);
    // A row ends at a space, or inside a word if the word is longer than a row.
    const runs = [' ', ''].map((joint) => findInRows(nodes, joint));
    for (const [index, node] of nodes.entries())
      isolateIn(node, unite(runs.flatMap((found) => found[index] ?? [])));
  }
}

function listNodes(element: Element): Text[] {
  return [...element.childNodes].flatMap((node) =>
    node.nodeType === 3 ? [node as Text] : listNodes(node as Element),
  );
}

/** Returns for each text node the parts of runs in it. */
function findInRows(nodes: Text[], joint: string): Span[][] {
  const pieces: Piece[] = [];
  let label = '';
  for (const node of nodes) {
    pieces.push({ node, start: label.length });
    label += `${node.data}${joint}`;
  }
  const runs = findLeftToRight(label);
  return pieces.map(({ node, start }) =>
    runs
      .map((run) => ({
        start: Math.max(run.start - start, 0),
        end: Math.min(run.end - start, node.data.length),
      }))
      .filter((part) => part.start < part.end),
  );
}

function unite(spans: Span[]): Span[] {
  const united: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else united.push({ ...span });
  }
  return united;
}

const rightToLeftMark = '\u200f';

function isCentred(element: Element): boolean {
  return element.closest('[text-anchor]')?.getAttribute('text-anchor') === 'middle';
}

function isolateIn(node: Text, runs: Span[]): void {
  const { data, parentElement: parent, ownerDocument: page } = node;
  if (!parent || runs.length === 0) return;
  let from = 0;
  const pieces = runs.flatMap(({ start, end }) => {
    const words = page.createTextNode(data.slice(from, start));
    from = end;
    const run = page.createElementNS(parent.namespaceURI, 'tspan');
    run.setAttribute('direction', 'ltr');
    run.setAttribute('unicode-bidi', 'isolate');
    run.append(page.createTextNode(data.slice(start, end)));
    return words.data !== '' ? [words, run] : [run];
  });
  // The direction of the first letter decides which end a browser takes for the start.
  const leads = runs[0]?.start === 0 && !node.previousSibling && !isCentred(parent);
  const lead = leads ? [page.createTextNode(rightToLeftMark)] : [];
  node.replaceWith(...lead, ...pieces, page.createTextNode(data.slice(from)));
}
