import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMermaidConfig } from '../../src/draw/mermaid-config.ts';
import { seedRandom } from '../../src/draw/seeded-random.ts';
import { drawAll, figureOf, readCustomProperties } from '../draw/figure-drawing.ts';
import { readExamples, undrawn } from '../draw/kind-table.ts';
import { openBrowser } from './browser.ts';
import { openDrawingPage, spaceBends } from './drawing-page.ts';

/** A label as a browser lays it out: its words, and the middle of its box, px. */
interface Label {
  words: string;
  x: number;
  y: number;
}

/** A drawing as a browser lays it out, and how many ends of its lines have heads. */
interface Laid {
  labels: Label[];
  heads: number;
}

const examples = readExamples();
/** Mermaid in Chromium refuses Arabic names of sankeys. */
const names = Object.keys(examples).filter((name) => ![...undrawn, 'sankey'].includes(name));

let browser: Browser;
let here: Record<string, Laid>;
let there: Record<string, Laid>;

beforeAll(async () => {
  const drawn = await drawAll(
    Object.fromEntries(names.map((name) => [name, examples[name] ?? ''])),
  );
  browser = await openBrowser();
  const page = await openDrawingPage(browser);
  here = {};
  there = {};
  for (const name of names) {
    here[name] = await layOut(page, figureOf(drawn[name]).svg);
    there[name] = await layOut(page, await drawThere(page, name, figureOf(drawn[name]).width));
  }
}, 240_000);
afterAll(() => browser?.close());

/** Returns Mermaid's drawing; a chart is as wide as minbar draws it. */
async function drawThere(page: Page, name: string, width: number): Promise<string> {
  const config = readMermaidConfig(readCustomProperties());
  const xyChart = { ...config.xyChart, ...(name === 'xychart' && { width }) };
  await page.evaluate(`(${seedRandom})()`);
  await spaceBends(page, name);
  return (await page.evaluate(
    `document.body.replaceChildren();
     mermaid.initialize(${JSON.stringify({ ...config, xyChart })});
     mermaid.render('m', ${JSON.stringify(examples[name])}).then(({ svg }) => svg)`,
  )) as string;
}

/** Returns a drawing as the page lays it out at its natural size. */
function layOut(page: Page, markup: string): Promise<Laid> {
  return page.evaluate((svg) => {
    document.body.innerHTML = svg;
    const drawing = document.querySelector('svg');
    if (!drawing) throw new Error('no drawing');
    drawing.removeAttribute('style');
    const [, , width, height] = (drawing.getAttribute('viewBox') ?? '').split(/[\s,]+/);
    drawing.setAttribute('width', width ?? '');
    drawing.setAttribute('height', height ?? '');
    const texts = drawing.querySelectorAll('[data-rows], text:not([data-rows] *)');
    const labels = [...texts].flatMap((text) => {
      const words = text.textContent.replace(/[\s\u200f]+/g, ' ').trim();
      const { x, y, width, height } = text.getBoundingClientRect();
      return words && width > 0 ? [{ words, x: x + width / 2, y: y + height / 2 }] : [];
    });
    const heads = ['start', 'end'].flatMap((side) => [
      ...drawing.querySelectorAll(`[marker-${side}]:not([marker-${side}*="sequencenumber"])`),
    ]).length;
    return { labels, heads };
  }, markup);
}

/** Returns how far each label that both have is from its place there, in its drawing as a whole. */
function compare(name: string): Label[] {
  const [own, other] = [here[name]?.labels ?? [], [...(there[name]?.labels ?? [])]];
  const pairs = own.flatMap((label) => {
    const index = other.findIndex(({ words }) => words === label.words);
    const [found] = index < 0 ? [] : other.splice(index, 1);
    return found ? [[label, found] as const] : [];
  });
  const candidates = [1, -1].map((side) => {
    const offs = pairs.map(([one, two]) => ({
      words: one.words,
      x: one.x - side * two.x,
      y: one.y - two.y,
    }));
    const [x, y] = [median(offs.map((off) => off.x)), median(offs.map((off) => off.y))];
    return offs.map((off) => ({ words: off.words, x: off.x - x, y: off.y - y }));
  });
  const sum = (offs: Label[]) => offs.reduce((all, off) => all + Math.abs(off.x), 0);
  const [plain = [], mirrored = []] = candidates;
  return sum(plain) <= sum(mirrored) ? plain : mirrored;
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Kinds in which minbar turns the rows of each box, so that only heights can be compared. */
const turnedInside = ['class', 'er', 'requirement'];

/**
 * Labels that minbar moves away from Mermaid's places: into the middle of their box (block, class, state,
 * timeline, usecase), off lines (c4, gitGraph, wardley), or apart (legends of journey, pie, radar; those of
 * pies have larger letters). A mirrored letter whose ink is wider than itself has its middle elsewhere
 * (railroad).
 */
const moved: Record<string, string[]> = {
  block: ['خبر'],
  c4: ['نظام الإعارة', 'يطلب كتابا', 'يرسل تذكيرا'],
  class: ['نوع منه', 'يتكون من', 'يضم'],
  gitGraph: ['تنقيح', 'نشر'],
  journey: ['القارئ'],
  pie: ['أنهار [38]', 'آبار [24]', 'أمطار [17]', 'تحلية [12]', 'مياه معالجة [9]'],
  radar: ['الجبل'],
  'railroad-ebnf': ['كتب'],
  'railroad-peg': ['كتب'],
  state: ['إحالة', 'تصويت', 'تعديل'],
  timeline: ['القرن الثامن', 'القرن الخامسعشر', 'القرن العشرون'],
  treemap: ['الثقافة'],
  usecase: ['القارئ', 'أمين المكتبة', 'البحث فيالفهرس', 'استعارة كتاب', 'تسجيل الإعارة'],
  wardley: ['الفهرس'],
};

/** Kinds whose places come from a simulation, in which a thousandth of a px grows. */
const simulated = ['mindmap'];

describe('each kind of Mermaid', () => {
  it.each(names.filter((name) => !simulated.includes(name)))(
    'has its labels where Chromium has them: %s',
    (name) => {
      const far = compare(name).filter(
        ({ x, y }) => (!turnedInside.includes(name) && Math.abs(x) > 2) || Math.abs(y) > 2,
      );
      expect(far.map(({ words }) => words)).toEqual(moved[name] ?? []);
    },
  );

  it.each(names)('has as many heads of lines as in Chromium: %s', (name) => {
    expect(here[name]?.heads).toBe(there[name]?.heads);
  });
});
