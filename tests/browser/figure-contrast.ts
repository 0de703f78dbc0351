/** The contrast of a part of a figure with what it touches. */
export interface Seen {
  what: string;
  contrast: number;
}

/**
 * Returns the contrast of each label and each line of the figure in this page, as the browser paints it:
 * the fills under the middle of each letter and under points of each line, one over the other. Refers to
 * nothing outside itself, because it runs in the page.
 */
export function readContrasts(paper: string): { words: Seen[]; lines: Seen[]; slices: Seen[] } {
  type Colour = [number, number, number];
  const drawing = document.querySelector('svg') as SVGSVGElement;
  const read = (text: string): Colour | undefined => {
    const [red, green, blue] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return text.startsWith('rgb') ? [red ?? 0, green ?? 0, blue ?? 0] : undefined;
  };
  const probe = document.createElement('i');
  document.body.append(probe);
  const parse = (text: string): Colour => {
    probe.style.color = text;
    return read(getComputedStyle(probe).color) ?? [0, 0, 0];
  };
  const luminance = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one: Colour, other: Colour): number => {
    const [a, b] = [luminance(one), luminance(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const mix = (below: Colour, over: Colour, share: number): Colour => [
    below[0] * (1 - share) + over[0] * share,
    below[1] * (1 - share) + over[1] * share,
    below[2] * (1 - share) + over[2] * share,
  ];
  const opacityOf = (element: Element): number => {
    let opacity = 1;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };
  /** The colours that a fill may have at a point: two ends of a gradient, or one. */
  const fillsOf = (element: Element): Colour[] => {
    const { fill } = getComputedStyle(element);
    const [, id] = /url\("?#([^")]*)/.exec(fill) ?? [];
    if (!id) return fill === 'none' ? [] : [read(fill) ?? [0, 0, 0]];
    const stops = [...document.querySelectorAll(`[id="${id}"] stop`)];
    return stops.map((stop) => read(getComputedStyle(stop).stopColor) ?? [0, 0, 0]);
  };
  const strokesOf = (element: Element): Colour[] => {
    const { stroke } = getComputedStyle(element);
    const [, id] = /url\("?#([^")]*)/.exec(stroke) ?? [];
    if (!id) return stroke === 'none' ? [] : [read(stroke) ?? [0, 0, 0]];
    const stops = [...document.querySelectorAll(`[id="${id}"] stop`)];
    return stops.map((stop) => read(getComputedStyle(stop).stopColor) ?? [0, 0, 0]);
  };
  const shapes = [
    ...drawing.querySelectorAll<SVGGeometryElement>('path,rect,circle,ellipse,polygon,line'),
  ].filter((shape) => !shape.closest('defs,marker,clipPath'));
  const toOwn = (shape: SVGGeometryElement, x: number, y: number): DOMPoint =>
    new DOMPoint(x, y).matrixTransform(shape.getScreenCTM()?.inverse());
  /** Returns the colours that a point may have after everything before `until` was painted. */
  const groundAt = (x: number, y: number, until: Element): Colour[] => {
    let grounds: Colour[] = [parse(paper)];
    for (const shape of shapes) {
      if (shape === until || until.compareDocumentPosition(shape) & 4) break;
      const style = getComputedStyle(shape);
      const point = toOwn(shape, x, y);
      const share = opacityOf(shape);
      const fills = fillsOf(shape);
      if (fills.length > 0 && shape.isPointInFill(point))
        grounds = grounds.flatMap((below) =>
          fills.map((over) => mix(below, over, share * Number(style.fillOpacity))),
        );
      const wide = Number.parseFloat(style.strokeWidth) >= 8;
      const strokes = wide ? strokesOf(shape) : [];
      if (strokes.length > 0 && shape.isPointInStroke(point))
        grounds = grounds.flatMap((below) =>
          strokes.map((over) => mix(below, over, share * Number(style.strokeOpacity))),
        );
    }
    return grounds;
  };
  const isHidden = (x: number, y: number, by: Element): boolean =>
    shapes.some((shape) => {
      if (!(by.compareDocumentPosition(shape) & 4)) return false;
      const style = getComputedStyle(shape);
      const covers = style.fill !== 'none' && Number(style.fillOpacity) > 0.5;
      return covers && shape.isPointInFill(toOwn(shape, x, y));
    });
  const worst = (colour: Colour, share: number, x: number, y: number, part: Element): number =>
    Math.min(...groundAt(x, y, part).map((ground) => ratio(mix(ground, colour, share), ground)));
  const median = (numbers: number[]): number =>
    numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 21;

  const words = [...drawing.querySelectorAll('text')].map((text) => {
    const map = text.getScreenCTM();
    const letters = Array.from({ length: text.getNumberOfChars() }, (_, index) => {
      const { x, y, width, height } = text.getExtentOfChar(index);
      const at = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(map ?? undefined);
      const part = [...text.querySelectorAll('tspan')].at(-1) ?? text;
      const style = getComputedStyle(part);
      const share = opacityOf(text) * Number(style.fillOpacity);
      return worst(read(style.fill) ?? [0, 0, 0], share, at.x, at.y, text);
    });
    return { what: text.textContent, contrast: Math.min(...letters) };
  });
  const paperColour = parse(paper).join();
  /** A line in the colour of paper is a gap between two slices. */
  const isGap = (shape: Element): boolean =>
    strokesOf(shape).every((stroke) => stroke.join() === paperColour) && fillsOf(shape).length > 0;
  const isSmall = (shape: Element): boolean => {
    const { width, height } = shape.getBoundingClientRect();
    return width < 8 && height < 8;
  };
  const lines = shapes.flatMap((shape) => {
    const style = getComputedStyle(shape);
    const strokes = strokesOf(shape);
    const isUnseen = strokes.length === 0 || Number.parseFloat(style.strokeWidth) === 0;
    if (isUnseen || isGap(shape) || isSmall(shape)) return [];
    const length = shape.getTotalLength();
    const map = shape.getScreenCTM();
    const points = Array.from({ length: 15 }, (_, index) =>
      shape.getPointAtLength((length * (index + 0.5)) / 15).matrixTransform(map ?? undefined),
    ).filter(({ x, y }) => !isHidden(x, y, shape));
    const share = opacityOf(shape) * Number(style.strokeOpacity);
    const contrasts = points.map(({ x, y }) =>
      Math.min(...strokes.map((stroke) => worst(stroke, share, x, y, shape))),
    );
    const what = shape.outerHTML.slice(0, 160);
    return contrasts.length > 0 ? [{ what, contrast: median(contrasts) }] : [];
  });
  const slices = shapes.flatMap((shape) => {
    const fills = fillsOf(shape);
    const isBare = strokesOf(shape).length === 0 || isGap(shape);
    const isGround = fills.every((fill) => fill.join() === paperColour);
    if (isGround || !isBare || isSmall(shape)) return [];
    const { x, y, width, height } = shape.getBoundingClientRect();
    const [middle, centre] = [x + width / 2, y + height / 2];
    const share = opacityOf(shape) * Number(getComputedStyle(shape).fillOpacity);
    if (isHidden(middle, centre, shape)) return [];
    const contrast = Math.min(...fills.map((fill) => worst(fill, share, middle, centre, shape)));
    return [{ what: shape.outerHTML.slice(0, 160), contrast }];
  });
  return { words, lines, slices };
}
