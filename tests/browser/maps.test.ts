import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { layOutDeck } from './visit.ts';

let browser: Browser;
let page: Page;
let address: string;

beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  address = await layOutDeck();
});

beforeEach(async () => {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector('.reveal.ready');
});

afterAll(() => browser?.close());

const maps = '[data-kind="shift"] [data-diagram="alliances"], [data-kind="scenario"] figure';

async function showSlide(id: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = `#/${name}`;
  }, id);
  await page.waitForSelector(`#${id}.present`);
}

const idsOfMaps = () =>
  page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].map((map) => map.closest('section')?.id),
    maps,
  );

/** The middle, width and height of each actor on the present slide, px. */
const placesOfActors = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('section.present [data-actor]')].map((actor) => {
      const { x, y, width, height } = (
        actor.querySelector('circle, rect') ?? actor
      ).getBoundingClientRect();
      return { name: actor.getAttribute('data-actor') ?? '', box: [x, y, width, height] };
    }),
  );

const opacityOf = (selector: string) =>
  page.evaluate((path) => {
    const part = document.querySelector(`section.present ${path}`);
    return part ? Number(getComputedStyle(part).opacity) : undefined;
  }, selector);

describe('alliance maps', () => {
  it('keep every actor in its place and size, from slide to slide and from step to step', async () => {
    const first = new Map<string, number[]>();
    let largest = 0;
    let compared = 0;
    const compare = async () => {
      for (const { name, box } of await placesOfActors()) {
        const known = first.get(name) ?? box;
        first.set(name, known);
        compared += 1;
        box.forEach((value, index) => {
          largest = Math.max(largest, Math.abs(value - (known[index] ?? 0)));
        });
      }
    };
    // A scenario's map is larger: actors keep their place among these.
    const isShift = await page.evaluate(() =>
      [...document.querySelectorAll('[data-kind="shift"]')].map(({ id }) => id),
    );
    let wasShift = true;
    for (const id of await idsOfMaps()) {
      if (wasShift !== isShift.includes(id ?? '')) first.clear();
      wasShift = isShift.includes(id ?? '');
      await showSlide(id ?? '');
      await compare();
      await page.keyboard.press('ArrowLeft');
      await compare();
    }
    expect(compared).toBeGreaterThan(70);
    expect(largest).toBe(0);
  });

  it('step from the earlier stage to the later one, and back', async () => {
    await showSlide('challenge');
    const [old, later] = [
      'g[data-relation="azerbaijan russia"][data-kind="cooperation"]',
      'g[data-relation="azerbaijan russia"][data-kind="tension"]',
    ];
    expect([await opacityOf(old), await opacityOf(later)]).toEqual([1, 0]);
    await page.keyboard.press('ArrowLeft');
    expect([await opacityOf(old), await opacityOf(later)]).toEqual([0, 1]);
    expect(await opacityOf('.former[data-relation="azerbaijan russia"] .strike')).toBe(1);
    await page.keyboard.press('ArrowRight');
    expect([await opacityOf(old), await opacityOf(later)]).toEqual([1, 0]);
  });

  it('leave out actors that have no part, and add those that appear with the step', async () => {
    await showSlide('distance');
    expect(await opacityOf('[data-actor="ukraine"]')).toBe(0);
    await page.keyboard.press('ArrowLeft');
    expect(await opacityOf('[data-actor="ukraine"]')).toBe(1);
    expect(await opacityOf('[data-actor="arms"]')).toBeUndefined();
  });

  it('mark what is new or changed, and nothing else, with a marker and bold words', async () => {
    const marked = await page.evaluate(() =>
      [...document.querySelectorAll('[data-kind="shift"] [data-diagram] g[data-relation]')]
        .filter((part) => part.hasAttribute('data-step'))
        .map((part) => {
          const isNews = /new|changed/.test(part.getAttribute('data-change') ?? '');
          const isLater = part.getAttribute('data-step') === 'after';
          const text = part.querySelector('text, tspan');
          const bold = text && part.querySelector('[font-weight="700"]') !== null;
          const hasMarker = part.querySelector('.marker') !== null;
          return [isNews && isLater && !part.matches('.former'), text ? bold : hasMarker];
        }),
    );
    expect(marked.length).toBeGreaterThan(25);
    expect(marked.filter(([isNews, isMarked]) => isNews !== isMarked)).toEqual([]);
  });

  it('say before or after, and highlight the stage of the step', async () => {
    await showSlide('challenge');
    const read = () =>
      page.evaluate(() => ({
        current: document.querySelector('section.present .rail [aria-current]')?.textContent,
        bold: [...document.querySelectorAll('section.present .rail li')].findIndex(
          (stage) => getComputedStyle(stage).fontWeight === '700',
        ),
        state: [...document.querySelectorAll('section.present .state > g')]
          .filter((one) => getComputedStyle(one).opacity === '1')
          .map((one) => one.querySelector('.now')?.textContent),
      }));
    expect(await read()).toEqual({ current: 'عام 2020', bold: 1, state: ['قبل'] });
    await page.keyboard.press('ArrowLeft');
    expect(await read()).toEqual({ current: 'منذ عام 2020', bold: 2, state: ['بعد'] });
  });

  it('say in words what they show, for whoever does not see them', async () => {
    const told = await page.evaluate(() =>
      [...document.querySelectorAll('[data-diagram="alliances"] svg')].map((map) => {
        const read = (name: string) =>
          document.getElementById(map.getAttribute(name) ?? '')?.textContent ?? '';
        return { title: read('aria-labelledby'), words: read('aria-describedby') };
      }),
    );
    expect(told.length).toBeGreaterThan(8);
    for (const { title, words } of told) {
      expect(title).toMatch(/^خريطة التحالفات: /);
      expect(words).toMatch(/^على الخريطة .+\.$/s);
    }
  });

  it('say of each relation what became of it', async () => {
    const told = await page.evaluate(() =>
      [...document.querySelectorAll('[data-diagram="alliances"] g[data-relation]')].map((part) =>
        part.getAttribute('data-change'),
      ),
    );
    expect(told.length).toBeGreaterThan(60);
    expect(new Set(told)).toEqual(new Set(['kept', 'new', 'changed']));
    const degrees = await page.evaluate(() =>
      [...document.querySelectorAll('#distance g[data-degree][data-step="after"]')].map((part) =>
        [part.getAttribute('data-relation'), part.getAttribute('data-degree')].join(' '),
      ),
    );
    expect([...new Set(degrees)].sort()).toEqual([
      'azerbaijan turkey more',
      'azerbaijan ukraine more',
      'russia azerbaijan more',
    ]);
  });

  it('highlight the present stage on the rail, and mark earlier ones as past', async () => {
    const rail = await page.evaluate(() =>
      [...document.querySelectorAll('#challenge .rail li')].map((item) => item.className),
    );
    expect(rail).toEqual(['past', 'past', 'now', '', '']);
  });
});
