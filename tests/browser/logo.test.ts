import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makePage, makePapers } from '../../src/talk.ts';
import type { Talk } from '../../src/write/page.ts';
import { logoWords, makeLogoTalk } from '../pictured/logo-deck.ts';
import { readDrawOptions, root } from '../shipped-talk.ts';
import { openBrowser } from './browser.ts';

const options = { root, drawOptions: readDrawOptions() };
let browser: Browser;
let talk: Talk;

beforeAll(async () => {
  browser = await openBrowser();
  talk = await makeLogoTalk();
}, 120_000);

afterAll(() => browser?.close());

describe('the logo of deck.yaml', () => {
  it('lies over no headline', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.setContent(await makePage(talk, options));
    for (const id of ['title', 'thanks']) {
      await page.evaluate((to) => {
        location.hash = `#/${to}`;
      }, id);
      const logo = page.locator(`#${id} > .logo`);
      await logo.waitFor();
      const [above, under] = await Promise.all([
        logo.boundingBox(),
        page.locator(`#${id} :is(h1, h2)`).first().boundingBox(),
      ]);
      expect(above, id).toEqual({ x: 72, y: 16, width: 116, height: 44 });
      expect(under?.y, id).toBeGreaterThan(60);
    }
    await page.close();
  }, 120_000);

  it('is a picture with its words in slides.pdf and on the first page of the handout', async () => {
    const { papers } = await makePapers(talk, options, {
      browser: inject('browser'),
      everyStep: false,
      handout: { twoUp: false, withCues: false },
      date: new Date(0),
      tell: () => {},
    });
    for (const name of ['slides.pdf', 'handout.pdf']) {
      const bytes = papers.find((one) => one.name === name)?.bytes ?? new Uint8Array();
      const pdf = await getDocument({ data: Uint8Array.from(bytes) }).promise;
      const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
      expect(tree, name).toContain(`"role":"Figure"`);
      expect(tree, name).toContain(`"alt":"${logoWords}"`);
      await pdf.loadingTask.destroy();
    }
  }, 240_000);
});
