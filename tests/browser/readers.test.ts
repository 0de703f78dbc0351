import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { countSlides, layOutDeck, openDeck, openSpeakerView, showSlide } from './visit.ts';

let browser: Browser;
let address: string;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** Asks something of every slide with all its steps shown; returns what was found, by slide. */
async function walkSlides<Found>(page: Page, ask: () => Found[]): Promise<Record<number, Found[]>> {
  const found: Record<number, Found[]> = {};
  for (let index = 0; index < (await countSlides(page)); index += 1) {
    await showSlide(page, index);
    const answers = await page.evaluate(ask);
    if (answers.length > 0) found[index + 1] = answers;
  }
  return found;
}

describe('who hears the deck', () => {
  it('hears exactly one heading on each slide', async () => {
    const { page } = await openDeck(browser, address);
    const odd = await walkSlides(page, () => {
      const headings = [...document.querySelectorAll('section.present :is(h1, h2, h3, h4)')];
      return headings.length === 1 ? [] : headings.map((heading) => heading.textContent);
    });
    expect(odd).toEqual({});
  });

  it('hears the parts in the order of the slide: from top to bottom, from right to left', async () => {
    const { page } = await openDeck(browser, address);
    const disordered = await walkSlides(page, () => {
      const parts = 'h1, h2, .label, .body li, .body blockquote, figure, .foot > *';
      const boxes = [...document.querySelectorAll(`section.present :is(${parts})`)]
        .map((part) => ({
          name: part.textContent?.slice(0, 30),
          ...part.getBoundingClientRect().toJSON(),
        }))
        .filter(({ width }) => width > 0);
      return boxes.flatMap((later, index) =>
        boxes.slice(0, index).flatMap((earlier) => {
          const isBeside = later.right > earlier.left + 1 && earlier.right > later.left + 1;
          const isAbove = isBeside && later.bottom <= earlier.top + 1;
          const isLevel = later.bottom > earlier.top + 1 && earlier.bottom > later.top + 1;
          const isBefore = isLevel && later.left >= earlier.right - 1;
          return isAbove || isBefore ? [`${later.name} stands before ${earlier.name}`] : [];
        }),
      );
    });
    expect(disordered).toEqual({});
  });
});

describe('who asks for less motion', () => {
  it('sees no movement between steps or slides', async () => {
    const { page } = await openDeck(browser, address);
    const moving: string[] = [];
    for (let steps = 0; steps < 24; steps += 1) {
      await page.keyboard.press('ArrowLeft');
      const found = await page.evaluate(() =>
        document.getAnimations().map(({ effect }) => {
          const { target } = effect as KeyframeEffect;
          return target?.className.toString() ?? '';
        }),
      );
      moving.push(...found);
    }
    expect(moving).toEqual([]);
  });
});

describe('who forces colours upon every page', () => {
  it('sees each figure on the background that its colours were chosen for', async () => {
    const { page } = await openDeck(browser, address);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const unseen = await walkSlides(page, () =>
      [...document.querySelectorAll('section.present .body :is(figure, svg.course)')].flatMap(
        (figure) => {
          const holder = figure.closest('figure') ?? figure.closest('.body') ?? figure;
          const { forcedColorAdjust, backgroundColor } = getComputedStyle(holder);
          const isOnPaper = backgroundColor === 'rgb(251, 249, 244)';
          return forcedColorAdjust === 'none' && isOnPaper ? [] : [backgroundColor];
        },
      ),
    );
    expect(unseen).toEqual({});
  });

  it('can read the notes, with quoted and highlighted words', async () => {
    const visit = await openDeck(browser, `${address}#/7`);
    const view = await openSpeakerView(visit);
    await view.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const contrasts = await view.evaluate(() => {
      const light = (colour: string) => {
        const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
        const [red = 0, green = 0, blue = 0] = parts.map((part) =>
          part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const groundOf = (part: Element | null): string => {
        const { backgroundColor } = getComputedStyle(part ?? document.documentElement);
        return part && /, 0\)$/.test(backgroundColor)
          ? groundOf(part.parentElement)
          : backgroundColor;
      };
      return [...document.querySelectorAll('.words mark, .words .lit')].map((part) => {
        const pair = [light(getComputedStyle(part).color), light(groundOf(part))];
        return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
      });
    });
    expect(contrasts.length).toBeGreaterThan(1);
    expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
  });
});

describe('who enlarges everything twice over', () => {
  const half = { width: 640, height: 360 };

  it.each([
    ['help', '?', '.help'],
    ['the finder', '/', '.finder'],
    ['the essay', 't', '.essay'],
  ])('has %s within the window, and its end within reach', async (_name, key, selector) => {
    const { page } = await openDeck(browser, address, half, { deviceScaleFactor: 2 });
    await page.keyboard.press(key);
    if (key === '/') await page.keyboard.type('الترام');
    const last = page.locator(`${selector} :is(li, tr, .passage)`).last();
    await last.scrollIntoViewIfNeeded();
    for (const part of [page.locator(selector), last]) {
      const box = await part.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(half.width);
    }
    const foot = await last.boundingBox();
    expect((foot?.y ?? 0) + Math.min(foot?.height ?? 0, 100)).toBeLessThanOrEqual(half.height);
  });

  it('reaches every part of the speaker view, with room for the notes', async () => {
    const visit = await openDeck(browser, `${address}#/7`, half, { deviceScaleFactor: 2 });
    const view = await openSpeakerView(visit);
    await view.setViewportSize({ width: 600, height: 380 });
    for (const part of await view.locator('.desk :is(button, .words, .dial):visible').all()) {
      await part.scrollIntoViewIfNeeded();
      const box = await part.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(600);
    }
    const notes = await view.locator('.words').boundingBox();
    expect(notes?.height).toBeGreaterThanOrEqual(170);
  });
});
