import { join } from 'node:path';
import { type Draft, draftDeck } from './draft/draft.ts';
import { type OwnCues, readCueFile } from './draft/files/cue-file.ts';
import type { EssayPicture } from './draft/picture.ts';
import { openPicture } from './draw/picture/open-picture.ts';
import { findFile, isThere, readText } from './file.ts';
import { linkDeck, type TimedSlide } from './link/deck.ts';
import type { PlacedPicture } from './manuscript/placed-picture.ts';
import { readAlliances } from './read/alliances.ts';
import { readDeckFile } from './read/deck-file.ts';
import type { Essay } from './read/essay.ts';
import type { Message } from './read/message.ts';
import type { PictureFile } from './read/picture-file.ts';
import { readSlide } from './read/slide-file.ts';
import { checkFull } from './write/fit/full.ts';
import type { Measures } from './write/fit/measures.ts';
import { openTypeRuler } from './write/fit/type.ts';
import { openPictures, placePictures } from './write/placed-pictures.ts';

/**
 * Returns a first draft of a deck in which everything fits: a slide for which a build would report
 * slide-full is drafted again with one bullet less. `cues` are the author's own words for relations.
 */
export async function draftFitting(
  essay: Essay,
  language: string,
  measures: Measures,
  { pictures = [], cues = {} }: { pictures?: PlacedPicture[]; cues?: OwnCues } = {},
): Promise<Draft> {
  const room = new Map<string, number>();
  const shown = await listShown(pictures, measures.cache);
  for (;;) {
    const draft = draftDeck(essay, language, { limits: room, pictures: shown, cues });
    const full = await findFull(draft, essay, measures, listFiles(pictures));
    const fewer = full.filter(({ id, points, strands }) => {
      const known = room.get(id) ?? Number.POSITIVE_INFINITY;
      return points.length > 0 || (strands !== undefined && known > 0);
    });
    if (fewer.length === 0) return draft;
    for (const { id, points } of fewer) room.set(id, Math.max(0, points.length - 1));
  }
}

/** Returns the pictures of an essay, and whether a slide can show each. */
function listShown(pictures: PlacedPicture[], cache: string): Promise<EssayPicture[]> {
  return Promise.all(
    pictures.map(async ({ name, after, alt, caption }) => {
      const words = { file: name, alt, place: { path: name, line: 1, column: 1 } };
      const { picture } = await openPicture(words, listFiles(pictures), cache);
      return { file: name, after, alt, caption, isShown: picture !== undefined };
    }),
  );
}

function listFiles(pictures: PlacedPicture[]): PictureFile[] {
  return pictures.map(({ name, content }) => ({
    name,
    read: async () => ({ ...(content && { bytes: content }), messages: [] }),
  }));
}

async function findFull(
  { files }: Draft,
  essay: Essay,
  measures: Measures,
  pictures: PictureFile[],
): Promise<TimedSlide[]> {
  const { tokens, cache } = measures;
  const sources = files.map(({ name, text }) => ({ path: name, text: text.normalize('NFC') }));
  const find = (name: string) => sources.find(({ path }) => path === name);
  const { deckFile: settings } = readDeckFile(find('deck.yaml'));
  const map = find('alliances.yaml');
  const alliances = map && readAlliances(map).alliances;
  const slides = sources
    .filter(({ path }) => path.endsWith('.md'))
    .flatMap((source) => readSlide(source).slide ?? []);
  const { deck } = linkDeck({ essay, settings, files: slides, ...(alliances && { alliances }) });
  if (!deck) return [];
  const ruler = await openTypeRuler(cache);
  const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '0');
  const undrawn = deck.slides.map((slide) => ({
    ...slide,
    illustrations: slide.plans.map((plan) => ({ plan, figures: [] })),
  }));
  const { pictures: opened } = await openPictures(deck, pictures, cache);
  const { slides: placed } = await placePictures(undrawn, opened, measures);
  const full = placed.filter((slide) => checkFull(slide, deck, { sizes, ruler }).length > 0);
  await ruler.keep();
  return full;
}

/** Returns the words for relations that an author keeps in the deck's folder; none if there is no such file. */
export async function readOwnCues(
  folder: string,
): Promise<{ cues?: OwnCues; messages: Message[] }> {
  const path = join(folder, 'cues.yaml');
  if (!(await isThere(path))) return { cues: {}, messages: [] };
  const place = { path: path.replaceAll('\\', '/'), line: 1, column: 1 };
  const { file, messages } = await findFile(path, place, { within: folder });
  if (!file) return { messages };
  const { source, messages: ofText } = await readText(file, place);
  const read = source ? readCueFile(source) : { messages: [] };
  return { ...read, messages: [...messages, ...ofText, ...read.messages] };
}
