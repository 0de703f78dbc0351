import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Drawn } from '../../src/draw/figure.ts';
import { writeGalleryPage } from '../gallery/gallery-page.ts';
import { drawAll, faultOf, figureOf, open } from './figure-drawing.ts';
import { drawShape, heads, readExamples, shapes, undrawn } from './kind-table.ts';

const docs = join(import.meta.dirname, '../../docs');
const examples = readExamples();
const drawnKinds = Object.keys(examples).filter((name) => !undrawn.includes(name));
const sources = {
  ...examples,
  ...Object.fromEntries(Object.entries(heads).map(([name, { source }]) => [name, source])),
  ...Object.fromEntries(shapes.map((shape) => [`shape ${shape}`, drawShape(shape)])),
};
let drawn: Record<string, Drawn>;

beforeAll(async () => {
  const names = Object.keys(sources);
  const idOf = (name: string, index: number) => (name in examples ? name : `figure-${index}`);
  const byId = await drawAll(
    Object.fromEntries(names.map((name, index) => [idOf(name, index), sources[name] ?? ''])),
  );
  drawn = Object.fromEntries(names.map((name, index) => [name, byId[idOf(name, index)] as Drawn]));
}, 240_000);

/** Labels that are smaller than 20 px in the examples: Mermaid fits them to a narrow box. */
const smaller: Record<string, number> = {};

/** Labels that lie over something in the examples, as in Chromium: the edge of a side that is named. */
const covered: Record<string, string[]> = {};

describe('each kind of Mermaid, in Arabic', () => {
  it.each(drawnKinds)('is drawn: %s', (name) => {
    const figure = figureOf(drawn[name]);
    expect(figure.width).toBeGreaterThan(100);
    expect(figure.svg).not.toMatch(/NaN|undefined|foreignObject/);
  });

  it.each(drawnKinds)('has words of 20 px and more: %s', (name) => {
    expect(Math.min(...figureOf(drawn[name]).sizes)).toBeGreaterThanOrEqual(smaller[name] ?? 20);
  });

  it.each(drawnKinds)('has words that can be read, in their boxes: %s', (name) => {
    const faults = figureOf(drawn[name]).faults.filter(
      ({ label }) => !covered[name]?.includes(label),
    );
    expect(faults).toEqual([]);
  });

  it.each(drawnKinds)('ends with its figure: %s', (name) => {
    const figure = figureOf(drawn[name]);
    for (const line of open(figure).querySelectorAll('line'))
      expect(Number(line.getAttribute('y2') ?? 0)).toBeLessThanOrEqual(figure.height + 60);
  });

  it.each(drawnKinds)('has the picture that the page of figures shows: %s', (name) => {
    const file = readFileSync(join(docs, 'figures', `${name}.svg`), 'utf8');
    const { svg } = figureOf(drawn[name]);
    expect(file.endsWith(`${svg.slice(svg.indexOf('>') + 1)}\n`), 'npm run gallery').toBe(true);
  });

  it('is on the page of figures with its source', () => {
    const page = readFileSync(join(docs, 'figures.md'), 'utf8');
    expect(page).toBe(writeGalleryPage(examples));
  });

  it.each(undrawn)('that is not drawn says so: %s', (name) => {
    expect(faultOf(drawn[name]).reason).toContain('minbar does not draw');
  });
});

describe('each head of a line', () => {
  it.each(Object.keys(heads))('is drawn by its meaning: %s', (name) => {
    const svg = open(figureOf(drawn[name]));
    const ends = ['start', 'end'].map((side) => {
      const line = svg.querySelector(`[marker-${side}]`);
      return /_?((?:heavy-)?[a-z-]+)-[0-9a-f]{6}\)/.exec(
        line?.getAttribute(`marker-${side}`)?.replace(/.*_/, '_') ?? '',
      )?.[1];
    });
    expect(ends).toEqual([heads[name]?.start, heads[name]?.end]);
  });
});

describe('each shape of a flowchart', () => {
  it.each(shapes)('has its label inside: %s', (shape) => {
    const { faults, labels } = figureOf(drawn[`shape ${shape}`]);
    expect(labels).toContain('أرشيف الجامعة');
    expect(faults).toEqual([]);
  });
});
