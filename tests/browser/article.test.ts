import axe from 'axe-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { layOutDeck, openDeck } from './visit.ts';

let browser: Browser;
let address: string;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const phone: BrowserContextOptions = { hasTouch: true };
const upright = { width: 390, height: 664 };
const across = { width: 844, height: 390 };

/** Opens the page in a window in which no script of its own runs. */
async function openWithoutScript(width: number): Promise<Page> {
  const viewport = { width, height: width * 2 };
  const context = await browser.newContext({ viewport, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function openArticle(width: number, height = width * 2, end = ''): Promise<Page> {
  const { page } = await openDeck(browser, address + end, { width, height }, phone);
  await page.waitForSelector('.article-bar', { state: 'visible' });
  return page;
}

/** What stands in the article: widths, the smallest letters of each kind of words, px, and what is missing. */
interface Sight {
  window: number;
  scrolled: number;
  letters: Record<string, number>;
  sentences: number;
  figures: number;
  hidden: string[];
}

/** Looks at the article; runs in the page. */
function look(): Sight {
  const kinds: Record<string, string> = {
    headlines: 'h1, h2',
    essay: '.notes [data-sentence], .notes [data-recall]',
    quotations: '.quotation, .said',
    drawings: 'svg text',
    others: '.label, .foot p, .rail li, .legend li, .source, .contents a, .actor, .time',
  };
  const isSeen = (part: Element) => part.checkVisibility({ visibilityProperty: true });
  const sizeOf = (part: Element) => {
    const size = Number.parseFloat(getComputedStyle(part).fontSize);
    const scale = part instanceof SVGGraphicsElement ? (part.getScreenCTM()?.a ?? 1) : 1;
    return size * scale;
  };
  const letters = Object.entries(kinds).map(([kind, selector]) => {
    // Words of a hidden group of a drawing have no box.
    const parts = [...document.querySelectorAll(selector)].filter(
      (part) => isSeen(part) && part.getBoundingClientRect().height > 0,
    );
    const sizes = parts.filter((part) => part.textContent?.trim()).map(sizeOf);
    return [kind, Math.round(Math.min(...sizes) * 10) / 10] as const;
  });
  const parts = '.slides :is(h1, h2, figure, figure > svg, .quotation, [data-sentence], .pair)';
  const hidden = [...document.querySelectorAll(parts)].filter(
    (part) => !isSeen(part) || part.getBoundingClientRect().height < 10,
  );
  return {
    window: document.documentElement.clientWidth,
    scrolled: document.documentElement.scrollWidth,
    letters: Object.fromEntries(letters),
    sentences: document.querySelectorAll('.notes [data-sentence]').length,
    figures: document.querySelectorAll('figure > svg').length,
    hidden: hidden.map((part) => part.textContent?.slice(0, 30) ?? ''),
  };
}

const widths = [320, 360, 390, 412, 768];

describe.each(widths)('at %i px', (width) => {
  it.each([
    ['without a script', openWithoutScript],
    ['with a script', openArticle],
  ])('%s, all of it is seen, large enough, and the page never moves sideways', async (_, open) => {
    const page = await open(width);
    const { letters, hidden, ...sight } = await page.evaluate(look);
    await page.context().close();
    expect(sight).toEqual({ window: width, scrolled: width, sentences: 22, figures: 7 });
    expect(hidden).toEqual([]);
    expect(letters.headlines).toBeGreaterThanOrEqual(22);
    expect(letters.essay).toBeGreaterThanOrEqual(17);
    expect(letters.quotations).toBeGreaterThanOrEqual(17);
    expect(letters.drawings).toBeGreaterThanOrEqual(12);
    expect(letters.others).toBeGreaterThanOrEqual(14);
  });
});

describe.each([
  ['without a script', openWithoutScript],
  ['with a script', openArticle],
])('maps %s', (_, open) => {
  it.each([
    [360, 0],
    [320, 40],
  ])(
    'at %i px are moved by %i px at most, and an actor stands at one place',
    async (width, most) => {
      const page = await open(width);
      const maps = await page.locator('[data-diagram="alliances"]').evaluateAll((all) =>
        all.map((one) => {
          const frame = one.getBoundingClientRect();
          const disc = one.querySelector('[data-actor="tram"]')?.getBoundingClientRect();
          const middle = disc && disc.x + disc.width / 2 - frame.x;
          return { moved: one.scrollWidth - one.clientWidth, middle: Math.round(middle ?? 0) };
        }),
      );
      await page.context().close();
      expect(maps).toHaveLength(6);
      expect(Math.max(...maps.map(({ moved }) => moved))).toBeLessThanOrEqual(most);
      expect(new Set(maps.map(({ middle }) => middle)).size).toBe(1);
    },
  );

  it('at 360 px show no words over others, over an actor or beyond the edge', async () => {
    const page = await open(360);
    const faults = await page.locator('[data-diagram="alliances"]').evaluateAll(findMeetings);
    await page.context().close();
    expect(faults).toEqual([]);
  });
});

/** Returns words of maps that stand over other words, over an actor or beyond the frame; runs in the page. */
function findMeetings(maps: Element[]): string[] {
  return maps.flatMap((map) => {
    const frame = map.getBoundingClientRect();
    const texts = [...map.querySelectorAll('svg text')].filter((one) => one.textContent?.trim());
    const seen = texts.filter((one) => one.getBoundingClientRect().height > 0);
    // Boxes of letters are higher than the letters: only what meets by a fifth of a row is seen.
    const boxOf = (one: Element) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const air = (bottom - top) / 5;
      return { left, right, top: top + air, bottom: bottom - air };
    };
    const grounds = [...map.querySelectorAll('[data-actor] :is(circle, rect)')];
    return seen.flatMap((text) => {
      const box = boxOf(text);
      const others = [...seen, ...grounds].filter(
        (one) => one !== text && !(one.parentElement?.contains(text) && one.tagName !== 'text'),
      );
      const met = others.filter((other) => {
        const { left, right, top, bottom } =
          other.tagName === 'text' ? boxOf(other) : other.getBoundingClientRect();
        if (other.tagName !== 'circle')
          return left < box.right && box.left < right && top < box.bottom && box.top < bottom;
        const [x, y, radius] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2];
        const away = [box.left - x, x - box.right, box.top - y, y - box.bottom];
        const across = Math.max(0, away[0] ?? 0, away[1] ?? 0);
        const down = Math.max(0, away[2] ?? 0, away[3] ?? 0);
        return Math.hypot(across, down) < radius && !other.parentElement?.contains(text);
      });
      const leaves = box.left < frame.left || box.right > frame.right;
      const words = text.textContent ?? '';
      return [...met.map((one) => `${words} / ${one.textContent}`), ...(leaves ? [words] : [])];
    });
  });
}

it.each([
  ['without a script', openWithoutScript],
  ['with a script', openArticle],
])(
  'on paper %s, no figure is cut, no page is nearly empty, and nothing is there to press',
  async (_, open) => {
    const page = await open(640);
    await page.emulateMedia({ media: 'print' });
    const screenOnly = page.locator(
      '.article-bar, .states, .slide-number, .menu-button, .controls',
    );
    for (const one of await screenOnly.all()) expect(await one.isVisible()).toBe(false);
    const cut = await page
      .locator('figure')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(cut).toBe(0);
    const pages = await countLetters(await page.pdf({ preferCSSPageSize: true }));
    await page.context().close();
    expect(pages.length).toBeLessThanOrEqual(20);
    // The list of parts is alone on the second page: the first part does not fit under it.
    expect(Math.min(...pages.toSpliced(1, 1))).toBeGreaterThan(200);
  },
);

describe('who reads on a phone', () => {
  it('reaches contents, essay, search and slides with a thumb', async () => {
    const page = await openArticle(390, 664);
    const buttons = page.locator('.article-bar button, .states button');
    for (const box of await buttons.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().toJSON()),
    )) {
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.width).toBeGreaterThanOrEqual(44);
    }
    const bar = await page.locator('.article-bar').boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBe(664);
    await page.getByRole('button', { name: 'النص', exact: true }).tap();
    expect(await page.locator('.essay .passage').count()).toBeGreaterThan(10);
    await page.locator('.essay .close').tap();
    await page.getByRole('button', { name: 'المحتويات' }).tap();
    await page.locator('.contents a[href="#riders"]').tap();
    await expect.poll(() => topOf(page, 'riders')).toBeLessThan(60);
    await page.context().close();
  });

  it('finds words, and is taken to their slide', async () => {
    const page = await openArticle(390, 664);
    await page.getByRole('button', { name: 'بحث' }).tap();
    await page.keyboard.type('السائقين');
    await page.locator('.finder [role="option"]').first().tap();
    await expect.poll(() => topOf(page, 'loss')).toBeLessThan(60);
    await page.context().close();
  });

  it('sees a map before its step and after it, one tap apart', async () => {
    const page = await openArticle(390, 664);
    const shown = (step: string) =>
      page.locator(`#return figure g[data-step="${step}"]`).first().isVisible();
    expect([await shown('before'), await shown('after')]).toEqual([false, true]);
    await page.locator('#return').getByRole('button', { name: 'قبل' }).tap();
    expect([await shown('before'), await shown('after')]).toEqual([true, false]);
    await page.context().close();
  });

  it('goes from the article to the slide that is read, and back to it', async () => {
    const page = await openArticle(390, 664, '#/return');
    await expect.poll(() => topOf(page, 'return')).toBeLessThan(60);
    await page.getByRole('button', { name: 'عرض' }).tap();
    expect(await page.locator('section.present').getAttribute('id')).toBe('return');
    expect(await page.locator('.article-bar').isVisible()).toBe(false);
    await page.locator('.menu-button').tap();
    await page.getByRole('button', { name: 'القراءة مقالةً' }).tap();
    await expect.poll(() => topOf(page, 'return')).toBeLessThan(60);
    await page.context().close();
  });

  it('keeps the place where the phone is turned, in the middle of a slide too', async () => {
    const page = await openArticle(390, 664, '#/turn');
    await expect.poll(() => topOf(page, 'turn')).toBeLessThan(60);
    await page.mouse.wheel(0, 500);
    await expect.poll(() => topOf(page, 'turn')).toBeLessThan(-300);
    await waitForRest(page);
    await page.setViewportSize(across);
    await page.waitForSelector('.article-bar', { state: 'hidden' });
    expect(await page.locator('section.present').getAttribute('id')).toBe('turn');
    await page.setViewportSize(upright);
    await expect.poll(() => topOf(page, 'turn')).toBeLessThan(-200);
    await page.context().close();
  });

  it('keeps the slide where slides are chosen while the article still scrolls', async () => {
    const page = await openArticle(390, 664, '#/turn');
    await expect.poll(() => topOf(page, 'turn')).toBeLessThan(60);
    await page.evaluate(() => {
      dispatchEvent(new Event('scroll'));
      const buttons = [...document.querySelectorAll<HTMLElement>('.article-bar button')];
      buttons.find(({ textContent }) => textContent === 'عرض')?.click();
    });
    await page.waitForSelector('.article-bar', { state: 'hidden' });
    // The deck would follow the scrolling 80 ms later.
    await page.waitForTimeout(300);
    expect(await page.locator('section.present').getAttribute('id')).toBe('turn');
    await page.context().close();
  });

  it('keeps the place in a window that stays narrow where the browser itself does not keep it', async () => {
    const page = await openArticle(390, 664, '#/turn');
    await expect.poll(() => topOf(page, 'turn')).toBeLessThan(60);
    await page.evaluate(() => {
      document.documentElement.style.overflowAnchor = 'none';
    });
    await page.mouse.wheel(0, 500);
    await expect.poll(() => topOf(page, 'turn')).toBeLessThan(-300);
    await waitForRest(page);
    const before = await readShare(page, 'turn');
    for (const size of [{ width: 640, height: 360 }, upright]) {
      await page.setViewportSize(size);
      await expect.poll(() => readShare(page, 'turn')).toBeCloseTo(before, 1);
    }
    await page.context().close();
  });

  it('reads the article where the window became narrow while the page loaded', async () => {
    const context = await browser.newContext({ ...phone, viewport: upright });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const ask = window.matchMedia.bind(window);
      // The first answer is that of the wide window, in which loading began.
      window.matchMedia = (query) => {
        if (!query.includes('699')) return ask(query);
        window.matchMedia = ask;
        return { ...ask(query), matches: false };
      };
    });
    await page.goto(address);
    await page.waitForSelector('.reveal.ready');
    expect(await page.locator('.article-bar').isVisible()).toBe(true);
    await context.close();
  });

  it('reads the article at ?read in a window of any size, and moves it with the usual keys', async () => {
    const page = await openArticle(1280, 720, '?read');
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
    expect(await page.evaluate(look)).toMatchObject({ window: 1280, scrolled: 1280, hidden: [] });
    await page.context().close();
  });

  it.each([
    [320, 200],
    [390, 200],
    [768, 200],
    [390, 150],
  ])('can, at %i px, enlarge letters to %i percent', async (width, percent) => {
    const page = await openArticle(width, 2 * width);
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
    }, percent);
    const { letters, scrolled, window, hidden } = await page.evaluate(look);
    expect(scrolled).toBe(window);
    expect(hidden).toEqual([]);
    expect(letters.essay).toBeGreaterThanOrEqual((17 * percent) / 100);
    expect(letters.headlines).toBeGreaterThanOrEqual((22 * percent) / 100);
    await page.context().close();
  });

  it.each([
    [390, 100],
    [320, 200],
  ])(
    'has a page of %i px with letters of %i percent in which axe finds nothing wrong',
    async (width, percent) => {
      const page = await openArticle(width);
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = `${size}%`;
      }, percent);
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { axe: typeof axe };
        const { violations } = await checker.run(document);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
      });
      await page.context().close();
      expect(found).toEqual([]);
    },
  );

  it('hears every slide', async () => {
    const page = await openArticle(390, 664, '#/return');
    expect(await page.locator('.slides > section[aria-hidden], .slides > [hidden]').count()).toBe(
      0,
    );
    await page.context().close();
  });
});

describe('who presents from a touch screen', () => {
  it('reaches what the keys do by one button', async () => {
    const { page } = await openDeck(browser, address, across, { ...phone, isMobile: true });
    const box = await page.locator('.menu-button').boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await page.locator('.menu-button').tap();
    expect(await page.locator('.menu li').allInnerTexts()).toEqual([
      'شاشة المتحدّث',
      'الشرائح كلها معاً',
      'النص: أين يقول ذلك؟',
      'البحث',
      'ملء الشاشة',
      'المفاتيح',
      'القراءة مقالةً',
    ]);
    const menu = page.locator('.menu');
    expect(await menu.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
    await page.getByRole('button', { name: 'المفاتيح' }).tap();
    expect(await page.locator('.help').isVisible()).toBe(true);
    await page.context().close();
  });
});

/** How far under the window's upper edge a slide begins, px. */
async function topOf(page: Page, id: string): Promise<number> {
  const box = await page.locator(`#${id}`).boundingBox();
  return box ? (Math.abs(box.y) < 60 ? Math.abs(box.y) : box.y) : Number.NaN;
}

/** Waits until the page has not scrolled for 400 ms: only then does the article know where one reads. */
function waitForRest(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, 400);
        addEventListener('scroll', () => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 400);
        });
      }),
  );
}

/** How much of a slide lies over the line at a quarter of the window, as a share of its height. */
function readShare(page: Page, id: string): Promise<number> {
  return page.locator(`#${id}`).evaluate((slide) => {
    const { top, height } = slide.getBoundingClientRect();
    return (innerHeight / 4 - top) / height;
  });
}

/** Returns the number of letters on each page of a PDF. */
async function countLetters(bytes: Uint8Array): Promise<number[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const counts: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join('');
    counts.push(words.replace(/\s/g, '').length);
  }
  await pdf.destroy();
  return counts;
}
