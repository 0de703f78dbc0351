import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { findIntruders } from './layout.ts';
import { compareGround, compareSides, type Standing } from './typography/contrast.ts';
import { type Label, readLabels } from './typography/label.ts';
import { readLines } from './typography/line.ts';
import { isCutOff, takePicture } from './typography/picture.ts';
import { type Piece, readPieces } from './typography/piece.ts';
import { type Place, walkDeck } from './typography/place.ts';
import { findTouching } from './typography/touch.ts';

let browser: Browser;
const words: (Piece & Standing & { place: string })[] = [];
const lines: { place: string; name: string; least: number; share: number }[] = [];
const labels: Label[] = [];
const touching: string[] = [];
const cutOff: string[] = [];
const intruders: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  await walkDeck(browser, look);
});

afterAll(() => browser?.close());

async function look(place: Place): Promise<void> {
  const { name, page } = place;
  const pieces = await readPieces(place);
  const { seen, wordless } = await takePicture(place);
  for (const piece of pieces)
    words.push({ ...piece, ...compareGround(seen, wordless, piece), place: name });
  labels.push(...(await readLabels(place)));
  touching.push(...(await findTouching(place, pieces)).map((pair) => `${name}: ${pair}`));
  for (const line of await readLines(place))
    lines.push({
      place: name,
      name: line.name,
      least: line.least,
      share: compareSides(seen, line),
    });
  if (!/ \d+$/.test(name)) return;
  if (await isCutOff(place)) cutOff.push(name);
  intruders.push(...(await page.evaluate(findIntruders)).map((one) => `${name}: ${one}`));
}

const tell = ({ place, words: text, share, contrast, pixels }: (typeof words)[number]) =>
  `${place}: ${text}: ${contrast.toFixed(2)}, ${share.toFixed(2)} of ${pixels}`;

describe('in every slide and step, every layer and the speaker view', () => {
  const plain = () => words.filter(({ opacity }) => opacity > 0.99);

  it('words have a contrast of 4.5 and more to what is under them', () => {
    expect(plain().length).toBeGreaterThan(1000);
    expect(
      plain()
        .filter(({ contrast }) => contrast < 4.5)
        .map(tell),
    ).toEqual([]);
  });

  it('all words are fully visible, unless the step hides them', () => {
    expect(words.filter(({ pixels }) => pixels === 0).map(tell)).toEqual([]);
    const faint = words.filter(({ opacity, atRest }) => opacity <= 0.99 && !atRest);
    expect(faint.map(tell)).toEqual([]);
  });

  it('no line and no edge of a shape runs under words', () => {
    expect(
      plain()
        .filter(({ share }) => share < 0.9)
        .map(tell),
    ).toEqual([]);
  });

  it('lines and shapes have a contrast of 3 and more to one of their sides, what ended of 2', () => {
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter(({ least }) => least < 3).length).toBeGreaterThan(5);
    expect(lines.filter(({ share }) => share < 0.6)).toEqual([]);
  });

  it('words in a box of a drawing stand in its middle, with room at their sides', () => {
    expect(labels.length).toBeGreaterThan(150);
    expect(labels.filter(({ aside, room }) => aside > 1.5 || room < 4)).toEqual([]);
  });

  it('letters and marks of two lines never touch', () => {
    expect([...new Set(touching)]).toEqual([]);
  });

  it('no letters or marks are clipped', () => {
    expect(words.filter(({ clipped }) => clipped).map(tell)).toEqual([]);
    expect(cutOff).toEqual([]);
  });

  it('no step of a slide places one part over another or off the slide', () => {
    expect(intruders).toEqual([]);
  });
});
