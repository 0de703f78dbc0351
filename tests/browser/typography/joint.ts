import type { Place } from './place.ts';

/** A word that markup cuts within, how wide its parts are together, and how wide it is whole, px. */
export interface Joint {
  place: string;
  word: string;
  parts: number;
  whole: number;
}

/** Returns the words of a place that stand in more than one element. */
export async function readJoints({ name, page, root }: Place): Promise<Joint[]> {
  const joints = await page.evaluate(findJoints, root);
  return joints.map((joint) => ({ ...joint, place: name }));
}

/** Runs in the page. */
function findJoints(root: string) {
  const pen = document.createElement('canvas').getContext('2d');
  const letter = /[\p{Script=Arabic}\p{M}]/u;

  /** The letters of a node that a word begins or ends with there, and how wide they are. */
  const pieceOf = (node: Text, side: RegExp) => {
    const found = side.exec(node.data);
    const [index, words] = [found?.index ?? 0, found?.[0] ?? ''];
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + words.length);
    return { words, width: [...range.getClientRects()].reduce((sum, box) => sum + box.width, 0) };
  };

  const measure = (words: string, element: Element) => {
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    if (!pen) return 0;
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    return pen.measureText(words).width;
  };

  const nodes = [...document.querySelectorAll(root)].flatMap((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts.filter(
      ({ data, parentElement }) =>
        data &&
        parentElement?.checkVisibility({ visibilityProperty: true }) &&
        !(parentElement instanceof SVGElement) &&
        !parentElement.closest('.unseen'),
    );
  });

  const blockOf = ({ parentElement }: Text) => {
    let at = parentElement;
    while (at && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
    return at;
  };

  const goesOn = (one: Text | undefined, other: Text | undefined) =>
    one !== undefined &&
    other !== undefined &&
    letter.test(one.data.slice(-1)) &&
    letter.test(other.data.slice(0, 1)) &&
    blockOf(one) === blockOf(other);

  return nodes.flatMap((node, index) => {
    if (goesOn(nodes[index - 1], node) || !goesOn(node, nodes[index + 1])) return [];
    const pieces = [pieceOf(node, /[\p{Script=Arabic}\p{M}]+$/u)];
    for (let at = index; goesOn(nodes[at], nodes[at + 1]); at += 1) {
      const next = nodes[at + 1];
      if (next) pieces.push(pieceOf(next, /^[\p{Script=Arabic}\p{M}]+/u));
    }
    const word = pieces.map(({ words }) => words).join('');
    const parts = pieces.reduce((sum, { width }) => sum + width, 0);
    return [{ word, parts, whole: measure(word, node.parentElement ?? document.body) }];
  });
}
