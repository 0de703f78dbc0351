import { expect, it } from 'vitest';
import { findNearest, foldLetters } from '../../src/link/nearest.ts';

it('letters are folded: harakat, tatweel, the forms of hamza', () => {
  expect(foldLetters('أُذْرَبيـــجانَ إلى آخرةٍ')).toBe('اذربيجان الي اخره');
});

it('the nearest words are those that a reader would mean', () => {
  const text = 'عندما استعادت أذربيجان كامل منطقة كاراباخ خلال عملية عسكرية سريعة';
  const nearest = findNearest('استعادت اذربيجان كل منطقة كاراباخ', text);
  expect(text.slice(nearest?.start, nearest?.end)).toBe('استعادت أذربيجان كامل منطقة كاراباخ');
});

it('words without similar words have no nearest', () => {
  expect(findNearest('xyz', 'في ظل هذه الخلفية')).toBeUndefined();
});
