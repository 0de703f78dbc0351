import { expect, it } from 'vitest';
import { divideEssay } from '../../../src/draft/slide/division.ts';
import { toEssay } from '../folder.ts';

/** Returns what each slide says into which passages are divided. */
function divide(...passages: string[]): string[] {
  const essay = toEssay(['عنوان', ...passages].join('\n'));
  return divideEssay(essay, () => true).map(({ parts }) =>
    parts.flatMap(({ sentences }) => sentences.map(({ text }) => text.trim())).join(' '),
  );
}

const countWords = (text: string) => text.split(/\s+/).length;

/** A sentence of eleven words, one of a kind. */
const say = (number: number) => `مشى الرجل رقم ${number} في الطريق الطويل إلى القرية البعيدة وحده.`;
const passage = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => say(from + index)).join(' ');

it('a passage is divided into slides of about fifty words', () => {
  expect(divide(passage(1, 10), passage(11, 10)).map(countWords)).toEqual([55, 55, 55, 55]);
});

it('a long essay says more on each slide', () => {
  const passages = Array.from({ length: 16 }, (_, index) => passage(index * 10 + 1, 10));
  expect(divide(...passages).map(countWords)).toEqual(passages.map(() => 110));
});

it('what sides think is told on one slide, though a cut between them would be nearer to fifty words', () => {
  const [one, other] = [`من منظور السكان، ${say(5)}`, `ومن منظور البلدية، ${say(6)}`];
  const slides = divide(`${passage(1, 4)} ${one} ${other} ${passage(7, 4)}`);
  expect(slides.filter((text) => text.includes(one) && text.includes(other))).toHaveLength(1);
});

it('sides of more than 160 words are told on several slides', () => {
  const long = (number: number) =>
    `${say(number).slice(0, -1)} و${passage(number, 8).replaceAll('.', '،')}`;
  const slides = divide(`من منظور السكان، ${long(10)}. ومن منظور البلدية، ${long(30)}.`);
  expect(slides).toHaveLength(2);
});
