import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readThemedExample } from '../themed-example.ts';
import { openBrowser } from './browser.ts';
import { compareGround } from './typography/contrast.ts';
import { takePicture } from './typography/picture.ts';
import { readPieces } from './typography/piece.ts';
import { countSlides, layOutFolder, openDeck, showSlide, type Visit } from './visit.ts';

let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  browser = await openBrowser();
  const folder = await readThemedExample({ ground: 'dark', type: 'cairo' });
  visit = await openDeck(browser, await layOutFolder(folder));
  await visit.page.evaluate(axe.source);
}, 240_000);

afterAll(() => browser?.close());

it('a dark deck with every kind of slide has nothing that axe finds wrong, and words of a contrast of 4.5', async () => {
  const { page } = visit;
  const found: string[] = [];
  let measured = 0;
  for (let index = 0; index < (await countSlides(page)); index += 1) {
    await showSlide(page, index);
    const wrong = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations } = await checker.run(document, { iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
    });
    const place = { name: String(index + 1), page, root: 'section.present' };
    const pieces = (await readPieces(place)).filter(({ opacity }) => opacity > 0.99);
    const { seen, wordless } = await takePicture(place);
    const faint = pieces
      .map((piece) => ({ ...piece, ...compareGround(seen, wordless, piece) }))
      .filter(({ contrast, pixels }) => pixels > 0 && contrast < 4.5)
      .map(({ words, contrast }) => `${words}: ${contrast.toFixed(2)}`);
    measured += pieces.length;
    found.push(...[...wrong, ...faint].map((fault) => `${index + 1}: ${fault}`));
  }
  expect(measured).toBeGreaterThan(300);
  expect(found).toEqual([]);
}, 300_000);
