import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawOptions } from '../src/draw/figures.ts';
import { readFolder } from '../src/folder.ts';
import { readCustomProperties } from '../src/read/custom-properties.ts';
import { makePage, makeTalk } from '../src/talk.ts';
import { figureFonts, figureSpares } from '../src/write/fonts.ts';
import type { Talk } from '../src/write/page.ts';
import { root } from './folder.ts';
import { frozenDeck } from './frozen-deck.ts';

export { makeFolder, root } from './folder.ts';

/** Returns how figures are drawn: with the deck's fonts and colours, and the project's own cache. */
export function readDrawOptions(cache = join(root, 'node_modules/.cache/minbar')): DrawOptions {
  const tokens = readCustomProperties(readFileSync(join(root, 'styles/tokens.css'), 'utf8'));
  return { fonts: figureFonts(), spares: figureSpares(), tokens, cache };
}

/** Returns a talk that ends with thanks, a backup slide and references. */
export const makeSpringTalk = () => makeTalkOf('tests/decks/spring');

/** Returns the talk of the example deck, with every kind of slide. */
export const makeExampleTalk = () => makeTalkOf('examples/nile');

async function makeTalkOf(slides: string): Promise<Talk> {
  const { messages, ...folder } = await readFolder(join(root, slides));
  const { talk, messages: more } = await makeTalk(folder, readDrawOptions());
  if (!talk) throw new Error(JSON.stringify([...messages, ...more]));
  return talk;
}

/** Returns the talk that ships, laid out; throws where it has an error. */
export const makeShippedTalk = (): Promise<Talk> => makeTalkOf('slides');

/** Returns the talk of the frozen deck, laid out. */
export const makeFrozenTalk = (): Promise<Talk> => makeTalkOf(frozenDeck);

/** Returns the page of the deck that ships. */
export async function makeShippedPage(): Promise<string> {
  return makePage(await makeShippedTalk(), { root, drawOptions: readDrawOptions() });
}
