import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftFolder } from '../draft/folder.ts';
import { openBrowser } from './browser.ts';
import { readLongDeck } from './long-deck.ts';
import { layOutFolder, openDeck, presentId } from './visit.ts';

let browser: Browser;
let address: string;
let page: Page;
let errors: string[];

beforeAll(async () => {
  address = await layOutFolder(await readLongDeck());
  browser = await openBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  ({ page, errors } = await openDeck(browser, `${address}#/more-1`, undefined, {
    hasTouch: true,
  }));
  await page.keyboard.press('o');
  await page.waitForSelector('.overview[open]');
});

afterEach(() => page.context().close());

const cells = () => page.locator('.overview > ol > li > button');
const isOpen = () => page.locator('.overview[open]').count();
const focusedNumber = () =>
  page.evaluate(() => document.activeElement?.querySelector('.name b')?.textContent);

describe('the overview', () => {
  it('shows all 23 slides at once at 1280×720, each with its number and headline', async () => {
    const boxes = await cells().evaluateAll((all) =>
      all.map((cell) => {
        const { top, bottom, left, right } = cell.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
      }),
    );
    expect(boxes).toEqual(Array(23).fill(true));
    const names = await cells().locator('.name').allInnerTexts();
    expect(names[0]).toMatch(/^1\s+الترام والحافلة/);
    expect(names[11]).toMatch(/^12\s+السكّة صامتة/);
  });

  it('draws each slide with its last step, inside its cell, at most 1 px off its shape', async () => {
    const drawn = await cells().evaluateAll((all) =>
      all.map((cell) => {
        const frame = cell.querySelector('.picture')?.getBoundingClientRect();
        const slide = cell.querySelector('section')?.getBoundingClientRect();
        const hidden = [...cell.querySelectorAll('.fragment')].filter(
          (step) =>
            getComputedStyle(step).visibility !== 'visible' ||
            getComputedStyle(step).opacity === '0',
        );
        const off =
          frame && slide
            ? Math.max(
                Math.abs(frame.width - slide.width - 2),
                Math.abs(frame.left - slide.left + 1),
              )
            : 99;
        return { off: off <= 1, hidden: hidden.length };
      }),
    );
    expect(drawn).toEqual(Array(23).fill({ off: true, hidden: 0 }));
  });

  it('begins at the slide that is shown, and follows the arrows as they point', async () => {
    expect(await focusedNumber()).toBe('12');
    await page.keyboard.press('ArrowLeft');
    expect(await focusedNumber()).toBe('13');
    await page.keyboard.press('ArrowUp');
    expect(await focusedNumber()).toBe('7');
    await page.keyboard.press('ArrowRight');
    expect(await focusedNumber()).toBe('6');
    await page.keyboard.press('ArrowDown');
    expect(await focusedNumber()).toBe('12');
    await page.keyboard.press('End');
    expect(await focusedNumber()).toBe('23');
    expect(await presentId(page)).toBe('more-1');
    expect(errors).toEqual([]);
  });

  it('enters a slide that was shown with all its steps, and one to come at its start', async () => {
    const visible = () => page.locator('section.present .fragment.visible').count();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    expect([await presentId(page), await isOpen(), await visible()]).toEqual(['course', 0, 3]);
    await page.keyboard.press('o');
    await cells().nth(17).click();
    expect([await presentId(page), await isOpen(), await visible()]).toEqual(['paths', 0, 0]);
  });

  it('opens a slide by touch', async () => {
    await cells().nth(3).tap();
    expect([await presentId(page), await isOpen()]).toEqual(['rails', 0]);
  });

  it('marks the chosen slide with an outline of 4 px, in forced colours too', async () => {
    const outline = () =>
      page.evaluate(() => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return [outlineStyle, outlineWidth, outlineColor];
      });
    expect(await outline()).toEqual(['solid', '4px', 'rgb(11, 110, 131)']);
    await page.emulateMedia({ forcedColors: 'active' });
    expect((await outline()).slice(0, 2)).toEqual(['solid', '4px']);
  });

  it.each(['Escape', 'o', 'PageDown'])('closes with %s', async (key) => {
    await page.keyboard.press(key);
    expect(await isOpen()).toBe(0);
  });

  it('leaves no second copy of a name or a sentence in the page', async () => {
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('.overview [id], .slides > section [id]')].map(
        ({ id }) => id,
      );
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(await page.locator('.overview ol [data-sentence]').count()).toBe(0);
    // The copies of a legend's own names stand once in the deck and once here, renamed.
    expect(twice).toEqual([]);
  });
});

it('names the slide that is shown, and the parts of the talk over their slides', async () => {
  const current = page.locator('.overview [aria-current="true"] .name b');
  expect(await current.allInnerTexts()).toEqual(['12']);
  const essay = `العنوان

كلمة أولى عن النهر وضفتيه في المدينة. وكلمة ثانية عن الجسر.

## ما كان

كانت القوارب تحمل القمح إلى السوق كل أسبوع. وكان التجار يعرفون موعدها.

## ما صار

انخفض منسوب الماء بعد بناء السد. ثم تحولت المخازن إلى مقاهٍ.
`;
  const parted = await layOutFolder(draftFolder(essay).folder);
  const visit = await openDeck(browser, parted);
  await visit.page.keyboard.press('o');
  const rows = await visit.page
    .locator('.overview > ol > li')
    .evaluateAll((all) =>
      all.map((row) => (row.matches('.part') ? row.textContent : '')).filter(Boolean),
    );
  expect(rows).toEqual(['ما كان', 'ما صار', 'الختام']);
  await visit.page.context().close();
});

it('Esc opens nothing where nothing is open: the stop button of a remote control sends it', async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(
    await page.locator('dialog[open], aside:not([hidden]).essay, .board:not([hidden])').count(),
  ).toBe(0);
  expect(await presentId(page)).toBe('more-1');
});
