import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/draw/figure.ts';
import { openFonts } from '../../src/draw/measure/shape.ts';
import { readMermaidConfig } from '../../src/draw/mermaid-config.ts';
import { seedRandom } from '../../src/draw/seeded-random.ts';
import { pairings } from '../../src/theme/pairing.ts';
import { drawAll, figureOf, findFonts, readCustomProperties } from '../draw/figure-drawing.ts';
import { openBrowser } from './browser.ts';
import { openDrawingPage } from './drawing-page.ts';

const sources = {
  flowchart: `flowchart RL
    RU["روسيا"]:::maroon
    AZ["أذربيجان"]:::teal
    CSTO["منظمة معاهدة الأمن الجماعي (CSTO)"]:::quiet
    W(["الغرب"])
    RU <-->|"علاقة عمل مع موسكو<br>في كل الملفات"| AZ
    AZ -.->|"ليست عضواً؟"| CSTO
    AZ ==>|"تقارب متزايد!"| W`,
  timeline: `timeline
    1991 : استقلال أذربيجان
    2020 : حرب كاراباخ الثانية : دعم تركي
    2023 : السيطرة الكاملة على كاراباخ`,
  state: `stateDiagram-v2
    direction RL
    state "توازن هش بين باكو وموسكو منذ الاستقلال" as a
    state "اختلال التوازن" as b
    [*] --> a
    a --> b : حرب 1991–2020
    b --> [*]`,
  quadrant: `quadrantChart
    x-axis "بعيد عن موسكو" --> "قريب من موسكو"
    y-axis "نفوذ ضعيف" --> "نفوذ قوي"
    quadrant-1 حلفاء
    quadrant-2 منافسون
    quadrant-3 خارج الصورة
    quadrant-4 تابعون
    "تركيا": [0.3, 0.8]`,
  mindmap: `mindmap
    root((أذربيجان))
      روسيا
        علاقة عمل
        نفوذ غير مباشر
      تركيا
        دعم واضح`,
};
type Name = keyof typeof sources;
const names = Object.keys(sources) as Name[];

/** The outline that stands around some words, px, from the drawing's left and top outline. */
interface Outline {
  words: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

let browser: Browser;
let page: Page;
let figures: Record<Name, Figure>;

beforeAll(async () => {
  const drawn = await drawAll(sources);
  figures = Object.fromEntries(
    names.map((name) => [name, figureOf(drawn[name])]),
  ) as typeof figures;
  browser = await openBrowser();
  page = await openDrawingPage(browser);
});
afterAll(() => browser?.close());

async function drawInBrowser(name: Name): Promise<Outline[]> {
  await page.evaluate(`(${seedRandom})()`);
  const svg = (await page.evaluate(
    `mermaid.initialize(${JSON.stringify(readMermaidConfig(readCustomProperties()))});
     mermaid.render('m', ${JSON.stringify(sources[name])}).then(({ svg }) => svg)`,
  )) as string;
  return readOutlines(svg);
}

/** Returns the outlines of a drawing as this browser lays it out. */
async function readOutlines(svg: string): Promise<Outline[]> {
  const found = await page.evaluate((markup) => {
    document.body.innerHTML = markup;
    const drawing = document.querySelector('svg');
    if (!drawing) throw new Error('no drawing');
    drawing.removeAttribute('style');
    const [, , width, height] = (drawing.getAttribute('viewBox') ?? '').split(/[\s,]+/);
    drawing.setAttribute('width', width ?? '');
    drawing.setAttribute('height', height ?? '');
    const shapes = [...drawing.querySelectorAll('rect,circle,polygon,path')]
      .filter((shape) => !shape.closest('marker,defs') && getComputedStyle(shape).fill !== 'none')
      .filter((shape) => !shape.matches('.edgeLabel rect,[data-id] > rect'))
      .map((shape) => shape.getBoundingClientRect())
      .filter((box) => box.width > 10 && box.height > 10);
    const labels = drawing.querySelectorAll('[data-rows], text:not([data-rows] *)');
    return [...labels].flatMap((text) => {
      const words = text.textContent.replace(/\s+/g, ' ').trim();
      const box = text.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const around = shapes
        .filter((shape) => shape.width > box.width * 0.7 && shape.left < x && shape.right > x)
        .filter((shape) => shape.top < y && shape.bottom > y)
        .sort((one, other) => one.width * one.height - other.width * other.height)[0];
      if (!words || !around) return [];
      return [{ words, x: around.x, y: around.y, width: around.width, height: around.height }];
    });
  }, svg);
  const [left, top] = [Math.min(...found.map((o) => o.x)), Math.min(...found.map((o) => o.y))];
  return found
    .map((outline) => ({ ...outline, x: outline.x - left, y: outline.y - top }))
    .sort((one, other) => one.words.localeCompare(other.words));
}

/** Returns outlines as they stand when the whole drawing is turned about its middle. */
function turn(outlines: Outline[]): Outline[] {
  const right = Math.max(...outlines.map(({ x, width }) => x + width));
  return outlines.map((outline) => ({ ...outline, x: right - outline.x - outline.width }));
}

// What is compared is the figure as the build hands it on, after all settling, with what Mermaid
// draws by itself in the browser; both are laid out and read by the browser.
describe.each([
  ['flowchart', 4],
  ['timeline', 7],
  ['state', 2],
  ['quadrant', 4],
  ['mindmap', 6],
] as const)('a %s drawn in Node', (name, boxes) => {
  it('has the boxes, places and sizes that Chromium gives it', async () => {
    const there = await drawInBrowser(name);
    const drawn = await readOutlines(figures[name].svg);
    const here = figures[name].svg.includes('matrix(-1') ? turn(drawn) : drawn;
    expect(here.map(({ words }) => words)).toEqual(there.map(({ words }) => words));
    expect(here.length).toBeGreaterThanOrEqual(boxes);
    here.forEach((outline, i) => {
      for (const side of ['x', 'y', 'width', 'height'] as const) {
        const far = Math.abs(outline[side] - (there[i]?.[side] ?? Number.NaN));
        expect(far, `${outline.words}: ${side}`).toBeLessThanOrEqual(1);
      }
    });
  });

  it('has labels as wide as Chromium sets them', async () => {
    const measure = openFonts(findFonts());
    const labels = figures[name].labels;
    const set = await page.evaluate(
      ({ labels, family }) => {
        document.body.innerHTML = `<svg font-family="${family}" font-size="22" font-weight="600">${labels
          .map((label) => `<text>${label}</text>`)
          .join('')}</svg>`;
        return [...document.querySelectorAll('text')].map((text) => text.getComputedTextLength());
      },
      { labels, family: pairings.plex.ours.family },
    );
    labels.forEach((label, i) => {
      const part = measure.set(label, 22, 600).width / (set[i] ?? Number.NaN);
      expect(Math.abs(part - 1), label).toBeLessThan(0.01);
    });
  });
});

describe('right-to-left text', () => {
  it('has its brackets and marks on the side where Arabic has them', async () => {
    await page.evaluate((svg) => {
      document.body.innerHTML = svg;
    }, figures.flowchart.svg);
    const places = await page.evaluate(() => {
      const place = (letter: string): { at: number; left: number; right: number } => {
        const text = [...document.querySelectorAll('text')].find((t) =>
          t.textContent.includes(letter),
        );
        if (!text) throw new Error(letter);
        const words = text.textContent;
        const box = text.getBoundingClientRect();
        const glyph = text.getExtentOfChar(words.lastIndexOf(letter));
        const map = text.getScreenCTM();
        if (!map) throw new Error('not laid out');
        return {
          at: (glyph.x + glyph.width / 2) * map.a + map.e,
          left: box.left,
          right: box.right,
        };
      };
      return ['؟', '!', '(', ')'].map(place);
    });
    const [question, call, opened, closed] = places;
    for (const mark of [question, call]) {
      expect((mark?.at ?? 0) - (mark?.left ?? 0)).toBeLessThan(15);
    }
    expect(closed?.at).toBeLessThan(opened?.at ?? 0);
  });

  it('keeps the earlier year of a range on the left, whatever stands before it', async () => {
    const [first, last] = await page.evaluate((svg) => {
      document.body.innerHTML = svg;
      const text = [...document.querySelectorAll('text')].find((one) =>
        one.textContent.includes('1991'),
      );
      return ['1991', '2020'].map((year) => {
        const at = text?.textContent.indexOf(year) ?? 0;
        return text?.getExtentOfChar(at).x ?? Number.NaN;
      });
    }, figures.state.svg);
    expect(first).toBeLessThan(last ?? Number.NaN);
  });
});
