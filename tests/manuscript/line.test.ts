import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinLines,
  type Line,
  replaceInLine,
  splitLine,
  trimLine,
} from '../../src/manuscript/line.ts';

/** A line with white space of every sort in it, and marks behind letters. */
const line: fc.Arbitrary<Line> = fc
  .tuple(
    fc.array(fc.constantFrom('أ', 'ب', 'ت', ' ', '  ', '\n', '\t'), { maxLength: 20 }),
    fc.array(fc.nat(20), { maxLength: 3 }),
  )
  .map(([parts, places]) => {
    const text = parts.join('');
    const marks = places.map((at, index) => ({ at: Math.min(at, text.length), note: `${index}` }));
    return { text, marks: marks.sort((a, b) => a.at - b.at) };
  });

const letters = (text: string) => text.replace(/\s/g, '');

/** The letters before each mark: what a mark must keep, whatever becomes of the white space. */
function lettersBefore({ text, marks }: Line): [string, string][] {
  return marks.map(({ at, note }) => [note, letters(text.slice(0, at))]);
}

describe('the marks of a line', () => {
  it.each<[string, (one: Line) => Line]>([
    ['is trimmed', trimLine],
    ['has its white space replaced', (one) => replaceInLine(one, /\s+/g, ' ')],
    ['has its white space removed', (one) => replaceInLine(one, /\s/g, '')],
    ['has its white space widened', (one) => replaceInLine(one, /\n/g, () => '   ')],
    ['is split and joined again', (one) => joinLines(splitLine(one), ' ')],
  ])('stay behind their letters where it %s', (_, change) => {
    fc.assert(
      fc.property(line, (one) => {
        const changed = change(one);
        expect(letters(changed.text)).toBe(letters(one.text));
        expect(lettersBefore(changed)).toEqual(lettersBefore(one));
      }),
    );
  });
});
