import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import type { Slide } from '../../src/link/slide.ts';
import { dropOfName, sideOf, strandAt, strandPath } from '../../src/write/strands.ts';
import { breakAt, breaksOf, writeTimeline } from '../../src/write/timeline-slide.ts';

const points = (...years: string[]) =>
  years.map((year) => ({ stepped: false, lead: { lines: [year], passage: 1 } }));

it.each([
  [['1991', '2020', '2022', '2023', '2024'], [0]],
  [['2020', '2021', '2022'], []],
  [['1991', '2020'], []],
  [['1900', '1901', '1950', '1951'], [1]],
  [['861', '1821', '1902', '1970'], [0]],
  [['أمس', '2020', '2022'], []],
])('the years %j are broken after %j', (years, breaks) => {
  expect(breaksOf(points(...years))).toEqual(breaks);
});

const course = { from: 1208, turn: 800, to: 0, middle: 100 };
const gapAt = (run: 'level' | 'parting' | 'nearing', x: number) =>
  strandAt({ ...course, run }, 1, x) - strandAt({ ...course, run }, -1, x);

it('strands run side by side until they turn', () => {
  expect(gapAt('parting', 1208)).toBe(gapAt('parting', 800));
  expect(gapAt('level', 0)).toBe(gapAt('level', 1208));
});

it('parting strands leave each other all the way, nearing ones meet', () => {
  const xs = [800, 600, 400, 200, 0];
  const rises = (gaps: number[]) => gaps.every((gap, i) => i === 0 || gap > (gaps[i - 1] ?? gap));
  expect(rises(xs.map((x) => gapAt('parting', x)))).toBe(true);
  expect(rises(xs.map((x) => gapAt('nearing', x)).reverse())).toBe(true);
});

it('strands run from right to left', () => {
  const path = strandPath({ ...course, run: 'parting' }, -1);
  expect(path).toMatch(/^M1208 /);
  expect(path).toMatch(/ 0 -27$/);
});

const strands = [
  { name: 'باكو', colour: 'teal' },
  { name: 'موسكو', colour: 'maroon' },
] as NonNullable<Parameters<typeof writeTimeline>[1]>;

function findAll(name: string, root: Element): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (part) => {
    const { className } = part.properties;
    if (Array.isArray(className) && className.includes(name)) found.push(part);
  });
  return found;
}

function drawEvents(years: string[], run?: 'level' | 'parting') {
  const slide = {
    kind: 'timeline',
    points: points(...years),
    turn: years[1],
    strands: run,
  } as Slide;
  return findAll('event', h('div', writeTimeline(slide, strands)));
}

const endsOf = (path = '') => {
  const places = path.match(/-?[\d.]+ -?[\d.]+/g) ?? [];
  return [places[0], places.at(-1)];
};

it('each date draws the strands from the date before it, and the last date draws them to the edge', () => {
  const pieces = drawEvents(['1991', '2020', '2022', '2023'], 'parting').map((event) =>
    findAll('strand', event).map(({ properties }) => endsOf(String(properties.d))),
  );
  expect(pieces[0]).toEqual([]);
  for (const strand of [0, 1]) {
    const ends = pieces.slice(1).map((piece) => piece[strand]);
    expect(ends.map((end) => end?.[0]).slice(1)).toEqual(ends.map((end) => end?.[1]).slice(0, -1));
    expect(ends[0]?.[0]).toMatch(/^1208 /);
    expect(ends.at(-1)?.[1]).toMatch(/^-10 /);
  }
});

it('each date holds its own stem, and the first the names of the strands', () => {
  const events = drawEvents(['1991', '2020', '2022'], 'parting');
  expect(events.map((event) => findAll('stem', event).length)).toEqual([1, 1, 1]);
  expect(events.map((event) => findAll('strand-name', event).length)).toEqual([2, 0, 0]);
});

it('without strands each date draws the plain axis, broken where many years pass', () => {
  const events = drawEvents(['1991', '2020', '2021', '2022']);
  expect(events.map((event) => findAll('axis', event)[0]?.properties.d)).toEqual([
    undefined,
    'M1208 132H924',
    'M924 132H640',
    'M640 132H-10',
  ]);
  expect(events.map((event) => findAll('break', event).length)).toEqual([0, 1, 0, 0]);
});

it.each([3, 4])(
  '%i strands keep their order and room for their names, however they run',
  (count) => {
    for (const run of ['level', 'parting', 'nearing'] as const) {
      const place = run === 'nearing' ? { middle: 146, apart: 100 } : { middle: 132 };
      const many = { run, from: 1208, turn: 1208, to: -10, count, ...place };
      const sides = Array.from({ length: count }, (_, index) => sideOf(index, count));
      for (const x of [1208, 600, 0]) {
        const heights = sides.map((side) => strandAt(many, side, x));
        const gaps = heights.slice(1).map((y, index) => y - (heights[index] ?? 0));
        expect(Math.min(...gaps)).toBeGreaterThan(40);
        // They stay in the drawing, and above the dates.
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(4);
        expect(Math.max(...heights)).toBeLessThanOrEqual(262);
      }
      const names = sides.map((side) => strandAt(many, side, 1194) + dropOfName(many, side, 1194));
      expect(Math.min(...names)).toBeGreaterThan(20);
      expect(Math.max(...names)).toBeLessThan(262);
      const between = names.slice(1).map((y, index) => y - (names[index] ?? 0));
      expect(Math.min(...between)).toBeGreaterThan(30);
    }
  },
);

/** How far letters of a name reach over and under its baseline, and half the width of a line, px. */
const [over, under, half] = [21, 9, 3.5];

it.each([2, 3, 4])('the names of %i strands stand free of lines and of each other', (count) => {
  const named = [...strands, ...strands].slice(0, count);
  for (const run of ['level', 'parting', 'nearing'] as const) {
    const slide = { points: points('1990', '2003'), turn: '1990', strands: run } as unknown;
    const [svg] = findAll('course', h('div', writeTimeline(slide as Slide, named)));
    const dots = svg ? findAll('dot', svg) : [];
    const lines = dots.map(({ properties }) => Number(properties.cy));
    const names = svg
      ? findAll('strand-name', svg).map(({ properties }) => Number(properties.y))
      : [];
    expect([lines.length, names.length]).toEqual([count, count]);
    for (const y of names) {
      for (const line of lines)
        expect(line < y - over - half || line > y + under + half, `${run} ${y} ${line}`).toBe(true);
      for (const other of names)
        if (other !== y) expect(Math.abs(other - y)).toBeGreaterThan(over + under);
      expect(y - over).toBeGreaterThan(0);
    }
  }
});

it('a break of the axis stands beyond the names of the strands', () => {
  const long = [{ name: 'الاتحاد الأوروبي', colour: 'teal' }, ...strands] as typeof strands;
  expect(breakAt(1208, 924, undefined)).toBe(1066);
  expect(breakAt(1208, 924, strands)).toBe(1066);
  expect(breakAt(1208, 924, long)).toBeLessThan(1000);
  expect(breakAt(1208, 924, long)).toBeGreaterThan(924);
});

it('a timeline with strands has their names in a row too, for windows that are narrow', () => {
  const slide = { points: points('1990', '2003'), strands: 'level' } as unknown as Slide;
  const [key] = writeTimeline(slide, strands);
  expect(key && textOf(key)).toBe('باكوموسكو');
  expect(key?.properties.ariaHidden).toBe('true');
  const [list] = writeTimeline({ points: slide.points } as Slide, strands);
  expect(list?.tagName).toBe('ol');
});

it('each date has a dot on each of four strands, in its colour', () => {
  const four = [
    ...strands,
    { name: 'أنقرة', colour: 'ochre' },
    { name: 'طهران', colour: 'purple' },
  ] as typeof strands;
  const slide = { points: points('1990', '2003'), strands: 'parting' } as unknown as Slide;
  const list = h('div', writeTimeline(slide, four));
  const dots = findAll('dot', list);
  const colours = dots.map(({ properties }) => String(properties.className).split(/[ ,]/).at(-1));
  expect(new Set(colours)).toEqual(new Set(['teal', 'maroon', 'ochre', 'purple']));
  expect(findAll('strand-name', list)).toHaveLength(4);
});
