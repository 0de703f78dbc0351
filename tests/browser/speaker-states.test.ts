import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { root } from '../folder.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { openBrowser } from './browser.ts';
import { layOutDeck, layOutFolder, openDeck, openSpeakerView, type Visit } from './visit.ts';

let browser: Browser;
let tram: string;
let spring: string;
let deck: Page;
let view: Page;

beforeAll(async () => {
  [tram, spring] = await Promise.all([layOutDeck(frozenDeck), layOutRecalling()]);
  browser = await openBrowser();
});

afterEach(() => view?.context().close());

afterAll(() => browser?.close());

/** A deck with backup slides, and one more, which only recalls. */
async function layOutRecalling(): Promise<string> {
  const { messages: _, ...folder } = await readFolder(join(root, 'tests/decks/spring'));
  const words = 'يدفع البيت اليوم في ماء الصهاريج أكثر مما يدفع في ماء البلدية';
  const text = `---\nbackup: true\nrecall:\n  - ${words}\n---\n\n# كم يدفع البيت؟\n\n- ${words}\n`;
  const at = folder.slides.findIndex(({ path }) => path.includes('tankers'));
  const slides = folder.slides.toSpliced(at + 1, 0, { path: '06b-paid.md', text });
  return layOutFolder({ ...folder, slides });
}

async function start(address: string): Promise<Visit> {
  const visit = await openDeck(browser, address);
  deck = visit.page;
  view = await openSpeakerView(visit);
  return visit;
}

/** Goes to a slide by its id, and waits until the view shows it. */
async function goTo(id: string): Promise<void> {
  const before = await textOf('.stage .caption span');
  await deck.evaluate((place) => {
    location.hash = `#/${place}`;
  }, id);
  await expect.poll(() => textOf('.stage .caption span')).not.toBe(before);
}

const textOf = (selector: string) => view.locator(selector).innerText();

const button = (words: string) => view.locator(`.desk button:text-is("${words}")`);

/** Windows that a stranger tried, and the smallest that shows all buttons. */
const windows = [
  [640, 480],
  [800, 600],
  [1024, 768],
  [1280, 800],
] as const;

const leftForSlide = '.dial:nth-child(3) b';

describe('a slide that speaks no sentence', () => {
  it('says to speak about what it recalls, whose time it has', async () => {
    await start(tram);
    await goTo('rivalry');
    expect(await textOf('.words')).toContain('تحدّث بكلماتك عمّا يُستعاد، فله وقت الشريحة');
    expect(await textOf('.recalled h3')).toBe('يُستعاد على الشريحة');
    expect(await textOf('.recalled .list')).toContain('استمرار المنافسة الهادئة');
    expect(await textOf(leftForSlide)).toMatch(/^\d\d:\d\d$/);
  });

  it('says that the audience looks at it, where it recalls nothing either', async () => {
    await start(tram);
    await goTo('roadmap');
    expect(await textOf('.words')).toContain('وقت الشريحة لينظر فيها الحاضرون');
    expect(await view.isVisible('.recalled')).toBe(false);
  });

  it('has no time after the talk, and says no word of one', async () => {
    await start(spring);
    await goTo('paid');
    expect(await textOf('.words')).toBe('من الملحق، للأسئلة: أجب بكلماتك عمّا يُستعاد.');
    expect(await textOf(leftForSlide)).toBe('—');
    await goTo('sources');
    expect(await textOf('.words')).toBe('من الملحق: ليس فيها ما يُقال.');
    expect(await textOf(leftForSlide)).toBe('—');
  });

  it('is told from one that speaks and recalls, whose recalled words are not spoken again', async () => {
    await start(tram);
    await goTo('course');
    expect(await textOf('.recalled h3')).toBe('يُستعاد على الشريحة ولا يُقال');
    expect(await view.locator('.words .none').count()).toBe(0);
  });
});

/** Returns the slides whose recalled words are cut while space under them, or in the notes, is empty. */
async function findSqueezed(): Promise<string[]> {
  const squeezed: string[] = [];
  for (const id of await deck
    .locator('.slides > section')
    .evaluateAll((all) => all.map((one) => one.id))) {
    if (id !== 'title') await goTo(id);
    await view.waitForTimeout(50);
    const isSqueezed = await view.evaluate(() => {
      const [script, notes, list] = ['.script', '.words', '.recalled .list'].map((selector) =>
        document.querySelector(selector),
      );
      if (!script || !notes || !list || list.scrollHeight <= list.clientHeight + 1) return false;
      const under = script.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom;
      const last = notes.lastElementChild?.getBoundingClientRect().bottom ?? 0;
      const line = Number.parseFloat(getComputedStyle(notes).fontSize) * 1.7;
      return under > line || notes.getBoundingClientRect().bottom - last > line;
    });
    if (isSqueezed) squeezed.push(id);
  }
  return squeezed;
}

it.each(windows)(
  'recalled words fill the space that the notes do not need, in a window of %d×%d',
  async (width, height) => {
    await start(tram);
    await view.setViewportSize({ width, height });
    expect(await findSqueezed()).toEqual([]);
  },
);

it('a marked quotation covers no letter of the line above it', async () => {
  await start(tram);
  await goTo('turn');
  const heights = await view.evaluate(() =>
    [...document.querySelectorAll('.words mark')].map((mark) => {
      const { lineHeight, backgroundColor, backgroundSize } = getComputedStyle(mark);
      const height = Number.parseFloat(backgroundSize.split(' ')[1] ?? '');
      return { isFlat: backgroundColor, excess: height - Number.parseFloat(lineHeight) };
    }),
  );
  expect(heights.length).toBeGreaterThan(0);
  for (const { isFlat, excess } of heights) {
    expect(isFlat).toBe('rgba(0, 0, 0, 0)');
    expect(excess).toBeLessThanOrEqual(0.1);
  }
});

it.each(windows)(
  'a long headline ahead leaves the pace whole, in a window of %d×%d',
  async (width, height) => {
    await start(tram);
    await view.setViewportSize({ width, height });
    await view.evaluate(() => {
      const headline = document.querySelector('#course h2');
      if (headline) headline.textContent = 'المدينة تنتقل من سكّتين إلى سؤال واحد '.repeat(4);
    });
    await goTo('roadmap');
    await expect.poll(() => textOf('.pace')).toContain('على الخطة');
    const bottoms = await view.evaluate(() =>
      ['.ahead p + p', '.ahead', '.pace', '.coming > div:last-child'].map(
        (part) => document.querySelector(part)?.getBoundingClientRect().bottom ?? 0,
      ),
    );
    expect(bottoms.map(Math.round)).toEqual(bottoms.map(Math.round).sort((a, b) => a - b));
  },
);

describe('the buttons of the speaker view', () => {
  /** Returns how many buttons stand on each line. */
  const countOnLines = () =>
    view.evaluate(() => {
      const tops = [...document.querySelectorAll('.buttons button')].map((button) =>
        Math.round(button.getBoundingClientRect().top),
      );
      return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
    });

  it.each(windows)('stand alone on no line, in a window of %d×%d', async (width, height) => {
    await start(tram);
    await view.setViewportSize({ width, height });
    expect(Math.min(...(await countOnLines()))).toBeGreaterThanOrEqual(3);
    await button('تمرين').click();
    await button('أوقف الوقت').click();
    await button('تابع الوقت').waitFor();
    expect(Math.min(...(await countOnLines()))).toBeGreaterThanOrEqual(3);
    const bottom = await view.evaluate(
      () => document.querySelector('.buttons')?.getBoundingClientRect().bottom,
    );
    expect(bottom).toBeLessThanOrEqual(height);
  });

  it('say what they will do next', async () => {
    await start(tram);
    await button('إظلام').click();
    await button('إضاءة').click();
    await button('إظلام').waitFor();
    await button('أوقف الوقت').click();
    await button('تابع الوقت').click();
    await button('أوقف الوقت').waitFor();
  });
});

describe('a speaker view without a deck', () => {
  async function openAlone(): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
    view = await context.newPage();
    await view.goto(`${tram}?speaker`);
    await view.frameLocator('iframe').first().locator('#title.present').waitFor();
  }

  it('says so, shows one preview, and no time and no pace of a talk', async () => {
    await openAlone();
    expect(await textOf('.alert p')).toBe('لا نافذة عرض لهذه الشاشة بعد');
    const shown = await view
      .locator('iframe')
      .evaluateAll(
        (frames) =>
          frames.filter((frame) => frame.checkVisibility({ visibilityProperty: true })).length,
      );
    expect(shown).toBe(1);
    expect(await view.locator('.dial b').allInnerTexts()).toEqual([
      expect.stringMatching(/^\d\d:\d\d$/),
      '—',
      '—',
      '—',
    ]);
    for (const part of ['.pace', '.plan']) expect(await view.isVisible(part)).toBe(false);
    expect(await view.locator('.buttons button:enabled').count()).toBe(0);
    await view.keyboard.press('m');
    expect(await button('أنهِ التمرين').count()).toBe(0);
  });

  it('opens one, and then steers it', async () => {
    await openAlone();
    const opening = view.waitForEvent('popup');
    await button('افتح نافذة العرض').click();
    deck = await opening;
    await deck.waitForSelector('#title.present');
    await expect.poll(() => textOf('.alert')).toBe('');
    await button('التالي').click();
    await deck.waitForSelector('#roadmap.present');
    await deck.close();
    await view.waitForSelector('text=أُغلقت نافذة العرض');
    expect(await textOf('.alert button')).toBe('افتحها من جديد');
  });

  it('says so where the browser forbids to open one', async () => {
    await openAlone();
    await view.evaluate(() => {
      window.open = () => null;
    });
    await button('افتح نافذة العرض').click();
    expect(await textOf('.notice')).toContain('اسمح بالنوافذ المنبثقة');
    expect(await textOf('.alert p')).toBe('لا نافذة عرض لهذه الشاشة بعد');
  });
});

it('a rehearsal can be ended after the deck’s window was closed', async () => {
  await start(tram);
  await button('تمرين').click();
  await button('أنهِ التمرين').waitFor();
  await deck.close();
  await view.waitForSelector('text=أُغلقت نافذة العرض');
  expect(await button('التالي').isDisabled()).toBe(true);
  await button('أنهِ التمرين').click();
  await view.waitForSelector('.report[open]');
});
