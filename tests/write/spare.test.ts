import { describe, expect, it } from 'vitest';
import { readLetters } from '../../src/draw/measure/cmap.ts';
import { openFonts } from '../../src/draw/measure/shape.ts';
import { makeBoxFont } from '../../src/write/box.ts';
import { figureFonts, figureSpares } from '../../src/write/fonts.ts';
import { assignFamilies, lettersOf } from '../../src/write/spare.ts';

const familiesOf = (text: string) =>
  assignFamilies(text)
    .families.filter(({ letters }) => letters)
    .map(({ file, letters }) => `${file(400).split('/')[1]}: ${letters}`);

describe('a letter comes from', () => {
  it.each([
    ['Kğ', ['ibm-plex-sans-arabic: K', 'ibm-plex-sans: ğ']],
    ['Αθ', ['ibm-plex-sans: Αθ']],
    ['Кї', ['ibm-plex-sans: Кї']],
    ['עָ', ['ibm-plex-sans-hebrew: ָע']],
    ['ḥʿ', ['noto-sans: ʿḥ']],
    ['Հա', ['noto-sans-armenian: Հա']],
    ['სა', ['noto-sans-georgian: ას']],
    ['گڕݣ', ['ibm-plex-sans-arabic: ڕگݣ']],
  ])('the first family that has it: %s', (text, families) => {
    expect(familiesOf(text)).toEqual(families);
    expect(assignFamilies(text).unfonted).toEqual([]);
  });

  it('no spare font for an invisible sign: a zero-width non-joiner stays in its word', () => {
    expect(familiesOf('می‌خواهم\u200d\ufe0f')).toEqual(['ibm-plex-sans-arabic: اخمهوی']);
  });

  it('the same family in every weight', () => {
    for (const { file } of assignFamilies('ا').families) {
      const letters = [...lettersOf(file(400))];
      for (const weight of [600, 700] as const)
        expect([...lettersOf(file(weight))]).toEqual(letters);
    }
  });
});

describe('a letter that no font has', () => {
  it.each([
    ['فيه 中 و😀', ['中', '😀']],
    ['علم 🇵🇸🇱🇧 هنا', ['🇱🇧', '🇵🇸']],
    ['👩‍👩‍👧 و👩', ['👩', '👩‍👩‍👧']],
    ['👍🏽 و❤️‍🔥', ['❤️‍🔥', '👍🏽']],
    ['بلا شيء\u2028\u3000', []],
  ])('is counted once, as it is read: %s', (text, letters) => {
    expect(assignFamilies(text).unfonted).toEqual(letters.sort());
  });

  it('is a glyph of a font of boxes', () => {
    const font = makeBoxFont(['中', '👩‍👩‍👧']);
    expect([...readLetters(font)]).toEqual([0x200d, 0x4e2d, 0x1f467, 0x1f469]);
    expect(makeBoxFont(['中', '👩‍👩‍👧'])).toEqual(font);
  });
});

describe('words are measured', () => {
  const measure = openFonts(figureFonts(), figureSpares());
  const width = (text: string) => measure.set(text, 100, 400).width;

  it('in the fonts that they are set in', () => {
    const bare = openFonts(figureFonts());
    expect(bare.set('Київ', 100, 400).width).not.toBeCloseTo(width('Київ'), 0);
    expect(width('Київ Αθήνα')).toBeCloseTo(width('Київ') + width(' ') + width('Αθήνα'), 3);
  });

  it('as boxes where there is no font, one a letter', () => {
    expect(width('中')).toBeCloseTo(70, 6);
    expect(width('👩‍👩‍👧🇵🇸')).toBeCloseTo(140, 6);
  });
});
