import { type Draft, draftDeck } from '../../src/draft/draft.ts';
import { draftFitting } from '../../src/drafting.ts';
import type { DeckFolder } from '../../src/folder.ts';
import type { Essay } from '../../src/read/essay.ts';
import { readEssay } from '../../src/read/essay.ts';
import { readSlide } from '../../src/read/slide-file.ts';
import { readDrawOptions } from '../shipped-talk.ts';

/** Returns an essay from its text; throws where it is none. */
export function toEssay(text: string): Essay {
  const { essay } = readEssay({ path: 'essay.txt', text: text.normalize('NFC') }, 'ar');
  if (!essay) throw new Error('the text is no essay');
  return essay;
}

interface Drafted {
  draft: Draft;
  folder: DeckFolder;
}

/** Returns the draft of a text by rule alone, and the folder that holds it. */
export function draftFolder(text: string): Drafted {
  return toFolder(draftDeck(toEssay(text), 'ar'), text);
}

/** Returns the slides of the draft of a text by rule alone. */
export function slidesOf(text: string) {
  return draftFolder(text).folder.slides.flatMap((source) => readSlide(source).slide ?? []);
}

/** Returns the draft of a text as it is written, with no slide too full, and the folder that holds it. */
export async function draftFittingFolder(text: string, cache?: string): Promise<Drafted> {
  return toFolder(await draftFitting(toEssay(text), 'ar', readDrawOptions(cache)), text);
}

function toFolder(draft: Draft, text: string): Drafted {
  const sources = draft.files.map(({ name, text: words }) => ({
    path: name,
    text: words.normalize('NFC'),
  }));
  const find = (name: string) => sources.find(({ path }) => path === name);
  const [deckFile, alliances] = [find('deck.yaml'), find('alliances.yaml')];
  const folder: DeckFolder = {
    essay: { path: 'essay.txt', text: text.normalize('NFC') },
    ...(deckFile && { deckFile }),
    ...(alliances && { alliances }),
    slides: sources.filter(({ path }) => path.endsWith('.md')),
  };
  return { draft, folder };
}
