import type { Page } from 'playwright-core';

/** A run as it stands in a text on the screen: its letters as they follow one another from the left. */
export interface Shown {
  /** Which of the elements holds it, from 0. */
  part: number;
  run: string;
  visual: string;
}

/** Returns each of the runs wherever it is seen below the elements that a selector names. */
export function readOrder(page: Page, root: string, runs: string[]): Promise<Shown[]> {
  return page.evaluate(findOrder, { root, runs });
}

/** Runs in the page. Blanks aside; letters on a lower line follow those above. */
function findOrder({ root, runs }: { root: string; runs: string[] }) {
  const isShown = (element: Element | null) =>
    element?.checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(element).fontSize !== '0px' &&
    !element.closest('title, desc, script, style');
  const textsOf = (element: Element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode())
      if (isShown(walker.currentNode.parentElement)) texts.push(walker.currentNode as Text);
    return texts;
  };
  const lettersOf = (texts: Text[]) =>
    texts.flatMap((text) =>
      [...text.data.matchAll(/\S/gu)].map(({ index, 0: letter }) => ({ letter, text, index })),
    );
  type Letter = ReturnType<typeof lettersOf>[number];
  const place = ({ letter, text, index }: Letter) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + letter.length);
    return { letter, box: [...range.getClientRects()].at(-1) ?? new DOMRect() };
  };
  const isBelow = (one: DOMRect, other: DOMRect) => {
    if (one.top + one.height / 2 > other.bottom) return 1;
    return other.top + other.height / 2 > one.bottom ? -1 : 0;
  };
  const readVisual = (letters: Letter[]) =>
    letters
      .map(place)
      .filter(({ box }) => box.width > 0.01)
      .toSorted(({ box: a }, { box: b }) => isBelow(a, b) || a.left + a.right - b.left - b.right)
      .map(({ letter }) => letter)
      .join('');
  const sought = runs.map((run) => ({ run, joined: run.replace(/\s/g, '') }));
  return [...document.querySelectorAll(root)].flatMap((element, part) => {
    const letters = lettersOf(textsOf(element));
    const whole = letters.map(({ letter }) => letter);
    const text = whole.join('');
    // Most runs are in few elements: only where one is, its letters are looked for.
    const there = sought.filter(({ joined }) => text.includes(joined));
    return there.flatMap(({ run, joined }) => {
      const wanted = [...joined];
      const places = whole.flatMap((_, at) =>
        wanted.every((letter, place) => whole[at + place] === letter) ? [at] : [],
      );
      return places.map((at) => ({
        part,
        run,
        visual: readVisual(letters.slice(at, at + wanted.length)),
      }));
    });
  });
}
