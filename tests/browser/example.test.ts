import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { kinds } from '../../src/read/slide-kind.ts';
import { makeTalk } from '../../src/talk.ts';
import type { Talk } from '../../src/write/page.ts';
import { askForOutput } from '../shared/ask.ts';
import { readDrawOptions, root } from '../shipped-talk.ts';
import { openBrowser } from './browser.ts';
import { engines } from './engines/engines.ts';
import { walkThrough } from './engines/walk.ts';
import { extract } from './extract.ts';
import { findIntruders } from './layout.ts';
import { layOutDeck, openDeck, showSlide } from './visit.ts';

const example = 'examples/nile';
/** The names of the scales of its charts. */
const scales = 'السكان بالمليون، نصيب الفرد بالمتر المكعب';
let browser: Browser;
let address: string;
let talk: Talk;
let sources: string[];

beforeAll(async () => {
  const { messages, ...folder } = await readFolder(join(root, example));
  const made = await makeTalk(folder, readDrawOptions());
  expect([...messages, ...made.messages]).toEqual([]);
  if (!made.talk) throw new Error('the example should be a deck');
  talk = made.talk;
  sources = folder.slides.map(({ text }) => text);
  browser = await openBrowser();
  address = await layOutDeck(example);
});

afterAll(() => browser?.close());

/** The Arabic words and the numbers of a text, without vowel marks, which readers of PDFs put before or after their letter. */
const wordsOf = (text: string): string[] =>
  text.replace(/\p{M}/gu, '').match(/\p{Script=Arabic}{2,}|\d+(?:[.,]\d+)*/gu) ?? [];

describe('the example deck', () => {
  it('has every kind of slide, four strands, a picture of pixels and one of lines, and three kinds of chart, and a logo at both ends', () => {
    const used = new Set(talk.slides.map(({ kind }) => kind));
    expect(kinds.filter((kind) => !used.has(kind))).toEqual([]);
    expect(talk.deck.settings.strands).toHaveLength(4);
    const files = talk.slides.flatMap(({ shown }) => (shown ? [shown.file] : []));
    expect(files.map((file) => file.replace(/.*\./, '')).sort()).toEqual(['png', 'svg']);
    for (const chart of [/^pie$/m, /^ *bar \[/m, /^ *line \[/m])
      expect(sources.filter((source) => chart.test(source))).not.toEqual([]);
    const branded = talk.slides.filter(({ logo }) => logo).map(({ kind }) => kind);
    expect(branded).toEqual(['title', 'closing']);
  });

  it('has nothing that axe finds wrong, no part over another, and asks for nothing', async () => {
    const { page, requests, errors } = await openDeck(browser, address);
    await page.evaluate(axe.source);
    const found: string[] = [];
    for (const [index, { id }] of talk.slides.entries()) {
      await showSlide(page, index);
      const wrong = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: typeof axe };
        const { violations } = await checker.run(document, { iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
      });
      const over = await page.evaluate(findIntruders);
      found.push(...[...wrong, ...over].map((fault) => `${id}: ${fault}`));
    }
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
    expect(requests.filter((request) => !/^(file|data|blob):/.test(request))).toEqual([]);
    await page.context().close();
  });

  it('shows every figure whole on a phone of 360 px', async () => {
    const { page } = await openDeck(browser, address, { width: 360, height: 720 });
    const moved = await page
      .locator('figure')
      .evaluateAll((all) =>
        all
          .filter((one) => one.scrollWidth > one.clientWidth)
          .map((one) => one.closest('section')?.id),
      );
    expect(await page.locator('figure').count()).toBeGreaterThan(8);
    expect(moved).toEqual([]);
    const timeline = page.locator('[data-kind="timeline"]');
    expect(await timeline.locator('.strand-key li').allInnerTexts()).toHaveLength(4);
    expect(await timeline.locator('.strand-name').first().isVisible()).toBe(false);
    await page.context().close();
  });

  it('has each slide’s number on one line on a phone of 320 px', async () => {
    const { page } = await openDeck(browser, address, { width: 320, height: 640 });
    const rows = await page.locator('.foot .number').evaluateAll((all) =>
      all.map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      }),
    );
    await page.context().close();
    expect(rows.length).toBeGreaterThan(30);
    expect(Math.max(...rows)).toBe(1);
  });

  it.for(engines)(
    'has its words in order, in their boxes, and no word left alone, in %s',
    async ([name, isThere, open], { skip }) => {
      if (!isThere) return skip(`${name} is not installed`);
      const remote = await open();
      try {
        const { places, seen } = await walkThrough(remote, address, ['1902', 'نيل']);
        expect(places.length).toBeGreaterThan(talk.slides.length);
        // The names of the scales of charts run upwards: they have no order from right to left.
        const faults = seen.filter(
          ({ kind, words }) => kind !== 'order' || !scales.includes(words),
        );
        expect(faults.map(({ place, kind, words }) => `${place}: ${kind}: ${words}`)).toEqual([]);
      } finally {
        await remote.close();
      }
    },
  );

  it('keeps words of three lines off the rules of a comparison', async () => {
    const { page } = await openDeck(browser, address);
    await showSlide(
      page,
      talk.slides.findIndex(({ kind }) => kind === 'compare'),
    );
    const gaps = await page.evaluate(() => {
      const [said] = document.querySelectorAll('.present .pair .said');
      const row = said?.closest('.pair')?.getBoundingClientRect();
      if (!said || !row) return [];
      said.textContent = 'طمي النهر '.repeat(8);
      const grown = said.closest('.pair')?.getBoundingClientRect() ?? row;
      const words = document.createRange();
      words.selectNodeContents(said);
      const lines = [...words.getClientRects()];
      const bottom = Math.max(...lines.map((line) => line.bottom));
      return [grown.height - row.height, grown.bottom - bottom].map(Math.round);
    });
    expect(gaps[0]).toBeGreaterThan(20);
    expect(gaps[1]).toBeGreaterThanOrEqual(0);
    await page.context().close();
  });

  it('has the cells of a row of a table on one line of its PDF', async () => {
    const folder = await askForOutput('pdf', example);
    const data = new Uint8Array(readFileSync(join(folder, 'slides.pdf')));
    const pdf = await getDocument({ data, verbosity: 0 }).promise;
    const place = talk.slides.findIndex(({ table }) => table !== undefined);
    const { items } = await (await pdf.getPage(place + 1)).getTextContent();
    const heightOf = (words: string) => {
      const item = items.find((one) => 'str' in one && one.str.includes(words));
      return item && 'transform' in item ? Math.round(item.transform[5]) : Number.NaN;
    };
    expect(heightOf('1902')).toBeGreaterThan(0);
    expect(Math.abs(heightOf('خزان') - heightOf('1902'))).toBeLessThanOrEqual(1);
    expect(Math.abs(heightOf('بقي') - heightOf('1902'))).toBeLessThanOrEqual(1);
  });

  it('has every word that it shows or speaks in its PDFs', async () => {
    const folder = await askForOutput('pdf', example);
    const [slides, handout] = await Promise.all(
      ['slides.pdf', 'handout.pdf'].map(async (name) => {
        const pages = await extract.pdfium(readFileSync(join(folder, name)));
        return new Set(wordsOf(pages.join('\n')));
      }),
    );
    const shown = talk.slides.flatMap(({ headline, points }) => [
      ...headline,
      ...points.flatMap(({ lead, caption, quotation }) =>
        [lead, caption, quotation].flatMap((part) => part?.lines ?? []),
      ),
    ]);
    const spoken = talk.slides.flatMap(({ notes }) => notes.map(({ sentence }) => sentence.text));
    expect(wordsOf(spoken.join('\n')).length).toBeGreaterThan(700);
    expect(wordsOf(shown.join('\n')).filter((word) => !slides?.has(word))).toEqual([]);
    expect(wordsOf(spoken.join('\n')).filter((word) => !handout?.has(word))).toEqual([]);
  });
});
