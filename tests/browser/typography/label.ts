import type { Place } from './place.ts';

/** Words in a box of a drawing, how far their middle is from its middle, and from its nearer side, px. */
export interface Label {
  place: string;
  words: string;
  aside: number;
  room: number;
}

/** Returns the words of a place's drawings that stand in boxes. */
export async function readLabels({ name, page, root }: Place): Promise<Label[]> {
  const labels = await page.evaluate(findLabels, root);
  return labels.map((label) => ({ ...label, place: name }));
}

/** Runs in the page. */
function findLabels(root: string) {
  const areaOf = ({ width, height }: DOMRect) => width * height;
  const boxOf = (text: Element): DOMRect | undefined => {
    const words = text.getBoundingClientRect();
    const [x, y] = [words.x + words.width / 2, words.y + words.height / 2];
    return [...(text.closest('svg')?.querySelectorAll('rect, circle, polygon, path') ?? [])]
      .filter(
        (shape) =>
          !shape.closest('marker, [data-relation]') && getComputedStyle(shape).fill !== 'none',
      )
      .map((shape) => shape.getBoundingClientRect())
      .filter((box) => box.width > words.width * 0.7)
      .filter((box) => box.left < x && box.right > x && box.top < y && box.bottom > y)
      .sort((one, other) => areaOf(one) - areaOf(other))[0];
  };
  return [...document.querySelectorAll(root)]
    .flatMap((part) => [
      ...part.querySelectorAll('figure :is([data-rows], text:not([data-rows] *))'),
    ])
    .flatMap((text) => {
      const [words, box] = [text.getBoundingClientRect(), boxOf(text)];
      if (!box) return [];
      const middle = words.left + words.width / 2;
      const room = Math.min(words.left - box.left, box.right - words.right);
      const aside = Math.abs(middle - (box.left + box.right) / 2);
      return [{ words: text.textContent ?? '', aside, room }];
    });
}
