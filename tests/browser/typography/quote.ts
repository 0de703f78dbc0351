import type { Place } from './place.ts';

/** A quotation mark that a style sets, and how far it is from the word that it belongs to, in its own widths. */
export interface Mark {
  place: string;
  mark: string;
  gap: number;
}

/** Where a piece of text is laid out: left, top, width, height, px. */
type Bounds = number[];

/** Returns the quotation marks of a place; those of slides beside it are among them. */
export async function readQuotes({ name, page }: Place): Promise<Mark[]> {
  const session = await page.context().newCDPSession(page);
  const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', {
    computedStyles: [],
  });
  await session.detach();
  const [document] = documents;
  if (!document) return [];
  const { nodes, layout, textBoxes } = document;
  const boxes = textBoxes.layoutIndex.map((index, at) => {
    const node = layout.nodeIndex[index] ?? 0;
    return {
      parent: nodes.parentIndex?.[node] ?? 0,
      name: strings[nodes.nodeName?.[node] ?? 0] ?? '',
      text: strings[layout.text[index] ?? 0] ?? '',
      bounds: textBoxes.bounds[at] ?? [],
    };
  });
  const within = (node: number, above: number): boolean =>
    node === above || (node > 0 && within(nodes.parentIndex?.[node] ?? 0, above));
  const words = boxes.filter((box) => !box.name.startsWith('::'));
  return boxes
    .filter(({ text }) => /^[«»]$/.test(text))
    .map(({ name: side, text, parent, bounds }) => {
      const own = words.filter((box) => within(box.parent, parent)).map((box) => box.bounds);
      return { place: name, mark: text, gap: measureGap(side === '::before', bounds, own) };
    });
}

/** An opening mark stands to the right of its first word, a closing one to the left of its last. */
function measureGap(opens: boolean, mark: Bounds, words: Bounds[]): number {
  const [left = 0, top = 0, width = 1, height = 0] = mark;
  const level = words.filter(
    ([, y = 0, , h = 0]) => y < top + height / 2 && y + h > top + height / 2,
  );
  const gaps = level.map(([x = 0, , w = 0]) => (opens ? left - (x + w) : x - (left + width)));
  const [nearest = Number.POSITIVE_INFINITY] = gaps.sort((a, b) => Math.abs(a) - Math.abs(b));
  return nearest / width;
}
