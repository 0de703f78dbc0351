import { describe, expect, it } from 'vitest';
import type { Reading } from './reading.ts';

/** What plain text has none of, and by which computed values it shows. */
const rules: [string, string[]][] = [
  ['no letters are spaced', ['letterSpacing', 'wordSpacing']],
  ['no letters are turned into capitals', ['textTransform']],
  ['no letters are slanted', ['fontStyle']],
  ['no words are underlined', ['textDecorationLine']],
  [
    'no letters are transparent, stroked or shadowed',
    ['paint', 'stroke', 'webkitTextStrokeWidth', 'textShadow'],
  ],
  ['no text is indented at its first line', ['textIndent']],
];

/** What stands in the middle of its own small box, by the names of sizes.ts. */
const centred = [
  'names of keys',
  'help',
  'head of the essay',
  'speaker view',
  'button of the dark screen',
  // A name in a disc, and what is on the cards of the paths.
  'captions over quotations',
  'quotations under weights',
  'names of pairs',
  'words of pairs',
  'words on the paths',
];

export function checkLetters(read: () => Reading): void {
  describe('letters', () => {
    it.each(rules)('%s', (_, names) => {
      const wrong = read().runs.filter(({ looks }) => names.some((name) => name in looks));
      expect(read().runs.length).toBeGreaterThan(3000);
      expect(wrong.map(({ place, text, looks }) => [place, text, looks])).toEqual([]);
    });

    it('a word that markup cuts is as wide as it is whole: its letters join', () => {
      const { joints } = read();
      expect(joints.length).toBeGreaterThan(20);
      const loose = joints.filter(({ parts, whole }) => Math.abs(parts - whole) > 0.5);
      expect(loose).toEqual([]);
    });

    it('text begins at its start edge, and is never justified', () => {
      const wrong = read()
        .runs.filter(({ looks: { textAlign } }) => textAlign)
        .filter(({ part, looks }) => looks.textAlign !== 'center' || !centred.includes(part));
      expect(wrong.map(({ place, part, text, looks }) => [place, part, text, looks])).toEqual([]);
    });
  });
}
