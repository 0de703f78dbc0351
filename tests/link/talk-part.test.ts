import { expect, it } from 'vitest';
import type { Slide } from '../../src/link/slide.ts';
import { assignParts, listParts } from '../../src/link/talk-part.ts';
import { readEssay } from '../../src/read/essay.ts';

const text = `عنوان

تمهيد.

## القسم الأول

فقرة أولى.

### فرع

فقرة ثانية.

## قسم بلا فقرات

## القسم الأخير

فقرة ثالثة.

## المراجع

### كتب

كتاب.`;

function read() {
  const { essay } = readEssay({ path: 'essay.txt', text }, 'ar');
  if (!essay) throw new Error('there should be an essay');
  return essay;
}

/** A slide that speaks the passages of these numbers. */
function slideOf(...numbers: number[]): Slide {
  const notes = numbers.map((passage) => ({ sentence: { passage } }));
  return { kind: 'statement', notes } as unknown as Slide;
}

it('parts are the sections with passages that are spoken', () => {
  expect(listParts(read()).map((part) => part.text)).toEqual(['القسم الأول', 'القسم الأخير']);
});

it('passages under references are silent, and no others', () => {
  const silent = read().body.filter(({ isSilent }) => isSilent);
  expect(silent.map((passage) => passage.text)).toEqual(['كتاب.']);
});

it('a slide is in the part of what it speaks first, and one that speaks nothing in that of the slide before it', () => {
  const slides = [
    slideOf(),
    slideOf(1),
    slideOf(1, 2),
    slideOf(3),
    slideOf(),
    slideOf(4),
    slideOf(),
  ];
  expect(assignParts(slides, read()).map((part) => part?.text)).toEqual([
    undefined,
    undefined,
    undefined,
    'القسم الأول',
    'القسم الأول',
    'القسم الأخير',
    'القسم الأخير',
  ]);
});

it('thanks are a part if the talk has others, and backup slides are the last one', () => {
  const thanks = { ...slideOf(), kind: 'closing' as const };
  const backup = { ...slideOf(1), isBackup: true as const };
  const name = (essay: ReturnType<typeof read>) =>
    assignParts([slideOf(2), thanks, backup], essay).map((part) => part?.text);
  expect(name(read())).toEqual(['القسم الأول', 'الختام', 'الملحق']);
  expect(name({ ...read(), headings: [] })).toEqual([undefined, undefined, 'الملحق']);
});
