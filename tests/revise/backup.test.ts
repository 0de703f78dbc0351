import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { readEssay } from '../../src/read/essay.ts';
import { readSlide } from '../../src/read/slide-file.ts';
import { reviseDeck } from '../../src/revise/revision.ts';
import { root } from '../shipped-talk.ts';

const folder = await readFolder(join(root, 'tests/decks/spring'));
const text = folder.essay?.text ?? '';
const path = folder.essay?.path ?? '';
const read = (words: string) => {
  const { essay } = readEssay({ path, text: words }, 'ar');
  if (!essay) throw new Error('the text is an essay');
  return essay;
};
const slides = folder.slides.flatMap((source) => {
  const { slide } = readSlide(source);
  return slide ? [{ source, file: slide }] : [];
});

it('what a backup slide cites follows the essay, and it speaks nothing of it', () => {
  const edited = text.replace('كم يضيع منه في الطريق', 'كم يضيع منها في الطريق');
  const { revised, slides: told } = reviseDeck(read(text), read(edited), slides);
  const backup = revised.find(({ file }) => file.id === 'tankers')?.file;
  expect(backup?.sentences.map((one) => one.text)).toEqual(['ولا أحد يعرف كم يضيع منها']);
  const gains = told.map(({ edited: changed }) => changed.length);
  expect(gains).toEqual([0, 0, 0, 1, 0, 0, 0]);
});

it('a new sentence goes to the slide of the talk, not to the backup slide that cites what is beside it', () => {
  const longer = text.replace('في الطريق.\n', 'في الطريق. وللبئر حديث آخر لم يُكتب بعد.\n');
  const { slides: told } = reviseDeck(read(text), read(longer), slides);
  expect(told.filter(({ gained }) => gained.length > 0).map((one) => one.path)).toEqual([
    slides[3]?.source.path,
  ]);
});
