/**
 * Returns what is wrong in how the present slide is laid out: ink outside the slide, words over
 * other words or over a figure, a part that is larger than its place. Runs in the page.
 */
export function findIntruders(): string[] {
  const slide = document.querySelector('section.present');
  if (!slide) return ['no slide is present'];
  const frame = slide.getBoundingClientRect();
  const scale = frame.width / 1280;
  const pen = document.createElement('canvas').getContext('2d');
  const found: string[] = [];

  const name = (element: Element) => (element.textContent ?? '').trim().slice(0, 40);

  // A line's box is as high as its font reaches; its ink is what is seen.
  const inkOf = (element: Element): DOMRect[] => {
    if (element instanceof SVGElement || !pen) return [element.getBoundingClientRect()];
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    pen.font = `${fontWeight} ${Number.parseFloat(fontSize) * scale}px ${fontFamily}`;
    const ink = pen.measureText(element.textContent ?? '');
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()]
      .filter((box) => box.width > 0.5 && box.height > 0.5)
      .map((box) => {
        const baseline = box.top + ink.fontBoundingBoxAscent;
        const top = baseline - ink.actualBoundingBoxAscent;
        const height = ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent;
        return new DOMRect(box.left, top, box.width, height);
      });
  };

  const isShown = (element: Element) => !element.closest('aside.notes, title, desc');
  const holdsWords = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());

  for (const text of [...slide.querySelectorAll('*')].filter(isShown).filter(holdsWords))
    for (const box of inkOf(text)) {
      const inside =
        box.left >= frame.left - 1 &&
        box.right <= frame.right + 1 &&
        box.top >= frame.top - 1 &&
        box.bottom <= frame.bottom + 1;
      if (!inside) found.push(`outside the slide: ${name(text)}`);
    }

  for (const body of slide.querySelectorAll('.body')) {
    const place = body.getBoundingClientRect();
    for (const part of body.querySelectorAll(
      '.points, .events, .legend, .pairs, .frame, table, p.kept, figure, figure > svg',
    )) {
      const box = part.getBoundingClientRect();
      if (box.top < place.top - 1 || box.bottom > place.bottom + 1)
        found.push(`larger than its place: ${part.tagName} ${name(part)}`);
    }
  }

  const words =
    'h1, h2, .label, .lead:not(:has(b)), .lead > *, .caption, .what, .when, .quotation, .source, .foot p, .byline, .legend li, .rail li, .actor, .said, p.kept, .relation, .sign-of, th, td, figure > svg';
  const blocks = [...slide.querySelectorAll(words)].filter(isShown);
  const inks = blocks.map(inkOf);
  blocks.forEach((a, index) => {
    for (const [after, b] of blocks.slice(index + 1).entries()) {
      const meets = inks[index]?.some((one) =>
        inks[index + 1 + after]?.some((other) => {
          const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          return width > 1 && height > 1;
        }),
      );
      if (meets) found.push(`one over the other: ${name(a)} | ${name(b)}`);
    }
  });
  return found;
}
