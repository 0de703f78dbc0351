import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftFolder } from '../draft/folder.ts';
import { openBrowser } from './browser.ts';
import { layOutFolder } from './visit.ts';

const essay = `المدينة والنهر

ليس النهر في مدينتنا منظراً جميلاً فحسب، بل هو سبب نشأتها. ومن أراد أن يفهم أحياءها فليبدأ من ضفتيه.

## ما كان عليه النهر

كانت القوارب تحمل القمح من القرى إلى السوق الكبير كل أسبوع.[^قمح] وكان التجار يعرفون موعد كل قارب.

> وقفتُ على ضفاف النهر يوماً … فأبصرتُ المدينةَ في المياهِ
> يمرّ الماءُ لا يلوي على ما … تركنا فوقه من ذكرياتِ

### الجسر وما بقي منه[^صور]

أما الجسر القديم فقد بُني عام 1921، ثم هُدم بعد ثلاثين عاماً لأن السفن الكبيرة لم تعد تمرّ من تحته.[^جسر]

## ما صار إليه[^سد]

بعد بناء السد انخفض منسوب الماء، فهجر التجار الميناء ونقلوا مخازنهم إلى طريق القطار.[^قمح] ثم تحولت المخازن إلى مقاهٍ.

يرى بعض السكان أن النهر لم يعد يعني شيئاً، ويرى آخرون أن ضفتيه ستعودان قلب المدينة.

## المراجع

سجل الميناء، المجلد الثالث.

* كاتب من أهل المدينة

[^قمح]: كان القمح نصف ما يباع في السوق.
[^صور]: للجسر صور قديمة كثيرة.
[^سد]: بُني السد شرقي المدينة.
[^جسر]: بقيت من الجسر دعامتان تُريان في الصيف.
`;

let browser: Browser;
let address: string;

beforeAll(async () => {
  const { folder } = draftFolder(essay);
  // A slide of references shows what no slide speaks; here the end of the article does.
  const slides = folder.slides.filter(({ text }) => !text.includes('kind: references'));
  address = await layOutFolder({ ...folder, slides });
  browser = await openBrowser();
});

afterAll(() => browser?.close());

async function open(javaScriptEnabled: boolean, width = 390): Promise<Page> {
  const viewport = { width, height: 844 };
  const context = await browser.newContext({ viewport, javaScriptEnabled, hasTouch: true });
  const page = await context.newPage();
  await page.goto(address);
  if (javaScriptEnabled) await page.waitForSelector('.article-bar', { state: 'visible' });
  return page;
}

const topOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => one.getBoundingClientRect().top);

describe.each([
  ['without a script', false],
  ['with a script', true],
])('an essay in sections %s', (_, hasScript) => {
  it('has contents by parts, and the heading of each part where it begins', async () => {
    const page = await open(hasScript);
    expect(await page.locator('.contents .part').allInnerTexts()).toEqual([
      'ما كان عليه النهر',
      'ما صار إليه',
      'الختام',
    ]);
    expect(await page.locator('.contents .part + ol > li').count()).toBeGreaterThan(1);
    const headings = page.locator('.slides .part-heading');
    expect(await headings.allInnerTexts()).toEqual(['ما كان عليه النهر', 'ما صار إليه', 'الختام']);
    for (const heading of await headings.all()) expect(await heading.isVisible()).toBe(true);
    await page.context().close();
  });

  it('has a heading within a part over the passage that it heads', async () => {
    const page = await open(hasScript);
    const heading = page.locator('.notes .heading');
    expect(await heading.allInnerTexts()).toEqual(['الجسر وما بقي منه']);
    expect(await heading.isVisible()).toBe(true);
    expect(await heading.locator('+ p').innerText()).toMatch(/^أما الجسر القديم/);
    await page.context().close();
  });

  it('leads from the number of a footnote to the footnote, and back', async () => {
    const page = await open(hasScript);
    const marks = page.locator(':is(.notes p:not(.footnote), .part-heading) a');
    expect(await marks.count()).toBe(5);
    for (const mark of await marks.all()) {
      const footnote = (await mark.getAttribute('href')) ?? '';
      await mark.click();
      const note = page.locator(`[id="${footnote.slice(1)}"]`);
      await expect.poll(() => isInWindow(note)).toBe(true);
      // With a script, the address soon names the slide again.
      if (!hasScript) expect(await note.evaluate((one) => one.matches(':target'))).toBe(true);
      await note.locator('a').click();
      await expect.poll(() => isInWindow(mark)).toBe(true);
    }
    await page.context().close();
  });

  it('sets the halves of a line of verse under each other where there is no room', async () => {
    for (const [width, isBeside] of [
      [390, false],
      [768, true],
    ] as const) {
      const page = await open(hasScript, width);
      const line = '.notes .verse-line .hemistich';
      const tops = [await topOf(page, line), await topOf(page, `${line} ~ .hemistich`)];
      expect(tops[0] === tops[1], `${width} px`).toBe(isBeside);
      await page.context().close();
    }
  });

  it('ends with what no slide speaks, and says no heading twice', async () => {
    const page = await open(hasScript);
    const rest = page.locator('.unspoken');
    expect(await rest.innerText()).toMatch(/^المراجع\s+سجل الميناء، المجلد الثالث\.\s*$/);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    await page.context().close();
  });
});

/** Returns true if an element stands in the window, and not under the bar. */
function isInWindow(one: { evaluate<T>(f: (part: Element) => T): Promise<T> }): Promise<boolean> {
  return one.evaluate((part) => {
    const { top, bottom, left } = part.getBoundingClientRect();
    const seen = document.elementFromPoint(left + 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && part.contains(seen);
  });
}
