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
  [0, '0 ثانية'],
  [1, 'ثانية واحدة'],
  [2, 'ثانيتين'],
  [5, '5 ثوانٍ'],
  [10, '10 ثوانٍ'],
  [25, '25 ثانية'],
  [60, 'دقيقة واحدة'],
  [120, 'دقيقتين'],
  [200, '3 دقائق و20 ثانية'],
  [665, '11 دقيقة و5 ثوانٍ'],
  [6000, '100 دقيقة'],
])('%d s is said as «%s»', (seconds, words) => {
  expect(saySpan(seconds)).toBe(words);
});
