import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapRows } from '../../../src/draw/alliance/label-wrap.ts';

it.each([
  ['علاقة عمل', ['علاقة عمل']],
  ['تكنولوجيا السلاح الإسرائيلي', ['تكنولوجيا السلاح', 'الإسرائيلي']],
  ['استعادة أجزاء كبيرة من الأراضي', ['استعادة أجزاء', 'كبيرة من الأراضي']],
])('«%s» stands in even rows', (text, rows) => {
  expect(wrapRows(text, 17)).toEqual(rows);
});

it('rows joined are the words, and no row is longer than it must be', () => {
  const words = fc.array(fc.constantFrom('من', 'علاقة', 'الإقليمي', 'دعم'), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(words, (parts) => {
      const rows = wrapRows(parts.join(' '), 17);
      expect(rows.join(' ')).toBe(parts.join(' '));
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(17);
    }),
  );
});

it('forty words are in rows at once', () => {
  const rows = wrapRows(Array(40).fill('كلمة').join(' '), 9);
  expect(rows).toEqual(Array(20).fill('كلمة كلمة'));
});
