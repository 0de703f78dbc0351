import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { layOutDeck, openDeck, openSpeakerView } from './visit.ts';

let browser: Browser;
let deck: Page;
let view: Page;

beforeAll(async () => {
  browser = await openBrowser();
  const visit = await openDeck(browser, await layOutDeck(frozenDeck));
  deck = visit.page;
  view = await openSpeakerView(visit);
});

afterAll(() => browser?.close());

/** Windows that laptops and screens have, and 1280×720 at a scale of 2. */
const windows = [
  [640, 360],
  [640, 480],
  [800, 600],
  [1024, 640],
  [1280, 720],
  [1440, 900],
  [2560, 1080],
] as const;

/** Goes from stop to stop, and returns what `look` sees at each one. */
async function walk<T>(look: () => Promise<T>): Promise<T[]> {
  const seen: T[] = [];
  await deck.keyboard.press('Home');
  for (;;) {
    const place = await deck.evaluate(() => {
      const slides = [...document.querySelectorAll('.slides > section')];
      const slide = slides.findIndex((one) => one.classList.contains('present'));
      const steps = slides[slide]?.querySelectorAll('.fragment.visible').length;
      return { slide, steps, end: !document.querySelector('.board')?.hasAttribute('hidden') };
    });
    if (place.end) break;
    await view.waitForFunction(
      ({ slide }) =>
        document.querySelector('.stage .caption span')?.textContent?.startsWith(`${slide + 1} من`),
      place,
    );
    // The message of a step within a slide arrives with the next task.
    await view.evaluate(() => new Promise((done) => setTimeout(done, 20)));
    seen.push(await look());
    await deck.keyboard.press('ArrowLeft');
  }
  await deck.keyboard.press('Escape');
  return seen;
}

/** Returns how many stops the talk has: each slide, and each of its steps. */
const countStops = () =>
  deck.evaluate(() =>
    [...document.querySelectorAll('.slides > section')].reduce((sum, slide) => {
      const steps = [...slide.querySelectorAll('[data-fragment-index]')].map((part) =>
        part.getAttribute('data-fragment-index'),
      );
      return sum + 1 + new Set(steps).size;
    }, 0),
  );

/** Goes to a slide, and waits until the view shows it. */
async function goTo(id: string): Promise<void> {
  const number = await deck.evaluate((place) => {
    location.hash = `#/${place}`;
    return (
      [...document.querySelectorAll('.slides > section')].findIndex(
        ({ id: one }) => one === place,
      ) + 1
    );
  }, id);
  await expect
    .poll(() => view.innerText('.stage .caption span'))
    .toMatch(new RegExp(`^${number} `));
}

/** Returns whether the sentence that is being spoken is in view, or, of a higher one, its lit words. */
const findSpoken = () =>
  view.evaluate(() => {
    const box = document.querySelector('.words');
    if (!box) return 'no notes';
    const frame = box.getBoundingClientRect();
    const lit = [...box.querySelectorAll('.lit')];
    const spoken = lit[0]?.closest('[data-sentence]') ?? box.querySelector('[data-sentence]');
    if (!spoken) return box.querySelector('.none') ? 'nothing to speak' : 'no sentence';
    const isIn = ({ top, bottom }: DOMRect) => top >= frame.top - 1 && bottom <= frame.bottom + 1;
    const whole = spoken.getBoundingClientRect();
    if (isIn(whole)) return 'in view';
    const line = lit[0]?.getClientRects()[0] ?? spoken.getClientRects()[0];
    const isHigher = whole.height > frame.height || lit.length > 1;
    return isHigher && line && isIn(line) ? 'in view' : `out of view: ${spoken.textContent}`;
  });

it('the edge at which notes are cut fades: below at first, above at their end', async () => {
  await view.setViewportSize({ width: 640, height: 480 });
  await goTo('return');
  const edges = () =>
    view.evaluate(() => {
      const box = document.querySelector('.words');
      const mask = box ? getComputedStyle(box).maskImage : 'none';
      return [
        box?.classList.contains('more-above'),
        box?.classList.contains('more-below'),
        mask.startsWith('linear-gradient'),
      ];
    });
  await expect.poll(edges).toEqual([false, true, true]);
  await view.evaluate(() => document.querySelector('.words')?.scrollTo(0, 10_000));
  await expect.poll(edges).toEqual([true, false, true]);
});

/** A window of each form that the view has: low, narrow, usual and wide (styles/speaker.css). */
const forms = [windows[0], windows[1], windows[4], windows[6]];

describe.each(forms)('in a window of %d×%d', (width, height) => {
  it('the sentence that is being spoken is in view at every step of the deck', async () => {
    await view.setViewportSize({ width, height });
    const seen = await walk(findSpoken);
    expect(seen).toHaveLength(await countStops());
    expect(seen.filter((one) => one !== 'in view' && one !== 'nothing to speak')).toEqual([]);
  });
});

describe.each(windows)('in a window of %d×%d', (width, height) => {
  beforeAll(() => view.setViewportSize({ width, height }));

  it('nothing leaves the window, and both pictures are 16:9', async () => {
    const view_ = await view.evaluate(() => {
      const parts = ['.times', '.stage > .screen', '.coming .screen', '.buttons', '.words'];
      const out = parts.filter((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return !box || box.bottom > innerHeight || box.right > innerWidth || box.left < 0;
      });
      const shapes = [...document.querySelectorAll('.screen')].map((screen) => {
        const box = screen.getBoundingClientRect();
        return Math.round((box.width / box.height) * 100) / 100;
      });
      return { out, shapes };
    });
    expect(view_).toEqual({ out: [], shapes: [1.78, 1.78] });
  });

  it('a line of the notes has at most 75 letters, and 4 lines of long notes are seen', async () => {
    await goTo('course');
    const { letters, lines } = await view.evaluate(() => {
      const box = document.querySelector('.words');
      const copies = [...(box?.children ?? [])].flatMap((sentence) =>
        Array.from({ length: 9 }, () => sentence.cloneNode(true)),
      );
      box?.append(...(copies as Element[]));
      const size = box ? Number.parseFloat(getComputedStyle(box).fontSize) : 0;
      // A letter of the naskh is 0.4 em wide on average.
      const inner = (box?.clientWidth ?? 0) / (size * 0.4);
      const lines = (box?.clientHeight ?? 0) / (size * 1.7);
      // The next window shows the same notes.
      for (const copy of copies as Element[]) copy.remove();
      return { letters: inner, lines };
    });
    expect(letters).toBeLessThan(75);
    expect(lines).toBeGreaterThan(4);
  });
});
