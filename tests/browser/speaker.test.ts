import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import {
  countSlides,
  layOutDeck,
  openDeck,
  openSpeakerView,
  presentId,
  settle,
  type Visit,
} from './visit.ts';

let browser: Browser;
let address: string;
let server: Server;
let visit: Visit;
let deck: Page;
let view: Page;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
  browser = await openBrowser();
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    const isDeck = request.url?.startsWith('/deck/');
    response.end(
      isDeck ? readFileSync(fileURLToPath(address)) : '<!doctype html><title>other</title>',
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(async () => {
  server?.close();
  await browser?.close();
});

const servedAt = (path: string) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

async function start(from: string): Promise<void> {
  await visit?.page.context().close();
  visit = await openDeck(browser, from);
  deck = visit.page;
  view = await openSpeakerView(visit);
}

/** Waits until the speaker view and its previews stand at a slide and the step after it. */
async function waitUntilAt(slide: string, ahead = slide): Promise<void> {
  const [current, next] = view.frames().slice(1);
  await current?.waitForSelector(`#${slide}.present`);
  await next?.waitForSelector(`#${ahead}.present`);
}

async function goTo(slide: string): Promise<void> {
  await deck.goto(`${deck.url().split('#')[0]}#/${slide}`);
  await deck.waitForSelector(`#${slide}.present`);
}

const textOf = (selector: string) => view.locator(selector).innerText();

describe.each(['a disk', 'a server'])('the speaker view of a deck on %s', (where) => {
  beforeEach(() => start(where === 'a disk' ? address : servedAt('/deck/')));

  it('shows the slide, the next step, the notes and their passages, from right to left', async () => {
    await goTo('value');
    await waitUntilAt('value', 'rails');
    expect(await textOf('.words')).toContain('ومنذ ذلك العام صار الناس');
    expect(await textOf('.stage .caption span')).toBe('4 من 18');
    expect(await textOf('.script h2 + span')).toContain('الفقرة');
    expect(await textOf('.ahead')).toContain('البلدية وقفت مع الترام');
    expect(await view.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    expect(await view.title()).toContain('شاشة المتحدّث');
    expect(visit.errors).toEqual([]);
  });

  it('follows the deck and moves it: with keys, clicks and a remote', async () => {
    await view.keyboard.press('ArrowLeft');
    await deck.waitForSelector('#roadmap.present');
    await view.click('.coming .screen');
    await deck.waitForSelector('#course.present');
    await view.click('button:text-is("السابق")');
    await deck.waitForSelector('#roadmap.present');
    await view.keyboard.press('PageDown');
    await deck.waitForSelector('#course.present');
    await deck.keyboard.press('End');
    await waitUntilAt('cooperation');
    await view.keyboard.press('Home');
    await deck.waitForSelector('#title.present');
    await view.keyboard.press('b');
    await deck.waitForSelector('.reveal.paused');
    await view.waitForSelector('text=الشاشة مظلمة');
    await view.keyboard.press('PageDown');
    await deck.waitForSelector('.reveal:not(.paused)');
    expect(await presentId(deck)).toBe('title');
  });

  it('highlights the words of the bullet that has just appeared, and keeps them in view', async () => {
    await goTo('course');
    await deck.keyboard.press('ArrowLeft');
    await view.waitForSelector('.recalled .lit');
    const lit = await view.locator('.recalled .lit').allInnerTexts();
    expect(lit.join(' ')).toContain('رفعت البلدية دعمها');
    await expect.poll(() => view.locator('.recalled .lit').first().isVisible()).toBe(true);
    const inSight = await view.evaluate(() => {
      const box = document.querySelector('.recalled .lit')?.getBoundingClientRect();
      const words = document.querySelector('.recalled .list')?.getBoundingClientRect();
      return box && words && box.top >= words.top && box.bottom <= words.bottom;
    });
    expect(inSight).toBe(true);
    await deck.keyboard.press('ArrowRight');
    await view.waitForFunction(
      () => !document.querySelector('.recalled .lit')?.textContent?.includes('رفعت'),
    );
  });

  it('lights at a map’s step the words that it shows, and no whole sentence', async () => {
    await goTo('turn');
    await deck.keyboard.press('ArrowLeft');
    await view.waitForSelector('.words mark.lit, .recalled mark.lit');
    const lit = await view.locator('mark.lit').allInnerTexts();
    expect(lit.join(' ')).toContain('دعم واضح');
    expect(await view.locator('[data-sentence].lit, [data-recall].lit').count()).toBe(0);
  });

  it('returns to its place when it is loaded again', async () => {
    await goTo('value');
    await view.waitForSelector('text=4 من 18');
    await view.reload();
    await settle(view);
    await waitUntilAt('value', 'rails');
    expect(await textOf('.words')).toContain('ومنذ ذلك العام');
    await view.keyboard.press('ArrowLeft');
    await deck.waitForSelector('#rails.present');
  });

  it('continues with a deck that was loaded again, at the same place', async () => {
    await deck.keyboard.press('ArrowLeft');
    await deck.keyboard.press('ArrowLeft');
    await deck.keyboard.press('ArrowLeft');
    await deck.waitForURL(/#\/course\/0$/);
    const gone = await textOf('.dial:nth-child(2) b');
    await deck.waitForTimeout(1100);
    await deck.reload();
    await deck.waitForSelector('.reveal.ready');
    expect(await presentId(deck)).toBe('course');
    expect(await deck.locator('section.present .fragment.visible').count()).toBe(1);
    await deck.waitForTimeout(1500);
    await view.keyboard.press('End');
    await deck.waitForSelector('#cooperation.present');
    await view.waitForSelector('text=18 من 18');
    expect((await textOf('.dial:nth-child(2) b')) > gone).toBe(true);
  });

  it('remembers the size of the notes, and keeps nothing but that and the clock', async () => {
    const sizeOf = () =>
      view.evaluate(() =>
        Number.parseFloat(
          getComputedStyle(document.querySelector('.words') ?? document.body).fontSize,
        ),
      );
    const before = await sizeOf();
    await view.keyboard.press('+');
    await view.click('[aria-label="تكبير الملاحظات"]');
    const after = await sizeOf();
    expect(after).toBeGreaterThan(before * 1.2);
    await view.close();
    await deck.waitForTimeout(300);
    view = await openSpeakerView(visit);
    expect(await sizeOf()).toBeCloseTo(after, 0);
    const kept = await deck.evaluate(() => [
      Object.keys(localStorage),
      Object.keys(sessionStorage).map((name) => name.split(':').slice(0, 2).join(':')),
    ]);
    expect(kept).toEqual([['minbar:notes-size'], ['minbar:clock']]);
    expect(await deck.evaluate(() => document.cookie)).toBe('');
    await view.evaluate(() => localStorage.clear());
  });

  it('says when the deck’s window is gone', async () => {
    await deck.close();
    await view.waitForSelector('text=أُغلقت نافذة العرض');
  });
});

describe('the times of the speaker view', () => {
  beforeEach(async () => {
    await start(address);
    await view.clock.install();
  });

  it('run, and begin anew with R pressed twice', async () => {
    const gone = () => textOf('.dial:nth-child(2) b');
    await view.clock.runFor(65_000);
    await expect.poll(gone).toMatch(/^01:0\d$/);
    await view.keyboard.press('r');
    await view.clock.runFor(1000);
    await expect.poll(gone).toMatch(/^01:0\d$/);
    expect(await textOf('.notice')).toContain('اضغط R مرة ثانية');
    await view.keyboard.press('r');
    await view.clock.runFor(1000);
    await expect.poll(gone).not.toMatch(/^01:0\d$/);
  });

  it('say how late the talk is', async () => {
    await view.clock.runFor(600_000);
    await expect.poll(() => textOf('.pace')).toMatch(/^متأخر \d+\u00a0(دقائق|دقيقة)/);
    expect(await view.getAttribute('.pace', 'data-pace')).toBe('late');
    await expect.poll(() => textOf('.dial:nth-child(3) b')).toMatch(/^−/);
    // A screen reader is told it once, when the talk becomes late.
    await view.clock.runFor(1000);
    await expect.poll(() => textOf('[role="status"].unseen')).toMatch(/^الشريحة .+\. متأخر /);
  });

  it('show the plan as a strip: a segment a slide, as wide as its time, the present one marked', async () => {
    const strip = () =>
      view.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.plan i')].map((segment) => ({
          width: segment.getBoundingClientRect().width,
          share: Number(segment.style.flexGrow),
          isNow: segment.hasAttribute('data-now'),
          isPast: segment.hasAttribute('data-past'),
        })),
      );
    const segments = await strip();
    expect(segments).toHaveLength(await countSlides(deck));
    const [first] = segments;
    if (!first) throw new Error('the strip is empty');
    for (const { width, share } of segments)
      expect(width / share).toBeCloseTo(first.width / first.share, 1);
    expect(segments.findIndex(({ isNow }) => isNow)).toBe(0);
    await deck.keyboard.press('End');
    await expect
      .poll(async () => (await strip()).findIndex(({ isNow }) => isNow))
      .toBe(segments.length - 1);
    expect((await strip()).filter(({ isPast }) => isPast)).toHaveLength(segments.length - 1);
  });

  it('say how early it is', async () => {
    await deck.keyboard.press('End');
    await expect.poll(() => textOf('.pace')).toMatch(/^متقدّم على الخطة ب/);
  });
});

describe('trust', () => {
  beforeEach(() => start(servedAt('/deck/?postMessage=true')));

  const orders = [
    { tells: 'act', act: 'last' },
    {
      tells: 'state',
      slide: 9,
      step: -1,
      dark: false,
      full: false,
      started: Date.now(),
      planned: 0,
    },
    { tells: 'go', slide: 9, step: -1 },
    { tells: 'cue', slide: 9, step: -1, ahead: false },
    JSON.stringify({ method: 'slide', args: [9] }),
    JSON.stringify({
      method: 'setState',
      args: [{ indexh: 9, previewIframe: 'javascript:alert(1)' }],
    }),
    JSON.stringify({ method: 'showPreview', args: ['https://example.org'] }),
    JSON.stringify({
      namespace: 'reveal-notes',
      type: 'state',
      notes: '<img src=x onerror=alert(1)>',
    }),
  ];

  /** Sends every order to a window from a frame in it, and from itself. */
  const command = (page: Page) =>
    page.evaluate(async (messages) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      for (const message of messages) {
        const script = `parent.postMessage(${JSON.stringify(message)}, '*')`;
        (frame.contentWindow as typeof globalThis & Window).eval(script);
        postMessage(message, '*');
      }
      await new Promise((done) => setTimeout(done, 300));
      frame.remove();
    }, orders);

  it('the deck obeys no frame, even if its address asks reveal.js to do so', async () => {
    const context = deck.context();
    await context.close();
    visit = await openDeck(await openTrusting(), servedAt('/deck/?postMessage=true'));
    await command(visit.page);
    expect(await presentId(visit.page)).toBe('title');
    expect(await visit.page.locator('.r-overlay, img').count()).toBe(0);
  });

  it('the deck obeys no window that opened it', async () => {
    const other = await deck.context().newPage();
    await other.goto(servedAt('/other'));
    const opening = other.waitForEvent('popup');
    await other.evaluate((url) => {
      Object.assign(window, { deck: open(url, 'deck') });
    }, servedAt('/deck/?postMessage=true'));
    const opened = await opening;
    await opened.waitForSelector('.reveal.ready');
    await other.evaluate((messages) => {
      const { deck: target } = window as unknown as { deck: Window };
      for (const message of messages) target.postMessage(message, '*');
    }, orders);
    await opened.waitForTimeout(300);
    expect(await presentId(opened)).toBe('title');
  });

  it('the speaker view ignores other senders, and accepts no markup', async () => {
    await view.evaluate(async (messages) => {
      for (const message of messages) postMessage(message, '*');
      await new Promise((done) => setTimeout(done, 300));
    }, orders);
    expect(await textOf('.stage .caption span')).toBe('1 من 18');
    await deck.evaluate(() => {
      const window_ = open('', 'minbar-speaker');
      const words = {
        slide: 2,
        step: '<b>',
        dark: '<img src=x>',
        full: false,
        started: Date.now(),
        planned: 0,
      };
      window_?.postMessage({ tells: 'state', notes: '<img src=x>', ...words }, '*');
    });
    await view.waitForTimeout(300);
    expect(await view.locator('img, b:not(.dial b)').count()).toBe(0);
    expect(await textOf('.stage .caption span')).toBe('1 من 18');
  });

  /** The page's policy lets no frame run a script of its own: for this test it is put aside. */
  async function openTrusting(): Promise<Browser> {
    const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
    return { newContext: async () => context } as unknown as Browser;
  }
});

it('a browser that forbids the window says so in the deck, in Arabic', async () => {
  const { page } = await openDeck(browser, address);
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.keyboard.press('s');
  expect(await page.innerText('[role="alert"]')).toContain('اسمح بالنوافذ المنبثقة');
});
