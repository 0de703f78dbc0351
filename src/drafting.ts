import { type Draft, draftDeck } from './draft/draft.ts';
import { openRuler } from './draw/measure/ruler.ts';
import { linkDeck, type TimedSlide } from './link/deck.ts';
import { readAlliances } from './read/alliances.ts';
import { readDeckFile } from './read/deck-file.ts';
import type { Essay } from './read/essay.ts';
import { readSlide } from './read/slide-file.ts';
import type { Measures } from './write/fit/fit.ts';
import { checkFull } from './write/fit/full.ts';
import { fonts } from './write/fit/type.ts';

/**
 * Returns a first draft of a deck in which everything fits: a slide for which a build would report
 * slide-full is drafted again with one bullet less.
 */
export async function draftFitting(
  essay: Essay,
  language: string,
  measures: Measures,
): Promise<Draft> {
  const room = new Map<string, number>();
  for (;;) {
    const draft = draftDeck(essay, language, room);
    const full = await findFull(draft, essay, measures);
    const fewer = full.filter(({ id, points, strands }) => {
      const known = room.get(id) ?? Number.POSITIVE_INFINITY;
      return points.length > 0 || (strands !== undefined && known > 0);
    });
    if (fewer.length === 0) return draft;
    for (const { id, points } of fewer) room.set(id, Math.max(0, points.length - 1));
  }
}

async function findFull(
  { files }: Draft,
  essay: Essay,
  { tokens, cache }: Measures,
): Promise<TimedSlide[]> {
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
  const ruler = await openRuler(fonts, cache);
  const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '0');
  const full = deck.slides.filter((slide) => {
    const illustrations = slide.plans.map((plan) => ({ plan, figures: [] }));
    return checkFull({ ...slide, illustrations }, deck, { sizes, ruler }).length > 0;
  });
  await ruler.keep();
  return full;
}
