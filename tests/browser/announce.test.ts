import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { layOutDeck, openDeck, openSpeakerView, type Visit } from './visit.ts';

let browser: Browser;
let visit: Visit;
let page: Page;
let session: CDPSession;
let stops: Stop[];

/** A node of the browser's accessibility tree, as far as it is read here. */
interface Node {
  ignored: boolean;
  role: string;
  name: string;
  description: string;
}

/** What a screen reader is told at a stop of the deck, and what is on the screen. */
interface Stop {
  slide: string;
  step: number;
  headline: string;
  said: string;
  tree: Node[];
  hidden: string[];
  appeared: string[];
  hasChange: boolean;
}

async function readTree(): Promise<Node[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.map(({ ignored, role, name, description }) => ({
    ignored,
    role: String(role?.value ?? ''),
    name: String(name?.value ?? ''),
    description: String(description?.value ?? ''),
  }));
}

const readStop = () =>
  page.evaluate(() => {
    const section = document.querySelector('section.present');
    const wordsOf = (part: Element) =>
      [...part.querySelectorAll('.quotation')].map((one) => one.textContent ?? '');
    const steps = [...(section?.querySelectorAll('.fragment:not(.step)') ?? [])];
    const isShown = (part: Element) => part.classList.contains('visible');
    return {
      slide: section?.id ?? '',
      step: section?.querySelectorAll('.fragment.visible').length ?? 0,
      headline: section?.querySelector('h1, h2')?.textContent ?? '',
      said: document.querySelector('body > .unseen')?.textContent ?? '',
      hidden: steps.filter((part) => !isShown(part)).flatMap(wordsOf),
      appeared: steps.filter((part) => part.matches('.current-fragment')).flatMap(wordsOf),
      hasChange: section?.querySelector('.step.current-fragment') !== null,
      isEnd: !document.querySelector('.board')?.hasAttribute('hidden'),
    };
  });

beforeAll(async () => {
  browser = await openBrowser();
  visit = await openDeck(browser, await layOutDeck(frozenDeck));
  page = visit.page;
  session = await page.context().newCDPSession(page);
  stops = [];
  for (;;) {
    const { isEnd, ...stop } = await readStop();
    if (isEnd) break;
    stops.push({ ...stop, tree: await readTree() });
    await page.keyboard.press('ArrowLeft');
  }
});

afterAll(() => browser?.close());

/** Lines of a quotation are told with spaces between them. */
const pack = (words: string) => words.replace(/[\s.]+/g, '');

const countWords = (words: string) => words.split(/\s+/).filter(Boolean).length;

describe('who does not see the screen', () => {
  it('is told number and headline first on arrival', () => {
    const arrivals = stops.filter(({ step }) => step === 0);
    expect(arrivals).toHaveLength(18);
    arrivals.forEach(({ said, headline }, index) => {
      expect(said).toMatch(new RegExp(`^${index + 1} من 18\\. `));
      expect(said.slice(said.indexOf('. ') + 2)).toContain(headline.slice(0, 20));
      expect(said.indexOf(headline.slice(0, 20))).toBeLessThan(12);
    });
  });

  it('is told at each step what changed, and nothing that is hidden', () => {
    const silent = stops.filter(({ said }) => said === '').map(({ slide }) => slide);
    expect(silent).toEqual([]);
    const steps = stops.filter(({ step }) => step > 0);
    expect(steps.length).toBeGreaterThan(15);
    for (const { slide, said, appeared, hasChange } of steps) {
      for (const words of appeared) expect(pack(said), slide).toContain(pack(words));
      if (hasChange) expect(said, slide).toMatch(/^ثم \(.+\): ./);
    }
    const early = stops.flatMap(({ slide, said, hidden }) =>
      hidden.filter((words) => said.includes(words)).map((words) => `${slide}: ${words}`),
    );
    expect(early).toEqual([]);
  });

  it('hears at most 90 words on arrival, but of before and after, and at most 45 at a step of at most two changes', () => {
    const long = stops.filter(({ slide, step, said }) => {
      const most = slide === 'before-after' ? 140 : step === 0 ? 92 : slide === 'return' ? 65 : 45;
      return countWords(said) > most;
    });
    expect(long.map(({ slide, step, said }) => `${slide} ${step}: ${said}`)).toEqual([]);
  });

  it('finds no hidden words in the tree', () => {
    const early = stops.flatMap(({ slide, tree, hidden }) => {
      const read = tree.filter(({ ignored }) => !ignored).map(({ name }) => name);
      return hidden.filter((words) => read.includes(words)).map((words) => `${slide}: ${words}`);
    });
    expect(early).toEqual([]);
  });

  it('finds of each figure who leads to whom, or who stands with whom', () => {
    const figures = stops.flatMap(({ slide, tree }) =>
      tree
        .filter(({ ignored, role }) => !ignored && role === 'image')
        .filter(({ name }) => slide === 'value' || name.startsWith('خريطة'))
        .map(({ description }) => ({ slide, description })),
    );
    expect(figures.length).toBeGreaterThan(8);
    expect(figures.find(({ slide }) => slide === 'value')?.description).toMatch(
      /^أسهم الرسم: من «.+» إلى «.+»\.$/,
    );
    expect(figures.filter(({ description }) => !description)).toEqual([]);
  });

  it('finds a map as it stands at the step', () => {
    const describe = (slide: string, step: number) =>
      stops
        .find((stop) => stop.slide === slide && stop.step === step)
        ?.tree.find(({ description }) => description.startsWith('على الخريطة'))?.description;
    expect(describe('turn', 0)).toMatch(/^على الخريطة قبل ذلك \(منذ ذلك العام\)/);
    expect(describe('turn', 0)).not.toContain('ثم (');
    expect(describe('turn', 1)).toContain('ثم (عام 1964): ظهرت');
  });

  it('is told that the screen is dark, and that it is lit', async () => {
    const said = () => page.textContent('body > .unseen');
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await expect.poll(said).toBe('الشاشة مظلمة');
    await page.keyboard.press('b');
    await expect.poll(said).toBe('أُضيئت الشاشة');
  });

  it('is told that a step was taken back', async () => {
    await page.keyboard.press('Home');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight'])
      await page.keyboard.press(key);
    await expect.poll(() => page.textContent('body > .unseen')).toBe('رجوع خطوة');
  });

  it('is taken to the essay by T, and back by Esc', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
    const before = await focused();
    await page.keyboard.press('t');
    expect(await focused()).toBe('text');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(before);
  });

  it('finds the present scenario and the present stage marked', async () => {
    const marked = await page.evaluate(() =>
      ['rivalry', 'price-war', 'turn'].map(
        (slide) => document.querySelector(`#${slide} [aria-current]`)?.textContent,
      ),
    );
    expect(marked).toEqual(['1', '2', expect.stringMatching(/./)]);
  });

  it('is told by the speaker view the place, and by its previews nothing', async () => {
    await page.keyboard.press('Home');
    const view = await openSpeakerView(visit);
    await page.keyboard.press('ArrowLeft');
    const said = () => view.textContent('[role="status"].unseen');
    await expect.poll(said).toMatch(/^الشريحة 2 من 18\b/);
    // The screen was dark before there was a clock: that starts none.
    await expect.poll(() => view.getAttribute('.pace', 'data-pace')).toBe('ahead');
    expect(await view.locator('iframe[inert][aria-hidden="true"]').count()).toBe(2);
    for (const frame of view.frames().slice(1))
      expect(
        await frame.evaluate(
          () => document.querySelectorAll('[role="status"]:not([hidden])').length,
        ),
      ).toBe(0);
    await page.close();
    await expect.poll(() => view.textContent('[role="alert"]')).toBe('أُغلقت نافذة العرض');
  });
});
