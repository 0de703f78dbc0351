import { expect, it } from 'vitest';
import { cutIntoColumns } from '../../src/write/reference-columns.ts';

const short = 'كتاب قصير';
const long = `${'كلمات '.repeat(18)}طويلة`;
const list = (...texts: string[]) => texts.map((text) => ({ text }));
const headed = (text: string) => ({ text, under: 'المراجع' });
const countsOf = (references: Parameters<typeof cutIntoColumns>[0]) =>
  cutIntoColumns(references).map((column) => column.length);

it.each([1, 5])('%i references are in one column', (count) => {
  expect(countsOf(list(...Array<string>(count).fill(short)))).toEqual([count]);
});

it('more references are in two columns as high as each other, not as full as the first can be', () => {
  expect(countsOf(list(...Array<string>(8).fill(short)))).toEqual([4, 4]);
  expect(countsOf(list(long, long, ...Array<string>(6).fill(short)))).toEqual([3, 5]);
});

it('the second column begins with a heading where there is one', () => {
  const footnotes = list(short, short, short, short, short);
  expect(countsOf([...footnotes, headed(short), ...list(short, short)])).toEqual([5, 3]);
  expect(countsOf([...footnotes, ...footnotes, headed(short)])).toEqual([10, 1]);
});

it('a heading begins no column if the other one would have no room', () => {
  const footnotes = list(...Array<string>(14).fill(short));
  expect(countsOf([...footnotes, headed(short)])).toEqual([8, 7]);
});

it('the columns hold every reference, in order', () => {
  const references = [...list(long, short, long, short, short), headed(short), ...list(long)];
  expect(cutIntoColumns(references).flat()).toEqual(references);
});
