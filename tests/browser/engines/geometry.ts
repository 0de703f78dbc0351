/** What is wrong in how words stand, and which words. */
export interface Fault {
  /** A word that leaves its box; letters or words in another order; text over text; a last line of one word. */
  kind: 'outside' | 'order' | 'over' | 'alone';
  words: string;
}

/** What was looked at: how many words, and what is wrong with them. */
export interface Sight {
  words: number;
  faults: Fault[];
}

/**
 * Looks at the words of a place (a selector) by their boxes alone, which every engine tells alike. Runs in
 * the page. Order is UAX 9's, as far as it is sure: letters and words of Arabic run to the left or stand on
 * a lower line, letters of Latin and digits run to the right.
 */
export function inspect(root: string): Sight {
  interface Word {
    text: string;
    letters: { letter: string; box: DOMRect }[];
    box: DOMRect;
    block: Element;
  }
  const faults: Fault[] = [];
  const arabic = /\p{Script=Arabic}/u;
  const latin = /[\p{Script=Latin}\d]/u;
  // Letters that are joined to one share its width; an engine may round what it tells.
  const slack = 1.5;

  const blockOf = (element: Element): Element => {
    const label = element.closest('[data-rows]') ?? element.closest('text');
    if (label) return label;
    let at = element;
    while (/^(inline$|contents)/.test(getComputedStyle(at).display) && at.parentElement)
      at = at.parentElement;
    return at;
  };

  const isSeen = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.closest('title, desc, aside.notes, .unseen, script, style')) return false;
    if (getComputedStyle(element).fontSize === '0px') return false;
    // A label of the state of a map that is not shown has letters, but no box.
    if (element instanceof SVGElement && element.getClientRects().length === 0) return false;
    let opacity = 1;
    for (let at: Element | null = element; at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity > 0.02;
  };

  const boxOf = (node: Text, start: number, end: number): DOMRect => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getBoundingClientRect();
  };

  const windowsOf = (element: Element): DOMRect[] => {
    const above = element.parentElement ? windowsOf(element.parentElement) : [];
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY);
    return scrolls ? [...above, element.getBoundingClientRect()] : above;
  };

  const join = (one: DOMRect, other: DOMRect): DOMRect => {
    const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
    const right = Math.max(one.right, other.right);
    return new DOMRect(left, top, right - left, Math.max(one.bottom, other.bottom) - top);
  };

  /**
   * The boxes of a text node's letters. In drawings, engines tell them in part: WebKit not how high a row
   * stands, which its text tells; Firefox not what lies beyond the drawing's own px, which its letters tell.
   */
  const boxesIn = (node: Text): DOMRect[] => {
    const boxes = Array.from(node.data, (_, at) => boxOf(node, at, at + 1));
    const text = node.parentElement?.closest<SVGTextElement>('text');
    const map = text?.getScreenCTM();
    if (!text || !map || text.querySelector('tspan[x]')) return boxes;
    const { top, height } = text.getBoundingClientRect();
    const isCut = boxes.some(({ left, width }) => width === 0 && left !== 0);
    const start = text.textContent.indexOf(node.data);
    return boxes.map(({ left, width }, at) => {
      if (!isCut) return new DOMRect(left, top, width, height);
      const letter = text.getExtentOfChar(start + at);
      return new DOMRect(letter.x * map.a + map.e, top, letter.width * map.a, height);
    });
  };

  /** What shares the box of another letter has no width of its own. */
  const lettersOf = (word: string, boxes: DOMRect[]): Word['letters'] =>
    [...word].flatMap((letter, at) => {
      const box = boxes[at];
      return box && box.width > 0.1 && !/\p{M}|\p{Cf}/u.test(letter) ? [{ letter, box }] : [];
    });

  const findWords = (): Word[] => {
    const words: Word[] = [];
    for (const part of document.querySelectorAll(root)) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      let ended = true;
      let last: Element | undefined;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const holder = node.parentElement;
        if (!holder || !isSeen(holder)) continue;
        const block = blockOf(holder);
        const isNew = block !== last || holder.matches('.line, text, tspan[x]');
        const boxes = boxesIn(node);
        const windows = windowsOf(holder);
        for (const { index, 0: text } of node.data.matchAll(/\S+/g)) {
          const letters = lettersOf(text, boxes.slice(index, index + text.length));
          const [first, ...others] = letters.map((one) => one.box);
          if (!first) continue;
          const box = others.reduce(join, first);
          // What is scrolled away is not seen.
          if (windows.some(({ top, bottom }) => box.top < top || box.bottom > bottom)) continue;
          const before = words.at(-1);
          if (index === 0 && !ended && !isNew && before) {
            before.text += text;
            before.letters.push(...letters);
            before.box = join(before.box, box);
          } else words.push({ text, letters, box, block });
        }
        ended = /\s$/.test(node.data) || node.data === '';
        last = block;
      }
    }
    return words;
  };

  const middle = (box: DOMRect) => box.left + box.width / 2;
  const isLower = (one: DOMRect, other: DOMRect) =>
    other.top + other.height / 2 >
    one.top + one.height / 2 + Math.min(one.height, other.height) / 2;
  const isOneRow = (one: DOMRect, other: DOMRect) => !isLower(one, other) && !isLower(other, one);

  const checkLetters = ({ text, letters }: Word): void => {
    letters.slice(1).forEach(({ letter, box }, index) => {
      const before = letters[index];
      if (!before) return;
      const isSameRow = isOneRow(before.box, box);
      const both = (script: RegExp) => script.test(letter) && script.test(before.letter);
      const isWrong =
        !isSameRow ||
        (both(arabic) && box.right > before.box.right + slack) ||
        (both(latin) && box.left < before.box.left - slack);
      if (isWrong && (both(arabic) || both(latin))) faults.push({ kind: 'order', words: text });
    });
  };

  const checkWords = (words: Word[]): void => {
    words.slice(1).forEach((word, index) => {
      const before = words[index];
      if (!before || before.block !== word.block) return;
      if (!arabic.test(before.text) || !arabic.test(word.text)) return;
      const follows = isOneRow(before.box, word.box)
        ? middle(word.box) < middle(before.box)
        : isLower(before.box, word.box);
      if (!follows) faults.push({ kind: 'order', words: `${before.text} ${word.text}` });
    });
  };

  /** The box of a drawing around a label: the smallest shape that its middle lies in. */
  const shapeAround = (label: Element): DOMRect | undefined => {
    if (label.closest('[data-relation]')) return undefined;
    const words = label.getBoundingClientRect();
    const [x, y] = [middle(words), words.top + words.height / 2];
    return [...(label.closest('svg')?.querySelectorAll('rect, circle, polygon') ?? [])]
      .filter((shape) => !shape.closest('marker, defs') && getComputedStyle(shape).fill !== 'none')
      .map((shape) => shape.getBoundingClientRect())
      .filter((box) => box.left < x && box.right > x && box.top < y && box.bottom > y)
      .sort((one, other) => one.width * one.height - other.width * other.height)[0];
  };

  /** What has no width of its own stands in what holds it. */
  const frameOf = (block: Element): DOMRect | undefined => {
    if (block instanceof SVGElement) return shapeAround(block);
    const box = block.getBoundingClientRect();
    return box.width > 0 || !block.parentElement ? box : frameOf(block.parentElement);
  };

  const checkPlace = (words: Word[]): void => {
    const frames = new Map(words.map(({ block }) => [block, frameOf(block)]));
    const slide = document.querySelector('section.present')?.getBoundingClientRect();
    for (const { block, box, text } of words) {
      const frame = frames.get(block);
      const leaves = frame && (box.left < frame.left - slack || box.right > frame.right + slack);
      const onSlide = block.closest('section.present');
      const falls = onSlide && slide && (box.bottom > slide.bottom + 8 || box.top < slide.top - 8);
      if (leaves || falls) faults.push({ kind: 'outside', words: text });
    }
  };

  const rowsOf = (words: Word[]): Word[][] => {
    const rows: Word[][] = [];
    for (const word of words) {
      const before = rows.at(-1)?.at(-1);
      if (before && before.block === word.block && isOneRow(before.box, word.box))
        rows.at(-1)?.push(word);
      else rows.push([word]);
    }
    return rows;
  };

  const wordsIn = (row: Word[]) => row.map(({ text }) => text).join(' ');

  /** A line's box is higher than its letters: the middle half of it is what they fill. */
  const checkOver = (rows: Word[][]): void => {
    const boxes = rows.map((row) => {
      const box = row.map((word) => word.box).reduce(join);
      return new DOMRect(box.x, box.y + box.height / 4, box.width, box.height / 2);
    });
    boxes.forEach((one, index) => {
      boxes.slice(index + 1).forEach((other, after) => {
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (width <= slack || height <= slack) return;
        const [a = [], b = []] = [rows[index], rows[index + 1 + after]];
        faults.push({ kind: 'over', words: `${wordsIn(a)} | ${wordsIn(b)}` });
      });
    });
  };

  /** Only what a browser breaks into lines: the word before it would find room beside the last one. */
  const checkLast = (rows: Word[][]): void => {
    rows.forEach((row, index) => {
      const [last] = row;
      const before = rows[index - 1];
      const pair = before?.at(-1);
      if (!last || row.length > 1 || rows[index + 1]?.[0]?.block === last.block) return;
      if (!before || !pair || before.length < 2 || pair.block !== last.block) return;
      if (last.block instanceof SVGElement || !last.block.closest('.slides')) return;
      if (pair.letters[0] && isBrokenBetween(pair, last)) return;
      const room = last.block.getBoundingClientRect().width;
      const space = last.box.height / 5;
      if (pair.box.width + space + last.box.width < room)
        faults.push({ kind: 'alone', words: `${wordsIn(before)} / ${last.text}` });
    });
  };

  /** The author broke the line there. */
  function isBrokenBetween(one: Word, other: Word): boolean {
    const lines = [...one.block.querySelectorAll('.line')];
    return lines.some(
      (line) =>
        line.textContent?.trim().endsWith(one.text) && !line.textContent.includes(other.text),
    );
  }

  const words = findWords();
  words.forEach(checkLetters);
  checkWords(words);
  checkPlace(words);
  const rows = rowsOf(words);
  checkOver(rows);
  checkLast(rows);
  return { words: words.length, faults };
}
