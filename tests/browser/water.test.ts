import { join } from 'node:path';
import axe from 'axe-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { makePapers, makeTalk } from '../../src/talk.ts';
import { frameOf } from '../../src/write/fit/frame.ts';
import { openTypeRuler } from '../../src/write/fit/type.ts';
import { kindWriters } from '../../src/write/kind/kind-writers.ts';
import type { Talk } from '../../src/write/page.ts';
import { makeFolder, readDrawOptions, root } from '../shipped-talk.ts';
import { openBrowser } from './browser.ts';
import { findIntruders } from './layout.ts';
import { layOutFolder, openDeck, showSlide } from './visit.ts';

// A deck of numbers, charts and tables: the deck that ships has none of them.
const drawOptions = readDrawOptions();
let browser: Browser;
let page: Page;
let address: string;
let talk: Talk;

beforeAll(async () => {
  const { messages, ...folder } = await readFolder(join(root, 'tests/decks/water'));
  const made = await makeTalk(folder, drawOptions);
  expect([...messages, ...made.messages]).toEqual([]);
  if (!made.talk) throw new Error('the folder should hold a deck');
  talk = made.talk;
  browser = await openBrowser();
  address = await layOutFolder(folder);
  ({ page } = await openDeck(browser, address));
  await page.evaluate(axe.source);
});

afterAll(() => browser?.close());

const audit = () =>
  page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(document, { iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });

const said = () => page.evaluate(() => document.querySelector('body > .unseen')?.textContent);

/** Returns the sizes of the words of the present slide, px, by a selector. */
const sizesOf = (selector: string) =>
  page.evaluate(
    (parts) =>
      [...document.querySelectorAll(`section.present ${parts}`)].map((part) =>
        Number.parseFloat(getComputedStyle(part).fontSize),
      ),
    selector,
  );

/** Returns where the decimals of each number of a column of the present table begin, px from the left. */
const pointsOf = (column: number) =>
  page.evaluate((index) => {
    const cells = document.querySelectorAll(`section.present tbody td:nth-child(${index})`);
    return [...cells].map((cell) => {
      const [text] = [...cell.querySelectorAll('*'), cell].flatMap((part) =>
        [...part.childNodes].filter((node) => node.nodeType === 3),
      );
      const range = document.createRange();
      if (!text) return 0;
      const end = /^[0-9]+/.exec(text.nodeValue ?? '')?.[0].length ?? 0;
      range.setStart(text, 0);
      range.setEnd(text, end);
      return range.getBoundingClientRect().right;
    });
  }, column);

describe('numbers, charts and tables', () => {
  it('have nothing that axe finds wrong, and no part over another', async () => {
    for (let slide = 0; slide < talk.slides.length; slide += 1) {
      await showSlide(page, slide);
      expect(await audit()).toEqual([]);
      expect(await page.evaluate(findIntruders)).toEqual([]);
    }
  });

  it('have digits of 120 px and more, and other words of 20 px and more', async () => {
    await showSlide(page, 1);
    expect(await sizesOf('.lead')).toEqual([132, 132]);
    await showSlide(page, 5);
    expect(await sizesOf('.lead')).toEqual([240]);
    for (const slide of [4, 6]) {
      await showSlide(page, slide);
      expect(Math.min(...(await sizesOf(':is(th, td)')))).toBeGreaterThanOrEqual(20);
    }
  });

  it('are as high as the build says that they are', async () => {
    const tokens = (name: string) => Number.parseFloat(drawOptions.tokens.get(name) ?? '0');
    const scale = { sizes: tokens, ruler: await openTypeRuler(makeFolder()) };
    for (const index of [1, 4, 5, 6]) {
      const slide = talk.slides[index];
      if (!slide) throw new Error('a slide is missing');
      await showSlide(page, index);
      const { most } = frameOf(slide, scale);
      const [fill] = kindWriters[slide.kind].fills(slide, talk.deck, scale, most);
      const high = await page.evaluate(
        () => document.querySelector('section.present :is(.points, table)')?.clientHeight ?? 0,
      );
      expect(Math.abs(high - (fill?.height ?? 0)), slide.id).toBeLessThan(4);
    }
  });

  it('have tens under tens, in columns from right to left', async () => {
    await showSlide(page, 4);
    const columns = [await pointsOf(2), await pointsOf(3)];
    // Bold numbers are a little wider.
    for (const points of columns) expect(Math.max(...points) - Math.min(...points)).toBeLessThan(3);
    const [first = [], second = []] = columns;
    expect(first[0]).toBeGreaterThan(second[0] ?? Number.POSITIVE_INFINITY);
  });

  it('are told step by step, each in one sentence', async () => {
    ({ page } = await openDeck(browser, address));
    await page.evaluate(() => {
      location.hash = '#/use';
    });
    await page.waitForSelector('#use.present');
    await page.keyboard.press('ArrowLeft');
    expect(await said()).toBe('38% في الشبكة قبل أن تصل إلى البيوت');
    await page.evaluate(() => {
      location.hash = '#/districts';
    });
    await page.waitForSelector('#districts.present');
    await page.keyboard.press('ArrowLeft');
    expect(await said()).toBe('الميناء: السكان بالألف 412، حصة الفرد باللتر 96.5، الفاقد 41%');
  });

  it('are tables with names of rows and columns in the PDF', async () => {
    const order = {
      browser: inject('browser'),
      tell: () => {},
      everyStep: false,
      handout: { twoUp: false, withCues: false },
      date: new Date('2026-01-01T00:00:00Z'),
    };
    const { papers } = await makePapers(talk, { root, drawOptions }, order);
    const slides = papers.find(({ name }) => name === 'slides.pdf');
    const pdf = await getDocument({ data: slides?.bytes.slice(), verbosity: 0 }).promise;
    const tree = JSON.stringify(await (await pdf.getPage(5)).getStructTree());
    const count = (role: string) => tree.split(`"role":"${role}"`).length - 1;
    expect(['Table', 'TR', 'TH', 'TD'].map(count)).toEqual([1, 5, 8, 12]);
    await pdf.destroy();
  });
});
