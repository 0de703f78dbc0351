import { beforeAll, describe, expect, it } from 'vitest';
import { need } from '../need.ts';
import { engines } from './engines/engines.ts';
import { type OverviewWalk, walkOverview } from './engines/overview-walk.ts';
import { readLongDeck } from './long-deck.ts';
import { layOutFolder } from './visit.ts';

let address: string;

beforeAll(async () => {
  address = await layOutFolder(await readLongDeck());
});

describe.each(engines)('in %s', (name, isThere, open) => {
  describe('the overview, and the table of a rehearsal', () => {
    need(isThere, `${name} is not installed`);
    let walk: OverviewWalk;

    beforeAll(async () => {
      if (!isThere) return;
      const remote = await open();
      try {
        walk = await walkOverview(remote, address);
      } finally {
        await remote.close();
      }
    });

    it('shows at least 20 of the 23 slides at once', () => {
      expect(walk.slides).toBe(23);
      expect(walk.inView).toBeGreaterThanOrEqual(20);
    });

    it('outlines the slide that is chosen, 4 px wide, wherever the keys lead', () => {
      const outlines = Object.values(walk.chosen).map(({ outline }) => outline);
      expect([...new Set(outlines)]).toEqual(['solid 4px rgb(11, 110, 131)']);
    });

    it('follows the arrow keys as they point', () => {
      const { first, ArrowLeft, ArrowUp, ArrowRight, ArrowDown, End, Home } = walk.chosen;
      const numbers = [first, ArrowLeft, ArrowRight, End, Home].map((one) => Number(one?.number));
      expect(numbers.slice(0, 2)).toEqual([12, 13]);
      const up = Number(ArrowUp?.number);
      expect(up).toBeLessThan(12);
      expect(numbers.slice(2)).toEqual([up - 1, 23, 1]);
      expect(Number(ArrowDown?.number)).toBe(12);
    });

    it('enters a slide with Enter; Esc changes no slide and opens nothing', () => {
      expect(walk.present).toEqual(['more-1', 'more-1', 'more-2']);
      expect(walk.open).toEqual([0, 0]);
    });

    it('tells after a rehearsal how long each slide was shown, every word in its box', () => {
      expect(walk.runs).toHaveLength(23);
      const [time, ...others] = [...walk.runs].sort((a, b) => b - a);
      expect(time).toBeGreaterThanOrEqual(2);
      expect(others).toEqual(Array(22).fill(0));
      expect(walk.report.words).toBeGreaterThan(100);
      expect(walk.report.faults.filter(({ kind }) => kind !== 'alone')).toEqual([]);
    });
  });
});
