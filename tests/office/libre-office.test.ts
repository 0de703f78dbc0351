import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFontFiles } from '../../src/office/font-files.ts';
import { makePresentation } from '../../src/office/presentation.ts';
import { kindRules } from '../../src/read/slide-kind.ts';
import type { Talk } from '../../src/write/page.ts';
import { need } from '../need.ts';
import { makeFolder, makeShippedTalk, readDrawOptions, root } from '../shipped-talk.ts';
import { hasLibreOffice, type RenderedPage, renderPages } from './libre-office.ts';

const isInstalled = hasLibreOffice();

/** Both pictures are compared by the mean colour of cells so wide and high, px of 640×360. */
const cell = 40;
/**
 * From here on a cell's mean, of 255, shows something else. In the deck that ships, letters that another
 * program sets a little lower move it by 23 at most, those of the large display face by 31.
 */
const tolerances = { ours: 26, display: 36 };

let talk: Talk;
let pages: RenderedPage[];

beforeAll(async () => {
  if (!isInstalled) return;
  const { tokens, cache } = readDrawOptions();
  talk = await makeShippedTalk();
  const order = { tokens, cache, everyStep: false, date: new Date(0) };
  const { bytes } = await makePresentation(talk, order);
  pages = await renderPages(bytes, await readFontFiles(), makeFolder(), 640);
}, 400_000);

/** Returns the picture of a slide with all its steps shown, as it was accepted. */
function readAccepted(index: number): PNG {
  const number = String(index + 1).padStart(2, '0');
  const names = readdirSync(join(root, 'tests/pictures')).filter((name) =>
    name.startsWith(`${number}-`),
  );
  const last = names.sort().at(-1);
  if (!last) throw new Error(`no picture of slide ${number}`);
  return PNG.sync.read(readFileSync(join(root, 'tests/pictures', last)));
}

/** Returns the mean of a colour of a cell. */
function meanOf({ width, data }: RenderedPage, x: number, y: number, colour: number): number {
  let sum = 0;
  for (let row = y; row < y + cell; row += 1)
    for (let column = x; column < x + cell; column += 1)
      sum += data[(row * width + column) * 4 + colour] ?? 0;
  return sum / cell ** 2;
}

/** Returns by how much the cell that differs most differs. */
function differenceOf(page: RenderedPage, accepted: RenderedPage): number {
  const differences: number[] = [];
  for (let y = 0; y + cell <= accepted.height; y += cell)
    for (let x = 0; x + cell <= accepted.width; x += cell)
      for (const colour of [0, 1, 2])
        differences.push(Math.abs(meanOf(page, x, y, colour) - meanOf(accepted, x, y, colour)));
  return Math.max(...differences);
}

describe('LibreOffice', () => {
  need(isInstalled, 'LibreOffice is not installed');

  it('opens the presentation, one page a slide', () => {
    expect(pages).toHaveLength(talk.slides.length);
  });

  it('shows every slide as the deck shows it', () => {
    const differing = talk.slides.flatMap(({ id, kind }, index) => {
      const [page] = pages.slice(index, index + 1);
      const difference = page ? differenceOf(page, readAccepted(index)) : 255;
      return difference > tolerances[kindRules[kind].headline.face] ? [{ id, difference }] : [];
    });
    expect(differing).toEqual([]);
  });

  it('would be seen to show an actor too few', () => {
    const index = talk.slides.findIndex(({ id }) => id === 'balance');
    const [page] = pages.slice(index, index + 1);
    if (!page) throw new Error('no page');
    const data = Uint8Array.from(page.data);
    // The disc of Baku, on paper of the deck.
    for (let y = 205; y < 275; y += 1)
      for (let x = 322; x < 392; x += 1) data.set([0xfb, 0xf9, 0xf4], (y * page.width + x) * 4);
    const difference = differenceOf({ ...page, data }, readAccepted(index));
    expect(difference).toBeGreaterThan(tolerances.ours);
  });
});
