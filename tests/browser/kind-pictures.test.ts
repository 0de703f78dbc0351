import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/read/slide-kind.ts';
import { root } from '../folder.ts';
import { need } from '../need.ts';
import { pictured, takeKinds } from '../readme/kind-pictures.ts';
import { openBrowser } from './browser.ts';
import { comparePicture } from './gallery.ts';
import { layOutDeck } from './visit.ts';

const folder = join(root, 'docs/kinds');

it('docs/format.md shows a picture of every kind of slide', () => {
  const format = readFileSync(join(root, 'docs/format.md'), 'utf8');
  expect(readdirSync(folder).sort()).toEqual(kinds.map((kind) => `${kind}.png`).sort());
  expect(kinds.filter((kind) => !format.includes(`(kinds/${kind}.png)`))).toEqual([]);
});

describe('the picture of a kind', () => {
  // Elsewhere the system draws the letters, by rules of its own.
  need(process.platform === 'linux', 'the pictures are of Linux');

  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser('--font-render-hinting=none');
  });
  afterAll(() => browser?.close());

  it('is as `npm run pictures` takes it', async () => {
    const taken = await takeKinds(browser, await layOutDeck(pictured));
    const changed = [...taken].flatMap(([kind, seen]) => {
      const fault = comparePicture(kind, seen, folder);
      return fault ? [`${kind}: ${fault}`] : [];
    });
    expect([...taken.keys()].sort()).toEqual([...kinds].sort());
    expect(changed).toEqual([]);
  });
});
