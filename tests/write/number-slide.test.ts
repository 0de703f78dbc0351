import { expect, it } from 'vitest';
import { cutNumber, sizeOfNumbers } from '../../src/write/number-slide.ts';

it.each([
  ['1,3 مليار', ['', '1,3', 'مليار']],
  ['نحو 12 ألف', ['نحو', '12', 'ألف']],
  ['38%', ['', '38%', '']],
  ['٤٥٪', ['', '٤٥٪', '']],
  ['3.5 °C', ['', '3.5 °C', '']],
  ['و40 عاماً', ['و', '40', 'عاماً']],
  ['ثلثا', ['', 'ثلثا', '']],
])('%s is cut at its digits and their signs', (words, parts) => {
  const { before, number, after } = cutNumber(words);
  expect([before, number, after]).toEqual(parts);
});

const points = (...leads: string[]) =>
  leads.map((lead) => ({ lead: { lines: [lead], passage: 2 } }));

it.each([
  [['1,3 مليار'], 'alone'],
  [['1,3 مليار', '38%'], 'two'],
  [['1,300,000', '38%'], 'long'],
  [['412,300,000'], 'long'],
])('%j are set as %s', (leads, size) => {
  expect(sizeOfNumbers(points(...leads))).toBe(size);
});
