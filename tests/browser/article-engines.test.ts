import { beforeAll, describe, expect, it } from 'vitest';
import { engines } from './engines/engines.ts';
import { type Reading, readThrough } from './engines/walk.ts';
import { layOutDeck } from './visit.ts';

let address: string;

beforeAll(async () => {
  address = await layOutDeck();
});

describe.each(engines)('the article in a narrow window of %s', (_, isThere, open) => {
  describe.runIf(isThere)('slide by slide', () => {
    let reading: Reading;

    beforeAll(async () => {
      const remote = await open();
      try {
        reading = await readThrough(remote, address);
      } finally {
        await remote.close();
      }
    });

    it('is read whole, and is nowhere wider than the window', () => {
      expect(reading.window).toBeLessThan(700);
      expect(reading.places.length).toBeGreaterThan(20);
      expect(reading.words).toBeGreaterThan(1000);
      expect(reading.scrolled).toBe(reading.window);
    });

    it('has every word in its box, in order, and none over others', () => {
      const faults = reading.seen.filter(({ kind }) => kind !== 'alone');
      expect(faults.map(({ kind, place, words }) => `${kind} ${place}: ${words}`)).toEqual([]);
    });
  });
});
