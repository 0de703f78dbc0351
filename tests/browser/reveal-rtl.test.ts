import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readContents } from '../../src/print/text/stream.ts';
import { makeFolder } from '../folder.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { layOutDeck, openDeck, presentId, readPage } from './visit.ts';

let browser: Browser;
let address: string;
let page: Page;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
  browser = await openBrowser();
});

afterAll(() => browser?.close());
afterEach(() => page.context().close());

/** Returns the address of the same deck with the transition `zoom`. */
async function layOutZoom(): Promise<string> {
  const file = join(makeFolder(), 'index.html');
  const page = await readPage(frozenDeck);
  writeFileSync(file, page.replace('data-transition="fade"', 'data-transition="zoom"'));
  return pathToFileURL(file).href;
}

/** Opens the deck; an address may say the slide. */
async function open(asked = ''): Promise<void> {
  ({ page } = await openDeck(browser, address + asked));
}

const styleOf = (selector: string, property: string) =>
  page.evaluate(
    ([part = '', name = '']) => {
      const element = document.querySelector(part);
      return element ? getComputedStyle(element).getPropertyValue(name) : 'missing';
    },
    [selector, property],
  );

/** A part with markup of its own on the present slide, as reveal.js’s sheet would style it. */
const insert = (markup: string) =>
  page.evaluate((html) => {
    document.querySelector('section.present')?.insertAdjacentHTML('beforeend', html);
  }, markup);

const isEnabled = (side: string) => page.isEnabled(`.navigate-${side}`);
const showFurniture = () => page.mouse.move(640, 300);

describe('what reveal.js gets wrong from right to left', () => {
  it('1: slides and headings keep the deck’s font', async () => {
    await open('#/1');
    expect(await styleOf('section.present h2', 'font-family')).toContain('Plex');
    expect(await styleOf('.reveal .slides', 'font-family')).toContain('Plex');
  });

  it('2: lists in lists and descriptions are indented from the right, cells begin there', async () => {
    await open('#/1');
    await insert('<ol id="a"><li>أ<ol id="b"><li>ب</li></ol></li></ol><dl><dd id="c">ج</dd></dl>');
    await insert('<table><tr><td id="d">د</td></tr></table>');
    expect(await styleOf('#b', 'margin-right')).toBe('40px');
    expect(await styleOf('#b', 'margin-left')).toBe('0px');
    expect(await styleOf('#c', 'margin-right')).toBe('40px');
    expect(await styleOf('#b', 'text-align')).toBe('start');
    expect(await styleOf('#d', 'text-align')).toBe('start');
  });

  it('3: the arrow to the left goes on, the one to the right back', async () => {
    await open();
    await showFurniture();
    await page.click('.navigate-left');
    expect(await presentId(page)).toBe('roadmap');
    await page.click('.navigate-right');
    expect(await presentId(page)).toBe('title');
  });

  it('4: the arrow that leads nowhere is disabled', async () => {
    await open();
    expect([await isEnabled('left'), await isEnabled('right')]).toEqual([true, false]);
    await page.keyboard.press('End');
    expect([await isEnabled('left'), await isEnabled('right')]).toEqual([true, true]);
    while ((await page.locator('section.present .fragment:not(.visible)').count()) > 0)
      await page.keyboard.press('PageDown');
    expect([await isEnabled('left'), await isEnabled('right')]).toEqual([false, true]);
  });

  it('4: more steps dim the arrow that leads on', async () => {
    await open('#/course');
    expect(await page.locator('.navigate-left.fragmented').count()).toBe(1);
    expect(await page.locator('.navigate-right.fragmented').count()).toBe(0);
  });

  it.each([
    [0.001, 0],
    [0.999, 17],
    [10.5 / 18, 10],
  ])(
    '5: a click at %f of the progress bar, from the right, leads to slide %i',
    async (share, slide) => {
      await open('#/5');
      await page.mouse.click(1280 * (1 - share), 717);
      const present = '.slides > section.present';
      await page.waitForSelector(`.slides > section:nth-child(${slide + 1}).present`);
      expect(await page.locator(present).count()).toBe(1);
    },
  );

  it('6: Shift and the arrow that goes on lead to the end, with the other to the beginning', async () => {
    await open('#/5');
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await page.locator('.slides > section:last-child.present').count()).toBe(1);
    await page.keyboard.press('Shift+ArrowRight');
    expect(await presentId(page)).toBe('title');
  });

  it('7: with zoom, what is to come is small and what is gone is near', async () => {
    const moves = { reducedMotion: 'no-preference' } as const;
    ({ page } = await openDeck(browser, `${await layOutZoom()}#/5`, undefined, moves));
    const scaleOf = (place: number) =>
      styleOf(`.slides > section:nth-child(${place})`, 'transform');
    await expect.poll(() => scaleOf(7)).toBe('matrix(0.2, 0, 0, 0.2, 0, 0)');
    await expect.poll(() => scaleOf(5)).toBe('matrix(16, 0, 0, 16, 0, 0)');
  });

  it.each(['٨', '8', '۸', 'مَوقف', 'توسّطت البلدية', 'مـوقـف الـسوق'])(
    '8: a slide is found by %s',
    async (query) => {
      await open();
      await page.keyboard.press('g');
      await page.keyboard.type(query);
      await page.keyboard.press('Enter');
      expect(await page.locator('.slides > section:nth-child(8).present').count()).toBe(1);
      expect(await page.locator('dialog[open]').count()).toBe(0);
    },
  );

  it.each(['title', 'course', 'turn'])(
    '10: on %s no arrow stands over the number or the words of the slide',
    async (id) => {
      await open(`#/${id}`);
      await showFurniture();
      const meets = await page.evaluate(() => {
        const arrows = [...document.querySelectorAll('.controls button.enabled')];
        const words = document.querySelectorAll(
          '.slide-number, section.present :is(h1, h2, .foot p, .label, .quotation, .legend li, .rail li)',
        );
        return arrows.flatMap((arrow) => {
          const a = arrow.getBoundingClientRect();
          return [...words]
            .filter((word) => {
              const range = document.createRange();
              range.selectNodeContents(word);
              const b = range.getBoundingClientRect();
              return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            })
            .map((word) => word.textContent);
        });
      });
      expect(meets).toEqual([]);
    },
  );

  it('11: the slide’s number reads «4 من 18»', async () => {
    await open('#/3');
    expect((await page.textContent('.slide-number'))?.trim()).toBe('4 من 18');
    expect(await styleOf('.slide-number', 'direction')).toBe('rtl');
  });

  it('12: help, pause and labels are Arabic', async () => {
    await open('#/3');
    const words = await page.evaluate(() => {
      const labelled = [...document.querySelectorAll('.reveal, .reveal [aria-label], dialog')];
      return [
        ...labelled.map((part) => part.getAttribute('aria-label') ?? ''),
        document.querySelector('.resume-button')?.textContent ?? 'missing',
      ];
    });
    for (const word of words) expect(word).not.toMatch(/[A-Za-z]/);
    await page.keyboard.press('?');
    const help = await page.innerText('dialog[open] tbody >> nth=0');
    expect(help).toContain('شاشة المتحدّث');
    const meanings = await page.locator('dialog[open] td').allInnerTexts();
    for (const meaning of meanings) expect(meaning).not.toMatch(/[A-Za-z]/);
    expect(await page.locator('[aria-label="الشريحة التالية"].navigate-left').count()).toBe(1);
  });

  it.each(['?', '/', 't'])(
    '13: a box opened with %s swallows no PageDown of a remote',
    async (key) => {
      await open();
      await page.keyboard.press(key);
      await page.keyboard.press('PageDown');
      expect(await presentId(page)).toBe('roadmap');
      expect(await page.locator('dialog[open]').count()).toBe(0);
    },
  );

  it('14: Ctrl+P prints the pages of the print view: all slides, every step, nothing else', async () => {
    await open('#/course');
    await page.keyboard.press('t');
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.slides > section, .pdf-page section')].map((slide) => {
          const { top } = slide.getBoundingClientRect();
          const words = [...slide.querySelectorAll('h1, h2, .point, .event, .foot p, figure text')];
          return words.map((word) => {
            const box = word.getBoundingClientRect();
            const shown = word.checkVisibility({ opacityProperty: true, visibilityProperty: true });
            return [shown, Math.round(box.left), Math.round(box.top - top), word.textContent].join(
              ' ',
            );
          });
        }),
      );
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const printed = await places();
    expect(await page.locator('.essay').isVisible()).toBe(false);
    await page.goto('about:blank');
    await page.goto(`${address}?print-pdf`);
    await page.waitForSelector('.pdf-page');
    expect(printed).toEqual(await places());
    expect(printed.flat()).toContainEqual(expect.stringMatching(/^true .* رفعت البلدية دعمها/));
  });

  it('14: after Ctrl+P the steps are as they were', async () => {
    await open('#/course');
    await page.keyboard.press('ArrowLeft');
    const steps = () => page.locator('section.present .fragment.visible').count();
    const before = await steps();
    await page.pdf();
    expect(await steps()).toBe(before);
  });

  it('14: Ctrl+P with the overview open gives the same pages, and the overview stays', async () => {
    await open('#/course');
    const print = async () => {
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const pages = readContents(await PDFDocument.load(bytes)).filter((one) => one.page);
      return pages.map((one) => Buffer.from(one.bytes).toString('latin1'));
    };
    const before = await print();
    expect(before).toHaveLength(await page.locator('.slides > section').count());
    await page.keyboard.press('o');
    await page.waitForSelector('.overview[open]');
    expect(await print()).toEqual(before);
    expect(await page.locator('.overview[open]').count()).toBe(1);
  });

  it.each(['(', '[', '<em>', 'a|b', '*'])(
    '16: a search for %s finds what holds it, and breaks nothing',
    async (query) => {
      const errors: string[] = [];
      await open();
      page.on('pageerror', (error) => errors.push(error.message));
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      for (const option of await page.locator('[role="option"]').allInnerTexts())
        expect(option).toContain(query);
      expect(errors).toEqual([]);
    },
  );

  it('the deck is a landmark, not an application', async () => {
    await open();
    expect(await page.getAttribute('.reveal', 'role')).toBe('main');
  });
});

describe('keys', () => {
  const pressArabic = (code: string, key: string) =>
    page.evaluate(
      (init) => document.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })),
      { code, key },
    );

  it('work on an Arabic layout', async () => {
    await open();
    await pressArabic('KeyT', 'ف');
    expect(await page.isVisible('aside.essay')).toBe(true);
    await pressArabic('KeyT', 'ف');
    expect(await page.isVisible('aside.essay')).toBe(false);
    await pressArabic('KeyB', 'لا');
    expect(await page.locator('.reveal.paused').count()).toBe(1);
  });

  it('show the dark screen again before they do anything else', async () => {
    await open();
    await page.keyboard.press('b');
    await page.keyboard.press('PageDown');
    expect(await page.locator('.reveal.paused').count()).toBe(0);
    expect(await presentId(page)).toBe('title');
  });

  it('move from slide to slide among all slides, and enter one', async () => {
    await open('#/course');
    await page.keyboard.press('o');
    await page.keyboard.press('ArrowLeft');
    expect(await presentId(page)).toBe('course');
    await page.keyboard.press('Enter');
    expect(await page.locator('.overview[open]').count()).toBe(0);
    expect(await presentId(page)).toBe('value');
  });

  it('are a list that Esc closes', async () => {
    await open();
    await page.keyboard.press('?');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});

it('a window that is loaded anew shows the same step', async () => {
  await open('#/course');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/#\/course\/1$/);
  await page.reload();
  await page.waitForSelector('#course.present');
  expect(await page.locator('section.present .fragment.visible').count()).toBe(2);
});
