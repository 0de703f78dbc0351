import { describe, expect, it } from 'vitest';
import type { Reading } from './reading.ts';
import type { Run } from './run.ts';

/** Digits come from a face of their own, in the weight of the one after it. */
export const faceOf = ({ family, weight }: Run) => {
  const [first, second] = family.replaceAll('"', '').split(', ');
  return `${first === 'Digits' ? second : first} ${weight}`;
};

export function checkFonts(read: () => Reading): void {
  describe('fonts', () => {
    it('every letter, mark and marker is of the deck’s own fonts', () => {
      const { fonts } = read();
      expect(fonts.length).toBeGreaterThan(3000);
      const foreign = fonts.filter(({ own }) => !own).map(({ place, name }) => `${place}: ${name}`);
      expect([...new Set(foreign)]).toEqual([]);
    });

    it('every weight that is asked for is a font file of that weight', () => {
      const { runs, faces } = read();
      const missing = runs
        .filter((run) => !faces.get(run.place)?.includes(faceOf(run)))
        .map((run) => `${run.place}: ${faceOf(run)}: ${run.text}`);
      expect(runs.length).toBeGreaterThan(3000);
      expect(missing).toEqual([]);
    });

    it('no browser may slant or thicken a font', () => {
      const allowed = read().runs.filter(({ looks }) => looks.fontSynthesis);
      expect(allowed.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
    });
  });
}
