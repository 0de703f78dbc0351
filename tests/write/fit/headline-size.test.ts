import { expect, it } from 'vitest';
import type { Slide } from '../../../src/link/slide.ts';
import { sizeOfHeadline } from '../../../src/write/fit/frame.ts';
import { dropOfHead, heightOfHead } from '../../../src/write/fit/head.ts';
import type { TypeRuler } from '../../../src/write/fit/type.ts';
import { readDrawOptions } from '../../shipped-talk.ts';

const { tokens } = readDrawOptions();
const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '');
const ruler: TypeRuler = { widthOf: (words) => words.length * 0.4, keep: async () => undefined };
const scale = { sizes, ruler };

/** A quotation of lines of so many letters, with so many bullets under it. */
const quote = (letters: number[], bullets = 0, kind: Slide['kind'] = 'quote') =>
  ({
    kind,
    headline: letters.map((count) => 'ن'.repeat(count)),
    points: Array<object>(bullets).fill({}),
    plans: [],
  }) as unknown as Slide;

it.each([
  ['one short line', [12], 'pull-greatest'],
  ['one line as wide as the slide', [30], 'pull'],
  ['two short lines', [12, 14], 'pull-greatest'],
  ['two lines that only smaller letters keep whole', [12, 23], 'pull-greater'],
  ['three short lines, for their height', [12, 12, 12], 'pull-greater'],
  ['four short lines, for their height', [12, 12, 12, 12], 'pull'],
])('a quotation alone is set as large as its lines allow: %s', (_, letters, size) => {
  expect(sizeOfHeadline(quote(letters), scale)).toBe(size);
});

it('a quotation over bullets, and the headline of another kind, keep their size', () => {
  expect(sizeOfHeadline(quote([12], 1), scale)).toBe('pull');
  expect(sizeOfHeadline(quote([12], 0, 'question'), scale)).toBe('question');
});

it('a quotation alone stands in the middle between the top and the foot', () => {
  const alone = quote([12]);
  const drop = dropOfHead(alone, 1, scale);
  expect(drop).toBeGreaterThan(100);
  expect(2 * drop + heightOfHead(alone, 1, scale)).toBeCloseTo(720 - sizes('foot-height'));
  expect(dropOfHead(quote([12], 1), 1, scale)).toBe(0);
  expect(dropOfHead(quote([12], 0, 'question'), 1, scale)).toBe(0);
});
