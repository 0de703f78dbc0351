import { expect, it } from 'vitest';
import { cutFont } from '../../src/write/subset.ts';
import { makeFolder } from '../folder.ts';

const file = '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf';

it('a cut font is another for other letters, though they are as many', async () => {
  const cache = makeFolder();
  const cut = (letters: string) => cutFont(file, letters, [], cache);
  const [first, other] = [await cut('abc'), await cut('xyz')];
  expect(first.length).toBeGreaterThan(500);
  expect(other).not.toBe(first);
});
