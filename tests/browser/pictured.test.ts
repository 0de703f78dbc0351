import axe from 'axe-core';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { DeckFolder } from '../../src/folder.ts';
import { makePage, makePapers, makeTalk } from '../../src/talk.ts';
import type { Talk } from '../../src/write/page.ts';
import { makePicturedFolder } from '../pictured/deck.ts';
import { readDrawOptions, root } from '../shipped-talk.ts';
import { openBrowser } from './browser.ts';
import {
  countSlides,
  layOutFolder,
  openDeck,
  openSpeakerView,
  showSlide,
  type Visit,
} from './visit.ts';

const drawOptions = readDrawOptions();
let browser: Browser;
let folder: DeckFolder;

/** Returns the deck with longer words: headlines of two lines, captions of two, a bullet more. */
function lengthen({ slides, ...rest }: DeckFolder): DeckFolder {
  const more = ' وقد رُسمت لتُرى من آخر القاعة، وفيها من التفاصيل ما يكفي';
  return {
    ...rest,
    deckFile: { path: 'deck.yaml', text: 'quotations: advised\n' },
    slides: slides.map(({ path, text }) => ({
      path,
      text: /kind: title/.test(text)
        ? text
        : text
            .replace(/^# .*/m, (line) => `${line} وما زال الأمر على ذلك في كلّ سنة تمطر`)
            .replace(/"(.*)"\)/, (_, caption) => `"${caption}${more}")`),
    })),
  };
}

beforeAll(async () => {
  browser = await openBrowser();
  folder = await makePicturedFolder();
});

afterAll(() => browser?.close());

/** What axe finds wrong on a page. */
const audit = (page: Page) =>
  page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(document, { iframes: false });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' '))}`,
    );
  });

/** Returns the boxes of a slide’s picture, of the words under it, and of the rest, px. Runs in the page. */
function readBoxes() {
  const slide = document.querySelector('section.present');
  const boxOf = (part: Element | null | undefined) => {
    const { left, right, top, bottom, width, height } =
      part?.getBoundingClientRect() ?? new DOMRect();
    return { left, right, top, bottom, width, height };
  };
  return {
    kind: slide?.getAttribute('data-kind'),
    image: boxOf(slide?.querySelector('img')),
    caption: boxOf(slide?.querySelector('figcaption')),
    head: boxOf(slide?.querySelector('.head')),
    points: boxOf(slide?.querySelector('.points')),
    foot: boxOf(slide?.querySelector('.foot')),
    isLoaded: (slide?.querySelector('img')?.naturalWidth ?? 0) > 0,
  };
}

describe.each([
  ['short words', () => folder],
  ['long words', () => lengthen(folder)],
])('slides with pictures and %s', (_, read) => {
  let talk: Talk;
  let visit: Visit;

  beforeAll(async () => {
    const made = await makeTalk(read(), drawOptions);
    if (!made.talk) throw new Error(JSON.stringify(made.messages));
    talk = made.talk;
    visit = await openDeck(browser, await layOutFolder(read()));
  });

  it('have them where the build says, over nothing and under nothing, with their captions', async () => {
    for (const [index, { shown, points }] of talk.slides.entries()) {
      if (!shown) continue;
      await showSlide(visit.page, index);
      const {
        kind,
        image,
        caption,
        head,
        points: words,
        foot,
        isLoaded,
      } = await visit.page.evaluate(readBoxes);
      expect(isLoaded, shown.file).toBe(true);
      expect(Math.abs(image.width - shown.shown.width), shown.file).toBeLessThanOrEqual(1);
      expect(Math.abs(image.height - shown.shown.height), shown.file).toBeLessThanOrEqual(1);
      expect(caption.bottom, shown.file).toBeLessThanOrEqual(foot.top + 0.5);
      if (kind === 'picture') {
        expect(Math.abs(head.bottom - caption.top)).toBeLessThanOrEqual(0.5);
        expect([head.right, caption.right, foot.right]).toEqual([1280, 1280, 1280]);
        expect(head.top).toBeGreaterThan(300);
      } else {
        expect(image.top, shown.file).toBeGreaterThanOrEqual(head.bottom);
        expect(caption.top, shown.file).toBeGreaterThanOrEqual(image.bottom);
        if (points.length > 0)
          expect(words.left - image.right, shown.file).toBeGreaterThanOrEqual(47);
      }
    }
    expect(visit.errors).toEqual([]);
    expect(visit.requests.filter((one) => !/^(file|data):/.test(one))).toEqual([]);
  });
});

describe('pictures', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await openDeck(browser, await layOutFolder(folder));
    await visit.page.evaluate(axe.source);
  });

  it('leave axe nothing to find, on slides and in the article', async () => {
    const found: string[] = [];
    for (let index = 0; index < (await countSlides(visit.page)); index += 1) {
      await showSlide(visit.page, index);
      found.push(...(await audit(visit.page)));
    }
    const phone = await openDeck(browser, await layOutFolder(folder), { width: 390, height: 844 });
    await phone.page.evaluate(axe.source);
    expect([...found, ...(await audit(phone.page))]).toEqual([]);
  });

  it('are whole in the article, as wide as a phone at most, with a script and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        javaScriptEnabled,
      });
      const page = await context.newPage();
      await page.setContent(
        await makePage((await makeTalk(folder, drawOptions)).talk as Talk, { root, drawOptions }),
      );
      const images = await page.locator('figure > img').evaluateAll((all) =>
        all.map((one) => {
          const { left, right, width, height } = one.getBoundingClientRect();
          const { naturalWidth, naturalHeight } = one as HTMLImageElement;
          return {
            isIn: left >= 0 && right <= 390,
            width,
            form: width / height,
            own: naturalWidth / naturalHeight,
          };
        }),
      );
      expect(images).toHaveLength(4);
      for (const { isIn, width, form, own } of images) {
        expect(isIn && width > 200).toBe(true);
        expect(form).toBeCloseTo(own, 1);
      }
      await context.close();
    }
  });

  it('are found by their captions and by what they show', async () => {
    const { page } = visit;
    const find = async (words: string) => {
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      const found = await page.locator('.finder [role="option"]').allTextContents();
      await page.keyboard.press('Escape');
      return found.join(' ');
    };
    expect(await find('طرف الرمال')).toContain('2 · عند الصورة');
    expect(await find('سماء صافية')).toContain('3 · عند الصورة');
  });

  it('are in the overview and in the previews of the speaker view', async () => {
    const { page } = visit;
    const countLoaded = () =>
      [...document.querySelectorAll<HTMLImageElement>('.overview img, section.present img')].filter(
        ({ complete, naturalWidth }) => complete && naturalWidth > 0,
      ).length;
    await showSlide(page, 1);
    const view = await openSpeakerView(visit);
    const previews = await Promise.all(
      view
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(countLoaded)),
    );
    expect(Math.max(...previews)).toBe(1);
    await view.close();
    await page.keyboard.press('o');
    await page.waitForSelector('.overview[open]');
    await page.waitForFunction(() => document.querySelectorAll('.overview img').length >= 4);
    expect(await page.evaluate(countLoaded)).toBeGreaterThanOrEqual(4);
  });

  it('are figures with alternative texts in slides.pdf and handout.pdf', async () => {
    const { talk } = await makeTalk(folder, drawOptions);
    if (!talk) throw new Error('the folder should hold a deck');
    const order = {
      browser: inject('browser'),
      everyStep: false,
      handout: { twoUp: false, withCues: false },
      date: new Date(0),
      tell: () => undefined,
    };
    const { papers } = await makePapers(talk, { root, drawOptions }, order);
    const wanted = talk.slides.flatMap(({ shown }) => (shown ? [shown.alt] : []));
    for (const { name, bytes } of papers.filter((one) =>
      /^(slides|handout)\.pdf$/.test(one.name),
    )) {
      const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
      const alts: string[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1)
        alts.push(...listAlts(await (await pdf.getPage(number)).getStructTree()));
      expect(alts, name).toEqual(wanted);
      await pdf.destroy();
    }
  });
});

type Tree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

function listAlts(tag: Tree): string[] {
  const own = tag.role === 'Figure' ? [(tag as { alt?: string }).alt ?? ''] : [];
  return [...own, ...tag.children.flatMap((one) => ('role' in one ? listAlts(one) : []))];
}
