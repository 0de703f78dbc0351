import { describe, expect, it } from 'vitest';
import type { Reading } from './reading.ts';

export function checkDirection(read: () => Reading): void {
  describe('direction', () => {
    it('every page and window is Arabic, from right to left', () => {
      const { sides } = read();
      expect(sides.length).toBeGreaterThan(60);
      const wrong = sides.filter(
        ({ language, direction, computed }) =>
          language !== 'ar' || direction !== 'rtl' || computed.join() !== 'rtl',
      );
      expect(wrong.map(({ place }) => place)).toEqual([]);
    });

    it('every Latin word and range of years is isolated', () => {
      const loose = read().sides.filter((one) => one.loose.length > 0);
      expect(loose.map((one) => [one.place, one.loose])).toEqual([]);
    });

    it('«(CSTO)» opens on the right, closes on the left, and reads from the left', () => {
      const written = read().sides.filter(({ brackets }) => brackets.length > 0);
      const places = written.map(({ place }) => place);
      for (const place of [
        'levers 0',
        'essay',
        'finder: CSTO',
        'speaker view',
        'print page',
        'handout',
      ])
        expect(places).toContain(place);
      for (const [open = 0, c = 0, s = 0, t = 0, o = 0, close = 0] of written.flatMap(
        ({ brackets }) => brackets,
      ))
        expect([close, c, s, t, o, open]).toEqual(
          [close, c, s, t, o, open].toSorted((a, b) => a - b),
        );
    });

    it.each(['events', 'stages', 'scenarios', 'sides', 'columns', 'quotations', 'times'])(
      '%s follow one another from right to left',
      (name) => {
        const orders = read().sides.flatMap(({ orders }) =>
          orders.filter(({ list }) => list === name),
        );
        expect(Math.max(...orders.map(({ edges }) => edges.length))).toBeGreaterThan(1);
        const wrong = orders.filter(({ edges }) =>
          edges.some((edge, index) => edge >= (edges[index - 1] ?? Number.POSITIVE_INFINITY)),
        );
        expect(wrong).toEqual([]);
      },
    );

    it('the arrows of a drawing lead to the left, or, where it runs so, down', () => {
      const drawings = read().sides.flatMap(({ arrows }) => arrows);
      expect(drawings.flat().length).toBeGreaterThan(20);
      const wrong = drawings.filter(
        (arrows) =>
          !arrows.every(({ right }) => right < 0) && !arrows.every(({ down }) => down > 0),
      );
      expect(wrong).toEqual([]);
    });

    it('what fills fills from the right', () => {
      const bars = read().sides.flatMap(({ bars }) => bars);
      expect(bars.length).toBeGreaterThan(50);
      expect(bars.filter((gap) => Math.abs(gap) > 0.5)).toEqual([]);
    });

    it('no list has markers that could stand on the wrong side', () => {
      expect(read().sides.flatMap(({ marked }) => marked)).toEqual([]);
    });
  });
}
