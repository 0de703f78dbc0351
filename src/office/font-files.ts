import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Pairing, pairings } from '../theme/pairing.ts';
import { listFontPaths } from '../write/fonts.ts';

/** A font of the slides, or the line on how to install them. */
export interface FontFile {
  name: string;
  bytes: Uint8Array;
}

const instruction = [
  'لتظهر الشرائح كما صُمّمت: حدّد ملفات الخطوط في هذا المجلّد، ثم انقر عليها بالزر الأيمن واختر «تثبيت» (Install).',
  'To see the slides as they were designed: select the font files in this folder, open them, and choose Install.',
  '',
].join('\r\n');

/**
 * Returns the fonts that a presentation names, whole, as the people who open it need them, with their
 * licences (the SIL Open Font License lets them be passed on with it) and a line on how to install them.
 */
export async function readFontFiles(pairing: Pairing = pairings.plex): Promise<FontFile[]> {
  const paths = listFontPaths(pairing);
  const fonts = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })),
  );
  const packages = [...new Set(paths.map((path) => dirname(dirname(path))))];
  const licences = await Promise.all(
    packages.map(async (folder) => ({
      name: `LICENSE-${basename(folder)}.txt`,
      bytes: await readFile(join(folder, 'LICENSE_FONT')),
    })),
  );
  const readMe = { name: 'README.txt', bytes: new TextEncoder().encode(instruction) };
  return [...fonts, ...licences, readMe];
}
