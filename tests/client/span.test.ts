import { expect, it } from 'vitest';
import { saySpan, showSpan } from '../../src/client/span.ts';

it.each([
  [0, '00:00'],
  [65, '01:05'],
  [-12, '−00:12'],
  [-0.4, '00:00'],
  [3725, '1:02:05'],
])('%d s is shown as %s', (seconds, digits) => {
  expect(showSpan(seconds)).toBe(digits);
});

it.each([
  [0, '0\u00a0ثانية'],
  [1, 'ثانية واحدة'],
  [2, 'ثانيتين'],
  [5, '5\u00a0ثوانٍ'],
  [10, '10\u00a0ثوانٍ'],
  [25, '25\u00a0ثانية'],
  [60, 'دقيقة واحدة'],
  [120, 'دقيقتين'],
  [200, '3\u00a0دقائق و20\u00a0ثانية'],
  [665, '11\u00a0دقيقة و5\u00a0ثوانٍ'],
  [3600, 'ساعة واحدة'],
  [6000, 'ساعة واحدة و40\u00a0دقيقة'],
  [11_405, '3\u00a0ساعات و10\u00a0دقائق و5\u00a0ثوانٍ'],
])('%d s is said as «%s»', (seconds, words) => {
  expect(saySpan(seconds)).toBe(words);
});
