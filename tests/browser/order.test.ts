import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Paper } from '../../src/print/print-talk.ts';
import { makePage, makePapers } from '../../src/talk.ts';
import { toInline } from '../../src/write/inline.ts';
import type { Talk } from '../../src/write/page.ts';
import { makeFolder, readDrawOptions, root } from '../shipped-talk.ts';
import { left, runs, surroundings } from '../text/runs.ts';
import { openBrowser } from './browser.ts';
import { makeTalkOfRuns } from './order/deck.ts';
import { readOrder, type Shown } from './order/order.ts';
import { countSlides, openDeck, openSpeakerView, showSlide, type Visit } from './visit.ts';

let browser: Browser;
let talk: Talk;
/** The address of the page of the talk of runs. */
let address: string;

beforeAll(async () => {
  browser = await openBrowser();
  talk = await makeTalkOfRuns();
  const file = join(makeFolder(), 'index.html');
  writeFileSync(file, await makePage(talk, { root, drawOptions: readDrawOptions() }));
  address = pathToFileURL(file).href;
});

afterAll(() => browser?.close());

interface Case {
  run: string;
  before: string;
  after: string;
}

/** Returns the runs that look otherwise within their Arabic text, as the slides have it, than alone. */
async function findTurned(cases: Case[], direction: 'ltr' | 'rtl'): Promise<string[]> {
  const page = await browser.newPage();
  const rows = cases.map(({ run, before, after }) => {
    const alone = toHtml({ type: 'text', value: run });
    return `<p>${toHtml(toInline(before + run + after))}</p><p dir="${direction}">${alone}</p>`;
  });
  const style = '<style>p{white-space:nowrap}</style>';
  await page.setContent(`<html lang="ar" dir="rtl">${style}${rows.join('')}</html>`);
  const shown = await readOrder(page, 'p', [...new Set(cases.map(({ run }) => run))]);
  await page.close();
  return cases.flatMap(({ run, before, after }, index) => {
    const [within, alone] = [2 * index, 2 * index + 1].map((part) =>
      shown.find((one) => one.part === part && one.run === run),
    );
    const same = within !== undefined && within.visual === alone?.visual;
    return same ? [] : [`${before}${run}${after}: ${within?.visual}`];
  });
}

const everywhere = (list: string[]): Case[] =>
  list.flatMap((run) => surroundings.map(([before, after]) => ({ run, before, after })));

const isArabic = (run: string) => /[٠-٩]/.test(run);

const words = fc.constantFrom('GPS', 'x', 'Ab', 'é', 'Київ', 'H₂O', '5G', 'B2', 'iOS');
const numbers = fc.constantFrom('5', '19', '2020', '3.5', '1,000', '7½');
const signs = fc.constantFrom(...'/&+-–_.:@=|~\\'.split(''), '://', '->', '/@');
const chainOf = (part: fc.Arbitrary<string>) =>
  fc
    .tuple(part, fc.array(fc.tuple(signs, fc.oneof(words, numbers)), { maxLength: 3 }))
    .map(([first, more]) => first + more.flat().join(''));
const ends = fc.constantFrom('', '', '+', '#', '%', '°', '®');
const named = fc.tuple(fc.constantFrom('', '', '@', '#', '$'), chainOf(words), ends);
const rows = fc
  .array(
    fc.oneof(
      named.map((parts) => parts.join('')),
      chainOf(numbers),
    ),
    { maxLength: 2 },
  )
  .chain((more) => named.map((first) => [first.join(''), ...more].join(' ')));
const amounts = fc
  .tuple(
    fc.constantFrom('', '$', '€', '−', '+', '±', '~'),
    fc.constantFrom('5-7', '1991–2020', '3.5', '10×3', '1 234 567', '2-3-4'),
    fc.constantFrom('%', ' %', ' °C', '°C', ' km', '€', ' €', ' GHz', 'bn', '×'),
  )
  .map((parts) => parts.join(''));

describe('within Arabic letters', () => {
  it('every run of the list looks as it does alone', async () => {
    expect(await findTurned(everywhere(runs), 'ltr')).toEqual([]);
    expect(await findTurned(everywhere(left.filter((run) => !isArabic(run))), 'ltr')).toEqual([]);
  });

  it('Arabic-Indic digits look as they do alone in a text from the right', async () => {
    expect(await findTurned(everywhere(left.filter(isArabic)), 'rtl')).toEqual([]);
  });

  it('any run of Latin letters, digits, indices and signs looks as it does alone', async () => {
    const sides = fc.constantFrom(...surroundings);
    const cases = fc
      .tuple(fc.oneof(rows, amounts), sides)
      .map(([run, [before, after]]) => ({ run, before, after }));
    const sample = fc.sample(cases, { seed: 13, numRuns: 1500 });
    expect(await findTurned(sample, 'ltr')).toEqual([]);
  });
});

/** What must be seen on each surface, and what was: runs that were not seen, and those that were turned. */
function judge(shown: Shown[]): { unseen: string[]; turned: string[] } {
  const spaceless = (text: string) => text.replace(/\s/g, '');
  const turned = shown.filter(({ run, visual }) => visual !== spaceless(run));
  return {
    unseen: runs.filter((run) => !shown.some((one) => one.run === run)),
    turned: [...new Set(turned.map(({ run, visual }) => `${run}: ${visual}`))],
  };
}

const right = { unseen: [], turned: [] };

describe('on every surface', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await openDeck(browser, address);
  });

  /** The rows of a label are texts of their own, in one group. */
  const label = ':is([data-rows], text:not([data-rows] > text))';
  const onSlides = {
    'headlines and labels': '.present :is(h1, h2, .label)',
    'bullets, captions and events': '.present :is(.point, .event)',
    'words of drawings': `.present [data-diagram="mermaid"] ${label}`,
    'words of maps': `.present [data-diagram="alliances"] ${label}`,
  };
  const inView = {
    'notes in the speaker view': '.words',
    'headlines to come in the speaker view': '.ahead',
  };

  /** Shows slide after slide in the deck, and judges what a page then has on its surfaces. */
  async function judgeEach(page: Page, surfaces: Record<string, string>, wait?: string) {
    const shown: Shown[][] = Object.keys(surfaces).map(() => []);
    for (let slide = 0; slide < (await countSlides(visit.page)); slide += 1) {
      await showSlide(visit.page, slide);
      if (wait)
        await page.waitForFunction(
          ([selector, start]) => document.querySelector(selector)?.textContent?.includes(start),
          [wait, `${slide + 1} من `] as const,
        );
      for (const [at, selector] of Object.values(surfaces).entries())
        shown[at]?.push(...(await readOrder(page, selector, runs)));
    }
    return Object.keys(surfaces).map((name, at) => [name, judge(shown[at] ?? [])]);
  }

  const rightOn = (surfaces: object) => Object.keys(surfaces).map((name) => [name, right]);

  it('slides have every run in order', async () => {
    expect(await judgeEach(visit.page, onSlides)).toEqual(rightOn(onSlides));
  });

  it('the speaker view has every run in order', async () => {
    const view = await openSpeakerView(visit);
    // Its previews are slides, which are laid out once more at each step.
    await view.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.style.display = 'none';
    });
    expect(await judgeEach(view, inView, '.desk')).toEqual(rightOn(inView));
    await view.close();
  });

  it('the essay panel has every run in order', async () => {
    await visit.page.keyboard.press('t');
    expect(judge(await readOrder(visit.page, '.essay .text', runs))).toEqual(right);
    await visit.page.keyboard.press('t');
  });

  it.each([
    ['finder', ['/'], '.finder'],
    ['panel search', ['t', '/'], '.essay'],
  ])('the %s finds every run and shows it in order, marked', async (_, keys, box) => {
    for (const key of keys) await visit.page.keyboard.press(key);
    const shown: Shown[] = [];
    for (const run of runs) {
      await visit.page.fill(`${box} input`, run);
      shown.push(...(await readOrder(visit.page, `${box} .excerpt`, [run])));
      const marks = await visit.page.locator(`${box} .excerpt mark`).count();
      expect([run, marks > 0]).toEqual([run, true]);
    }
    expect(judge(shown)).toEqual(right);
    await visit.page.keyboard.press('Escape');
    if (box === '.essay') await visit.page.keyboard.press('t');
  });

  it('the title, its byline, what stands over it and the names of strands are in order', async () => {
    await showSlide(visit.page, 0);
    const shown = await readOrder(visit.page, '.present', runs);
    expect([...new Set(shown.map(({ run }) => run))].toSorted()).toEqual(
      [
        '(+961) 1-234-567',
        '1991-2020',
        '2020-1991',
        '5G',
        'AT&T',
        'C++',
        'R&D',
        'TCP/IP',
      ].toSorted(),
    );
    expect(judge(shown).turned).toEqual([]);
  });
});

it('no run becomes a separate box with a gap beside it', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('.reveal.ready');
  const holders = await page.evaluate(() =>
    [...document.querySelectorAll('section :has(> bdi)')]
      .filter((part) => /flex|grid/.test(getComputedStyle(part).display))
      .map((part) => part.className),
  );
  await page.close();
  expect(holders).toEqual([]);
});

describe('in print', () => {
  const papers: Paper[] = [];

  beforeAll(async () => {
    const order = {
      browser: inject('browser'),
      everyStep: false,
      handout: { twoUp: false, withCues: false },
      date: new Date(0),
      tell: () => {},
    };
    // Each run is in the first slides, with notes: to print those that show it once more would take as long again.
    const count = 1 + Math.ceil(runs.length / 3);
    const first = {
      ...talk,
      slides: talk.slides.slice(0, count),
      sections: talk.sections.slice(0, count),
    };
    const printed = await makePapers(first, { root, drawOptions: readDrawOptions() }, order);
    papers.push(...printed.papers);
  });

  it.each(['slides.pdf', 'handout.pdf'])(
    '%s has every run in order, as pdf.js reads it',
    async (name) => {
      const text = await readByPdfjs(papers.find((one) => one.name === name)?.bytes);
      expect(runs.filter((run) => !text.includes(run.replace(/\s/g, '')))).toEqual([]);
    },
  );
});

/** Returns the text of a PDF without blanks and signs of direction. */
async function readByPdfjs(bytes: Uint8Array = new Uint8Array()): Promise<string> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await pdf.destroy();
  return texts.join('').replace(/[\s\u200f\u2066\u2069]/g, '');
}
