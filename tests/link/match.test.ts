import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../src/link/edge.ts';
import { findWords, growToWords } from '../../src/link/match.ts';

describe('words of the essay', () => {
  it('are found letter for letter', () => {
    expect(findWords('دعم واضح', 'بدعم واضح من تركيا')).toEqual([{ start: 1, end: 9 }]);
    expect(findWords('اذربيجان', 'أذربيجان')).toEqual([]);
  });

  it('are found across any white space', () => {
    expect(findWords('عام 1991', 'منذ عام\u00A01991')).toHaveLength(1);
    expect(findWords('عام  1991', 'منذ عام 1991')).toHaveLength(1);
  });

  it('may hold what a pattern would read as signs', () => {
    expect(findWords('(CSTO) [a.b]*', 'منظمة (CSTO) [a.b]* هنا')).toHaveLength(1);
  });

  it('words cut from a text at word boundaries are found at their place, and other words are not found', () => {
    // After a particle, and before a mark of vowels, words are whole inside a word: tests of edges.
    const leavesParticle = (text: string, at: number) =>
      /(?:^|[\s(“])[وبل]?(?:ال)?$/u.test(text.slice(0, at)) && isInside(text, at);
    const text = 'في ظل انشغال روسيا بحرب أوكرانيا، وتصاعد الطموح (CSTO) “غير ودية”.';
    const cuts = fc.tuple(fc.nat(text.length - 1), fc.nat(text.length));
    fc.assert(
      fc.property(cuts, ([a, b]) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const words = text.slice(start, end);
        fc.pre(words.trim() !== '' && !leavesParticle(text, start));
        const shift = words.length - words.trimStart().length;
        const places = findWords(words, text).map((match) => match.start);
        const isWhole = !isInside(text, start) && !isInside(text, end);
        expect(places.includes(start + shift)).toBe(isWhole);
      }),
    );
  });

  it('are marked as whole words, marks of vowels with them', () => {
    const text = 'بدعمٍ واضحٍ من';
    expect(growToWords({ start: 1, end: 8 }, text)).toEqual({ start: 0, end: 11 });
  });
});
