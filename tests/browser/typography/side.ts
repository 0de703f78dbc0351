import type { Place } from './place.ts';

/** On which side things stand in a place. */
export interface Sides {
  place: string;
  /** Language and direction of the page; the directions that its parts have. */
  language: string;
  direction: string;
  computed: string[];
  /** Latin words, and ranges of years, that nothing isolates. */
  loose: string[];
  /** Where the letters of «(CSTO)» stand, px from the left, wherever it is written. */
  brackets: number[][];
  /** What follows one another, by selector, and where its right edges are, px from the left. */
  orders: { list: string; edges: number[] }[];
  /** By drawing, from where to where its arrows lead, px to the right and px down. */
  arrows: { right: number; down: number }[][];
  /** How far the bars that fill are from the right end of their ground, px. */
  bars: number[];
  /** Lists whose items have markers. */
  marked: string[];
}

/** Returns on which side things stand in a place. */
export async function readSides({ name, page, root }: Place): Promise<Sides> {
  return { place: name, ...(await page.evaluate(findSides, root)) };
}

/** Runs in the page. */
function findSides(root: string) {
  const parts = [...document.querySelectorAll(root)];
  const shown = parts
    .flatMap((part) => [...part.querySelectorAll('*')])
    .filter((part) => part.checkVisibility({ visibilityProperty: true }));

  const isIsolated = (element: Element) => {
    const own = element.closest('bdi, kbd, tspan');
    return own !== null && getComputedStyle(own).unicodeBidi.includes('isolate');
  };
  const loose = shown
    .filter((element) => !isIsolated(element) && !element.closest('title, desc'))
    .flatMap((element) => [...element.childNodes])
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.nodeValue ?? '')
    .filter((text) => /\p{Script=Latin}|\d[-–]\d/u.test(text));

  const placesOf = (words: string, element: Element): number[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const letters: Range[] = [];
    while (walker.nextNode())
      for (let at = 0; at < (walker.currentNode.nodeValue ?? '').length; at += 1) {
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        letters.push(range);
      }
    const start = (element.textContent ?? '').indexOf(words);
    return letters.slice(start, start + words.length).map((letter) => {
      const box = letter.getBoundingClientRect();
      return box.left + box.width / 2;
    });
  };
  const brackets = shown
    .filter((element) => element.matches('bdi') && element.textContent === 'CSTO')
    .flatMap(({ parentElement: holder }) => (holder ? [placesOf('(CSTO)', holder)] : []));

  const lists = {
    events: '.events > .event',
    stages: '.rail > li',
    scenarios: '.marks > .mark',
    sides: '.sides > .when',
    halves: '.pair > .half',
    pair: '.half > .actor',
    columns: ':is([data-layout="above"], [data-layout="seesaw"]) .points > .point',
    quotations: '[data-kind="scenario"] .points > .point',
    times: '.times > .dial',
  };
  const orders = Object.entries(lists).flatMap(([list, selector]) => {
    const items = shown.filter((part) => part.matches(selector));
    const owners = [...new Set(items.map((item) => item.parentElement))];
    return owners.map((owner) => ({
      list,
      edges: items
        .filter((item) => item.parentElement === owner)
        .map((item) => item.getBoundingClientRect().right),
    }));
  });

  const arrowOf = (line: SVGPathElement) => {
    const map = line.getScreenCTM() ?? new DOMMatrix();
    const from = line.getPointAtLength(0).matrixTransform(map);
    const to = line.getPointAtLength(line.getTotalLength()).matrixTransform(map);
    return { right: to.x - from.x, down: to.y - from.y };
  };
  const arrows = shown
    .filter((part) => part.matches('figure[data-diagram="mermaid"]'))
    .map((figure) => [...figure.querySelectorAll<SVGPathElement>('path[marker-end]')].map(arrowOf));

  const bars = [...document.querySelectorAll('.reveal .progress span, .times .progress')]
    .filter((bar) => bar.checkVisibility({ visibilityProperty: true }))
    .map((bar) => {
      const ground = bar.parentElement?.getBoundingClientRect();
      return (ground?.right ?? 0) - bar.getBoundingClientRect().right;
    });

  return {
    orders,
    arrows,
    bars,
    marked: shown
      .filter((part) => getComputedStyle(part).display === 'list-item')
      .filter((part) => getComputedStyle(part).listStyleType !== 'none')
      .map((part) => part.textContent ?? ''),
    language: document.documentElement.lang,
    direction: document.documentElement.dir,
    computed: [...new Set(parts.map((part) => getComputedStyle(part).direction))],
    loose,
    brackets,
  };
}
