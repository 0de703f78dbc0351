import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Studio } from '../src/draw/figures.ts';
import { readFolder } from '../src/folder.ts';
import { readTokens } from '../src/read/tokens.ts';
import { makePage, makeTalk } from '../src/talk.ts';
import { figureFonts, figureSpares } from '../src/write/fonts.ts';
import type { Talk } from '../src/write/page.ts';

/** Minbar's own root. */
export const root = join(import.meta.dirname, '..');

/** Returns a studio with the deck's fonts and colours; its cache is the project's own. */
export function openStudio(cache = join(root, 'node_modules/.cache/minbar')): Studio {
  const tokens = readTokens(readFileSync(join(root, 'styles/tokens.css'), 'utf8'));
  return { fonts: figureFonts(), spares: figureSpares(), tokens, cache };
}

/** Returns the talk that ships, laid out; throws where it has an error. */
export async function makeShippedTalk(): Promise<Talk> {
  const { messages, ...folder } = await readFolder(join(root, 'slides'));
  const { talk, messages: more } = await makeTalk(folder, openStudio());
  if (!talk) throw new Error(JSON.stringify([...messages, ...more]));
  return talk;
}

/** Returns the page of the deck that ships. */
export async function makeShippedPage(): Promise<string> {
  return makePage(await makeShippedTalk(), { root, studio: openStudio() });
}

/** Returns a new empty folder, outside the project. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'minbar-'));
}
