import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import type { Reading } from './reading.ts';

const months =
  /(كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|عام|مطلع|الفقرة|الفقرتان|الفقرات|الشريحة|رقم)$/;

const wordsOf = ({ place, rows }: Block) =>
  `${place}: ${rows.map((row) => row.join(' ')).join(' / ')}`;

/** The last words of lines with the first words of the next. */
const breaksOf = ({ rows }: Block) =>
  rows.slice(1).map((row, index) => [rows[index]?.at(-1) ?? '', row[0] ?? ''] as const);

export function checkLines(read: () => Reading): void {
  const all = () => [...read().blocks, ...read().large.blocks];

  describe('lines', () => {
    it('no headline ends in a line of one word, on either screen', () => {
      const headlines = all().filter(({ headline, rows }) => headline && rows.length > 1);
      expect(headlines.length).toBeGreaterThan(15);
      const orphaned = headlines.filter(({ rows }) => (rows.at(-1)?.length ?? 0) < 2);
      expect(orphaned.map(wordsOf)).toEqual([]);
    });

    it('what is set tighter than 1.4 has one line alone', () => {
      const tight = read().blocks.filter(({ leading = 2 }) => leading < 1.395);
      expect(tight.length).toBeGreaterThan(20);
      expect(tight.filter(({ rows }) => rows.length > 1).map(wordsOf)).toEqual([]);
    });

    it('no line ends in a و that belongs to the next word', () => {
      expect(all().flatMap(breaksOf).length).toBeGreaterThan(300);
      const parted = all().filter((block) =>
        breaksOf(block).some(([end]) => /^[«(“]?و$/.test(end)),
      );
      expect(parted.map(wordsOf)).toEqual([]);
    });

    it('no word stands on two lines', () => {
      expect(
        all()
          .filter(({ torn }) => torn.length > 0)
          .map(({ place, torn }) => [place, torn]),
      ).toEqual([]);
    });

    it('no line of a slide ends between a month and its year, or a noun and its number', () => {
      const slides = all().filter(({ place }) => / \d+$|paper/.test(place));
      const parted = slides.filter((block) =>
        breaksOf(block).some(([end, start]) => months.test(end) && /^\d/.test(start)),
      );
      expect(slides.flatMap(breaksOf).length).toBeGreaterThan(100);
      expect(parted.map(wordsOf)).toEqual([]);
    });
  });
}
