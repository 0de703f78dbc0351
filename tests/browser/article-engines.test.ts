import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../folder.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { need } from '../need.ts';
import { engines } from './engines/engines.ts';
import { measureFrame, type Reading, readThrough } from './engines/walk.ts';
import { layOutDeck } from './visit.ts';

let address: string;

beforeAll(async () => {
  address = await layOutDeck(frozenDeck);
});

describe.each(engines)('the article in a narrow window of %s', (name, isThere, open) => {
  describe('slide by slide', () => {
    need(isThere, `${name} is not installed`);
    let reading: Reading;

    beforeAll(async () => {
      if (!isThere) return;
      const remote = await open();
      try {
        reading = await readThrough(remote, address);
      } finally {
        await remote.close();
      }
    });

    it('is read whole, and is nowhere wider than the window', () => {
      expect(reading.window).toBeLessThan(700);
      expect(reading.places.length).toBeGreaterThan(15);
      expect(reading.words).toBeGreaterThan(700);
      expect(reading.scrolled).toBe(reading.window);
    });

    it('is nowhere wider than a frame of 320 to 768 px, with doubled letters neither', async () => {
      const remote = await open();
      try {
        for (const width of [320, 412, 560, 768])
          for (const { window, scrolled } of await measureFrame(remote, frame(width))) {
            // A bar for scrolling may stand beside the page.
            expect(window).toBeLessThanOrEqual(width);
            expect(window).toBeGreaterThan(width - 20);
            expect(scrolled, `${width} px`).toBe(window);
          }
      } finally {
        await remote.close();
      }
    });

    it('has every word in its box, in order, and none over others', () => {
      const faults = reading.seen.filter(({ kind }) => kind !== 'alone');
      expect(faults.map(({ kind, place, words }) => `${kind} ${place}: ${words}`)).toEqual([]);
    });
  });
});

/** Returns the address of a page that holds the article in a frame, px wide: windows cannot be so narrow everywhere. */
function frame(width: number): string {
  const file = join(makeFolder(), 'frame.html');
  const style = `<style>iframe { border: 0; width: ${width}px; height: 800px }</style>`;
  writeFileSync(file, `<!doctype html>${style}<iframe src="${address}?read"></iframe>`);
  return pathToFileURL(file).href;
}
