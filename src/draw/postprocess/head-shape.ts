/** The end of a line, by its form. */
export type Head = keyof typeof heads;

/** A head in px: its size, how far the line reaches into it, and its markup with COLOUR for the line's colour. */
interface HeadShape {
  length: number;
  height: number;
  into: number;
  shape: string;
}

/** A head of strokes, which hides nothing behind it. */
function stroked(data: string, width = 2, more = ''): string {
  return `<path d="${data}" fill="none" stroke="COLOUR" stroke-width="${width}"/>${more}`;
}

const ring = (x: number, y: number, r: number) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="COLOUR" stroke-width="2"/>`;

const diamond = 'M1.5 9 13 2 24.5 9 13 16z';

/** Each head ends at its right side, where its box begins. */
export const heads = {
  arrow: { length: 17, height: 16, into: 7, shape: '<path d="M0 0 17 8 0 16z" fill="COLOUR"/>' },
  dot: {
    length: 13,
    height: 16,
    into: 6,
    shape: '<circle cx="6.5" cy="8" r="6.5" fill="COLOUR"/>',
  },
  cross: {
    length: 14,
    height: 16,
    into: 7,
    shape: '<path d="M1 2 13 14M13 2 1 14" stroke="COLOUR" stroke-width="3"/>',
  },
  // Class diagrams: inheritance, aggregation, composition, dependency, interface.
  triangle: { length: 20, height: 20, into: 1, shape: stroked('M1.5 1.5 18.5 10 1.5 18.5z') },
  diamond: { length: 26, height: 18, into: 1.5, shape: stroked(diamond) },
  'full-diamond': {
    length: 26,
    height: 18,
    into: 6,
    shape: `<path d="${diamond}" fill="COLOUR" stroke="COLOUR" stroke-width="2"/>`,
  },
  open: { length: 17, height: 18, into: 14, shape: stroked('M2 1.5 15 9 2 16.5', 2.5) },
  ring: { length: 15, height: 16, into: 1, shape: ring(7.5, 8, 6.5) },
  // Relations of entities: one, zero or one, one or more, zero or more.
  one: { length: 20, height: 20, into: 1, shape: stroked('M0 10H20M7 2V18M14 2V18', 2.5) },
  'zero-one': {
    length: 34,
    height: 20,
    into: 1,
    shape: stroked('M15 10H34M25 2V18', 2.5, ring(8, 10, 6.5)),
  },
  many: {
    length: 30,
    height: 24,
    into: 1,
    shape: stroked('M0 12H30M5 3V21M12 12 30 1M12 12 30 23', 2.5),
  },
  'zero-many': {
    length: 36,
    height: 24,
    into: 1,
    shape: stroked('M15 12H36M15 12 36 1M15 12 36 23', 2.5, ring(8, 12, 6.5)),
  },
  // Requirements: contains.
  'plus-ring': {
    length: 20,
    height: 20,
    into: 1,
    shape: stroked('M1 10H19M10 1V19', 2, ring(10, 10, 9)),
  },
} as const satisfies Record<string, HeadShape>;

/** Mermaid's markers by name, and the px by which it ends a line before its box for them. */
const markers: [RegExp, Head, number][] = [
  [/-pointEnd|-pointStart/, 'arrow', 4],
  [/-barbEnd|arrowhead$|^em-arrowhead|-filled-head$/, 'arrow', 0],
  [/-circleEnd|-circleStart/, 'dot', 0],
  [/-crossEnd|-crossStart|crosshead$/, 'cross', 0],
  [/-extension(?:Start|End)/, 'triangle', 17.25],
  [/-aggregation(?:Start|End)/, 'diamond', 17.25],
  [/-composition(?:Start|End)/, 'full-diamond', 17.25],
  [/-dependency(?:Start|End)/, 'open', 6],
  [/-lollipop(?:Start|End)/, 'ring', 13.5],
  [/-onlyOne(?:Start|End)/, 'one', 0],
  [/-zeroOrOne(?:Start|End)/, 'zero-one', 0],
  [/-oneOrMore(?:Start|End)/, 'many', 0],
  [/-zeroOrMore(?:Start|End)/, 'zero-many', 0],
  [/-mdParent(?:Start|End)/, 'diamond', 0],
  [/-requirement_arrow(?:Start|End)/, 'open', 0],
  [/-requirement_contains(?:Start|End)/, 'plus-ring', 0],
];

/** Returns our head for Mermaid's marker; undefined for a marker that remains as it is. */
export function headOf(marker: string): { head: Head; overhang: number } | undefined {
  const found = markers.find(([form]) => form.test(marker));
  return found && { head: found[1], overhang: found[2] };
}
