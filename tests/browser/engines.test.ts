import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { need } from '../need.ts';
import { engines } from './engines/engines.ts';
import type { Fault } from './engines/geometry.ts';
import { type Walk, walkThrough } from './engines/walk.ts';
import { layOutDeck } from './visit.ts';

let address: string;

beforeAll(async () => {
  address = await layOutDeck();
});

describe.each(engines)('the deck in %s', (name, isThere, open) => {
  describe('from the first slide to the speaker view', () => {
    need(isThere, `${name} is not installed`);
    let walk: Walk;

    beforeAll(async () => {
      if (!isThere) return;
      const remote = await open();
      try {
        walk = await walkThrough(remote, address);
      } finally {
        await remote.close();
      }
    });

    const seen = (kind: Fault['kind']) =>
      walk.seen.filter((one) => one.kind === kind).map(({ place, words }) => `${place}: ${words}`);

    it('is checked on every slide, in the essay panel, the finder and the speaker view', () => {
      const page = readFileSync(fileURLToPath(address), 'utf8');
      const slides = [...page.matchAll(/<section id="([^"]*)"/g)].map(([, id]) => id);
      const steps = [...page.matchAll(/class="[^"]*\bfragment\b/g)];
      const stops = walk.places.filter((place) => / \d+$/.test(place));
      expect([...new Set(stops.map((stop) => stop.replace(/ \d+$/, '')))]).toEqual(slides);
      expect(stops.length).toBe(slides.length + steps.length);
      expect(walk.places).toEqual(expect.arrayContaining(['essay', 'finder: وسك', 'speaker view']));
      // Many words stood there, whatever the deck: 50 a place on the one that ships.
      expect(walk.words / walk.places.length).toBeGreaterThan(30);
    });

    it('has every word within its box', () => {
      expect(seen('outside')).toEqual([]);
    });

    it('has the letters of a word, and the words of a line, in order', () => {
      expect(seen('order')).toEqual([]);
    });

    it('places no words over others', () => {
      expect(seen('over')).toEqual([]);
    });

    it('leaves no word of a slide alone on a last line', () => {
      expect(seen('alone')).toEqual([]);
    });
  });
});
