import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/draw/figure.ts';
import { breadthOf, moveHint, ruleOfFigures } from '../../src/write/figure-breadth.ts';
import { writeFigure } from '../../src/write/page-figure.ts';
import { drawAll, figureOf } from '../draw/figure-drawing.ts';

const years = Array.from({ length: 5 }, (_, index) => 1976 + index * 10);
const months = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(
  ' ',
);
const chart = (names: (string | number)[]) =>
  `xychart\n  x-axis [${names.map((name) => `"${name}"`)}]\n  bar [${names.map((_, place) => place + 1)}]`;

const sources = {
  few: chart(years),
  many: chart(months),
  parts: 'pie\n  "النيل الأزرق" : 60\n  "البحيرات الاستوائية" : 40',
  chain: 'flowchart RL\n  أ["الفيضان"] --> ب["القناطر"] --> ج["خزان أسوان"] --> د["ماء للصيف"]',
} as const;
let figures: Record<keyof typeof sources, Figure>;

beforeAll(async () => {
  const drawn = await drawAll(sources);
  figures = {
    few: figureOf(drawn.few),
    many: figureOf(drawn.many),
    parts: figureOf(drawn.parts),
    chain: figureOf(drawn.chain),
  };
}, 60_000);

describe('a figure in the article', () => {
  it('is as wide as its smallest letters need to have 12 px, and no wider', () => {
    for (const figure of Object.values(figures)) {
      const letters = Math.min(...figure.sizes) * (breadthOf(figure) / figure.width);
      expect(letters).toBeGreaterThanOrEqual(12);
      expect(letters).toBeLessThan(12.1);
    }
  });

  it('fits a window of 360 px if it is a pie or a chart of a few columns', () => {
    for (const figure of [figures.few, figures.parts]) expect(breadthOf(figure)).toBeLessThan(360);
  });

  it('is moved if it is a chart of twelve months, whose names need their room', () => {
    expect(breadthOf(figures.many)).toBeGreaterThan(360);
  });

  it('begins where its scale is: a chart at the left, others at the right', () => {
    expect(writeFigure(figures.many).properties.dir).toBe('ltr');
    expect(writeFigure(figures.chain).properties.dir).toBeUndefined();
  });

  it('says that it is moved only in a window that is narrower than it', () => {
    const rule = ruleOfFigures([writeFigure(figures.many), writeFigure(figures.many)]);
    const breadth = breadthOf(figures.many);
    expect(rule).toContain(moveHint);
    expect(rule.match(/@media[^{]*/g)).toEqual([`@media (width<${breadth}px)`]);
  });

  it('needs no rule if no slide has one', () => {
    expect(ruleOfFigures([])).toBe('');
  });
});
