import { readNumbers } from '../measure/box.ts';

/** Distance between the rows of a legend, px: enough for Arabic letters of 22 px. */
const pitch = 34;
/** Where the words of a row of a pie begin, px: Mermaid sets them 4 px beside a square of 18 px. */
const words = 18 + 10;

/** Moves the rows of legends apart: Mermaid sets them for letters of 12 to 16 px. */
export function spreadLegends(svg: Element): void {
  const rows = [...svg.querySelectorAll('.legend')].filter(({ localName }) => localName === 'g');
  spreadGroups(rows, 0.5);
  for (const row of rows) row.querySelector('text')?.setAttribute('x', String(words));
  spreadGroups(
    [...svg.querySelectorAll('g')].filter((group) => {
      const [first] = group.children;
      return /^radarLegendBox/.test(first?.getAttribute('class') ?? '');
    }),
    0,
  );
  spreadActors(svg);
}

/** Spreads groups about a point of their height: 0 is the top, 0.5 the middle. */
function spreadGroups(groups: Element[], about: number): void {
  const places = groups.map((group) => readNumbers(group.getAttribute('transform')));
  const [first = 0, last = 0] = [places[0]?.[1], places.at(-1)?.[1]];
  const grown = (groups.length - 1) * pitch - (last - first);
  for (const [index, group] of groups.entries()) {
    const x = places[index]?.[0] ?? 0;
    group.setAttribute('transform', `translate(${x} ${first - grown * about + index * pitch})`);
  }
}

/** The names of a journey's actors stand beside the svg's first circles. */
function spreadActors(svg: Element): void {
  const names = [...svg.querySelectorAll('text')].filter(
    (text) => text.getAttribute('class') === 'legend',
  );
  const circles = [...svg.children].filter(({ localName }) => localName === 'circle');
  for (const [index, name] of names.entries()) {
    const circle = circles[index];
    if (!circle) return;
    const y = Number(circles[0]?.getAttribute('cy')) + index * pitch;
    circle.setAttribute('cy', String(y));
    name.setAttribute('y', String(y + 7));
  }
}
