import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { layOutDeck, openDeck, presentId } from './visit.ts';

let browser: Browser;
let address: string;
let page: Page;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
  browser = await openBrowser();
  ({ page } = await openDeck(browser, address));
});

afterAll(() => browser?.close());

beforeEach(async () => {
  await page.goto('about:blank');
  await page.goto(`${address}#/rails`);
  await page.waitForSelector('#rails.present');
});

const options = () => page.locator('[role="option"]:visible');
const chosen = () => page.locator('[role="option"][aria-selected="true"]:visible');

describe('the essay at hand', () => {
  const panel = () => page.locator('aside.essay');

  it('shows the passages that the slide speaks, and marks the words that it quotes', async () => {
    await page.keyboard.press('t');
    const marks = await panel().locator('.text mark').allInnerTexts();
    expect(marks).toContain('ومنحتها دعماً سنوياً ثابتاً');
    expect(marks).toContain('أسعار الوقود، وعقود المدارس، ومحطات الضواحي');
    const first = panel().locator('.passage.cited').first();
    expect(await first.locator('.number').innerText()).toBe('2');
    const top = (await first.boundingBox())?.y ?? 0;
    expect(top).toBeGreaterThan(100);
    expect(top).toBeLessThan(260);
  });

  it('contains the whole essay in order', async () => {
    await page.keyboard.press('t');
    const [ofTitle, ...numbers] = await panel().locator('.passage > .number').allInnerTexts();
    expect(ofTitle).toBe('');
    expect(numbers.map(Number)).toEqual(numbers.map((_, index) => index + 1));
    expect(await panel().locator('[data-place]').count()).toBe(24);
  });

  it('leaves the slide’s own quotations in view', async () => {
    await page.keyboard.press('t');
    const box = await panel().boundingBox();
    const words = await page.locator('#rails .points').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(words?.x ?? 0);
  });

  it('follows the deck', async () => {
    await page.keyboard.press('t');
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    expect(await presentId(page)).toBe('roadmap');
    await page.keyboard.press('PageDown');
    expect(await panel().locator('.spoken').first().innerText()).toContain('عرفت المدينة الترام');
  });

  it('finds any sentence of the essay, and one key leads to the slide that speaks it', async () => {
    await page.keyboard.press('t');
    await page.keyboard.press('/');
    await page.keyboard.type('السائقين');
    expect(await options().allInnerTexts()).toEqual([
      expect.stringMatching(/^الفقرة\u00a03 · الشريحة\u00a07/),
    ]);
    await page.keyboard.press('Enter');
    expect(await presentId(page)).toBe('loss');
    expect(await panel().locator('.hit').innerText()).toContain('السائقين');
    expect(await panel().locator('.hit').isVisible()).toBe(true);
    await page.keyboard.press('PageDown');
    expect(await page.locator('section.present .fragment.visible').count()).toBe(1);
  });

  it.each(['t', 'Escape'])('closes with %s', async (key) => {
    await page.keyboard.press('t');
    await page.keyboard.press(key);
    expect(await panel().isVisible()).toBe(false);
    expect(await page.locator('.overview[open]').count()).toBe(0);
  });
});

describe('the finder', () => {
  const find = async (query: string) => {
    await page.keyboard.press('/');
    await page.keyboard.type(query);
  };

  it('finds headlines first, then quotations, map labels and notes, and names each kind', async () => {
    await find('البلدية');
    const kinds = (await options().locator('.where').allInnerTexts()).map(
      (where) => where.split(' · ')[1] ?? '',
    );
    const order = ['عنوان', 'اقتباس', 'على الرسم', 'في الملاحظات'];
    expect([...new Set(kinds)]).toEqual(order.filter((kind) => kinds.includes(kind)));
    expect(kinds[0]).toBe('عنوان');
  });

  it('finds a label of several rows as one label, with spaces between its words', async () => {
    await find('طريق سهل');
    const found = await options().allInnerTexts();
    expect(found.join('\n')).toContain('طريق سهل إلى المدارس والمستشفى');
  });

  it.each([
    ['دعم واضح', '6 · على الرسم'],
    ['السائقين', '7 · اقتباس'],
    ['بين الميناء والسوق', '3 · في الملاحظات'],
  ])('finds «%s»: %s', async (query, where) => {
    await find(query);
    expect(await options().locator('.where').allInnerTexts()).toContain(where);
  });

  it('goes to the chosen slide', async () => {
    await find('البلدية');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const place = Number((await chosen().locator('.where').innerText()).split(' ')[0]);
    expect(await chosen().count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await page.locator(`.slides > section:nth-child(${place}).present`).count()).toBe(1);
  });

  it('goes to a slide that is clicked', async () => {
    await find('السائقين');
    await options().first().click();
    expect(await presentId(page)).toBe('loss');
  });

  it('says when there is nothing', async () => {
    await find('لندن');
    expect(await options().count()).toBe(0);
    expect(await page.innerText('dialog[open] [role="status"]')).toBe('لا شيء بهذه الكلمات');
  });

  it('shows what is typed in the deck’s own fonts, whatever its letters', async () => {
    const session = await page.context().newCDPSession(page);
    await find('ضظغ VWX ٣٤٥');
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const foreign = new Set<string>();
    const visit = async (node: { nodeId: number; children?: never[]; shadowRoots?: never[] }) => {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId });
      for (const { familyName, isCustomFont } of fonts) if (!isCustomFont) foreign.add(familyName);
      for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])])
        await visit(child);
    };
    const { nodeId } = await session.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: 'dialog[open]',
    });
    const { node } = await session.send('DOM.describeNode', { nodeId, depth: -1, pierce: true });
    expect(node.nodeName).toBe('DIALOG');
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, isCustomFont } of fonts) if (!isCustomFont) foreign.add(familyName);
    await visit({ nodeId });
    expect([...foreign]).toEqual([]);
  });
});

it('the screen stays awake while the deck is shown, and again when its window comes back', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    Object.defineProperty(navigator, 'wakeLock', {
      value: { request: async (kind: string) => asked.push(kind) },
    });
  });
  const other = await context.newPage();
  await other.goto(address);
  await other.waitForSelector('.reveal.ready');
  const asked = () => other.evaluate(() => (window as unknown as { asked: string[] }).asked);
  expect(await asked()).toEqual(['screen']);
  await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await asked()).toEqual(['screen', 'screen']);
  await context.close();
});
