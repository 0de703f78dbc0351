import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { layOutDeck, openDeck, presentId, type Visit } from './visit.ts';

/** Every option that reveal.js has, by what its types say. */
const types = readFileSync(
  join(createRequire(import.meta.url).resolve('reveal.js'), '../config.d.ts'),
  'utf8',
);
const options = [...types.matchAll(/^ {4}(\w+)\??:/gm)].map(([, name = '']) => name);

let browser: Browser;
let address: string;
let visit: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  address = await layOutDeck(frozenDeck);
});
afterEach(() => visit?.page.context().close());
afterAll(() => browser?.close());

/** How the deck looks at its first slides, and where its keys lead. */
async function walk(page: Page): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const key of ['', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'End', 'Home']) {
    if (key) await page.keyboard.press(key);
    seen.push(await presentId(page), (await page.screenshot()).toString('base64'));
  }
  return seen;
}

describe('the address of the deck', () => {
  it('may name every option of reveal.js', () => {
    for (const name of ['rtl', 'plugins', 'dependencies', 'postMessage', 'view', 'showNotes'])
      expect(options).toContain(name);
    expect(options.length).toBeGreaterThan(60);
  });

  it.each([
    ['false', (list: string) => `?${list}`],
    ['true', (list: string) => `?${list}`],
    ['0', (list: string) => `?${list}`],
    ['x', (list: string) => `?${list}`],
    ['x', (list: string) => `?receiver&x-print-pdf&x-${list}`],
    ['false', (list: string) => `#/?${list}`],
  ])('turns nothing: each option is %s there (%#)', async (value, ask) => {
    visit = await openDeck(browser, address);
    const plain = await walk(visit.page);
    await visit.page.context().close();
    const list = options.map((name) => `${name}=${value}`).join('&');
    visit = await openDeck(browser, `${address}${ask(list)}`);
    expect((await walk(visit.page)).map((one, place) => one === plain[place])).not.toContain(false);
    expect(visit.errors).toEqual([]);
  });
});

it('the search box keeps 200 letters of a long text that is pasted', async () => {
  visit = await openDeck(browser, address);
  const { page } = visit;
  for (const [keys, box] of [
    [['/'], '.finder input'],
    [['Escape', 't', '/'], '.picker input:visible'],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForSelector(`${box}:focus`);
    const took = await page.evaluate((words) => {
      const input = document.activeElement as HTMLInputElement;
      const begun = performance.now();
      input.value = words;
      input.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));
      return [input.value.length, performance.now() - begun] as const;
    }, 'و '.repeat(5000));
    expect(took[0]).toBe(200);
    expect(took[1]).toBeLessThan(1000);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('x'.repeat(5000));
    expect(await page.locator(box).inputValue()).toHaveLength(200);
  }
});

// Where the machine itself prefers light, Chromium 156 heeds no page’s word, be it a dark one’s.
it('Chrome’s forced dark theme, on a dark machine, leaves every kind of slide its colours', async () => {
  const light = await openBrowser('--disable-features=WebContentsForceDark');
  const dark = await openBrowser(
    '--enable-features=WebContentsForceDark',
    '--blink-settings=forceDarkModeEnabled=true',
  );
  try {
    const places = ['title', 'rails', 'value', 'turn', 'before-after'];
    const picture = async (one: Browser) => {
      visit = await openDeck(one, address, undefined, { colorScheme: 'dark' });
      const pictures: string[] = [];
      for (const place of places) {
        await visit.page.evaluate((id) => {
          location.hash = `#/${id}`;
        }, place);
        await visit.page.waitForSelector(`#${place}.present`);
        pictures.push((await visit.page.screenshot()).toString('base64'));
      }
      await visit.page.context().close();
      return pictures;
    };
    const [plain, forced] = [await picture(light), await picture(dark)];
    const same = places.filter((_, place) => plain[place] === forced[place]);
    expect(same).toEqual(places);
  } finally {
    await light.close();
    await dark.close();
  }
});
