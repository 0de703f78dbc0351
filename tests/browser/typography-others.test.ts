import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/read/slide-kind.ts';
import { pairings } from '../../src/theme/pairing.ts';
import { openBrowser } from './browser.ts';
import { type Block, readBlocks } from './typography/block.ts';
import { readFaces, readFonts, type UsedFont } from './typography/font.ts';
import { faceOf } from './typography/fonts.ts';
import { layOutOthers, type OtherDeck, walkOther } from './typography/other-deck.ts';
import { type Mark, readQuotes } from './typography/quote.ts';
import { type Run, readRuns } from './typography/run.ts';
import { type Bound, bounds } from './typography/sizes.ts';
import { openDeck } from './visit.ts';

/** Parts that the shipped deck does not have; they come before its parts. */
const others: Record<string, Bound> = {
  'large numbers': { selector: '[data-kind="number"] .digits', least: 120 },
  'words around large numbers': { selector: '[data-kind="number"] .points *', least: 36 },
  'cells of tables': { selector: 'table', least: 20 },
  'captions and credits of pictures': { selector: 'figcaption', least: 18 },
  'headings of the roadmap': { selector: '.roadmap', least: 26 },
  'lines of the closing slide': { selector: '[data-kind="closing"] .body', least: 20 },
  references: { selector: '.references', least: 20 },
  'headlines on a card': { selector: '[data-kind="picture"] h2', least: 36 },
};

const all = { ...others, ...bounds };
const parts = Object.fromEntries(
  Object.entries(all).map(([name, { selector }]) => [name, selector]),
);

let browser: Browser;
const runs: Run[] = [];
const blocks: Block[] = [];
const fonts: UsedFont[] = [];
const marks: Mark[] = [];
const faces = new Map<string, string[]>();
const seen = new Set<string>();

async function walk(deck: OtherDeck): Promise<void> {
  const { page } = await openDeck(browser, deck.address);
  await walkOther(deck, page, async (place) => {
    runs.push(...(await readRuns(place, parts)));
    blocks.push(...(await readBlocks(place)));
    faces.set(place.name, await readFaces(page));
    if (!place.name.endsWith(' 0')) return;
    fonts.push(...(await readFonts(place)));
    marks.push(...(await readQuotes(place)));
    seen.add((await page.getAttribute('section.present', 'data-kind')) ?? '');
  });
  await page.context().close();
}

beforeAll(async () => {
  browser = await openBrowser();
  for (const deck of await layOutOthers()) await walk(deck);
}, 480_000);

afterAll(() => browser?.close());

const tell = ({ place, part, text, size }: Run) => `${place}: ${part}: ${text}: ${size}`;

describe('in the example, and in the example on a dark ground', () => {
  it('slides of every kind are measured, in every typeface of every pair', () => {
    expect(kinds.filter((kind) => !seen.has(kind))).toEqual([]);
    const used = new Set(runs.flatMap(({ family }) => family.replaceAll('"', '').split(', ')));
    const themed = [pairings.tajawal, pairings.cairo];
    const named = themed.flatMap(({ ours, author, display }) => [ours, author, display]);
    expect(named.filter(({ family }) => !used.has(family))).toEqual([]);
  });

  it('every letter and mark is of the deck’s own fonts', () => {
    expect(fonts.length).toBeGreaterThan(500);
    expect(fonts.filter(({ own }) => !own)).toEqual([]);
  });

  it('every weight that is asked for is a font file of that weight', () => {
    const missing = runs.filter((run) => !faces.get(run.place)?.includes(faceOf(run)));
    expect(missing.map((run) => `${tell(run)}: ${faceOf(run)}`)).toEqual([]);
  });

  it('every word stands in a part whose size has a bound, and is as large', () => {
    const small = runs.filter(({ part, size }) => !(size >= (all[part]?.least ?? 999) - 0.05));
    expect([...new Set(small.map(tell))]).toEqual([]);
  });

  it('no headline ends in a line of one word, and no word stands on two lines', () => {
    const alone = blocks.filter(
      ({ headline, rows }) => headline && rows.length > 1 && (rows.at(-1)?.length ?? 0) < 2,
    );
    expect(alone.map(({ place, rows }) => [place, rows])).toEqual([]);
    expect(blocks.filter(({ torn }) => torn.length > 0)).toEqual([]);
  });

  it('quotation marks stand at their words', () => {
    expect(marks.length).toBeGreaterThan(80);
    expect(marks.filter(({ gap }) => !(gap > -0.1 && gap < 0.5))).toEqual([]);
  });
});
