import type { Place } from './place.ts';

/** Something drawn: what it is painted with, and points to both sides of its outline: x, y, x, y, px. */
export interface Line {
  name: string;
  /** The contrast to one of its sides that it has at least. */
  least: number;
  paint: number[];
  sides: number[][];
}

/**
 * Returns what is drawn in a place, but what is at rest at this step, what is painted as its ground, and the yellow
 * grounds of news. Lines of what ended are pale on purpose, not the stroke across them: 2 to 1.
 */
export function readLines({ page, root }: Place): Promise<Line[]> {
  return page.evaluate(findLines, root);
}

/** Runs in the page. */
function findLines(root: string): Line[] {
  const isFull = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (Number(getComputedStyle(at).opacity) < 1) return false;
    return element.checkVisibility({ visibilityProperty: true });
  };
  const rgbOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const shapes = [...document.querySelectorAll(root)]
    .flatMap((part) => [
      ...part.querySelectorAll<SVGGeometryElement>('svg :is(path,rect,circle,line)'),
    ])
    .filter(
      (shape) =>
        !shape.closest('defs, marker, symbol, .gap, .between, .marker, .sign-of circle') &&
        isFull(shape),
    );

  return shapes.flatMap((shape) => {
    const style = getComputedStyle(shape);
    const paint = style.stroke === 'none' ? style.fill : style.stroke;
    const ground = getComputedStyle(shape.closest('section') ?? document.body).getPropertyValue(
      '--paper',
    );
    const map = shape.getScreenCTM();
    const isGround = paint === 'none' || rgbOf(paint).join() === rgbOf(toRgb(ground)).join();
    if (isGround || !map) return [];
    const length = shape.getTotalLength();
    const reach = (style.stroke === 'none' ? 0 : Number.parseFloat(style.strokeWidth) / 2) + 3;
    const sides = Array.from({ length: 24 }, (_, index) => {
      const at = (length * (index + 0.5)) / 24;
      const [a, b] = [shape.getPointAtLength(at - 0.5), shape.getPointAtLength(at + 0.5)];
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const far = Math.hypot(dx, dy) || 1;
      const [nx, ny] = [(-dy / far) * reach, (dx / far) * reach];
      const ends = [new DOMPoint(a.x + nx, a.y + ny), new DOMPoint(a.x - nx, a.y - ny)];
      return ends.map((end) => end.matrixTransform(map)).flatMap(({ x, y }) => [x, y]);
    });
    const owner = shape.closest('[data-relation], [data-actor], [class], [id]');
    const name = `${shape.localName} ${owner?.getAttribute('data-relation') ?? owner?.getAttribute('data-actor') ?? owner?.getAttribute('class')}`;
    const least = shape.matches('.former > :not(.strike)') ? 2 : 3;
    return [{ name, least, paint: rgbOf(paint), sides }];
  });

  function toRgb(colour: string): string {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return '';
    pen.fillStyle = colour.trim();
    const [red, green, blue] = [1, 3, 5].map((at) =>
      Number.parseInt(String(pen.fillStyle).slice(at, at + 2), 16),
    );
    return `${red} ${green} ${blue}`;
  }
}
