import * as v from 'valibot';
import { type DeckFile, type DeckKey, deckShape } from './deck-keys.ts';
import type { Message, Place } from './message.ts';
import { nameInFolder } from './picture-line.ts';
import { type Quotation, quoteLine } from './quotation.ts';
import { listSeenWords } from './seen-words.ts';
import type { Source } from './source.ts';
import type { ThemeColour } from './theme.ts';
import { readSound } from './yaml.ts';

/** A logo as deck.yaml names it; its file is in the folder of pictures. */
export interface DeckLogo {
  file: string;
  /** What it shows, for people who do not see it. */
  alt: string;
  place: Place;
}

/** What deck.yaml says, and where. */
export interface ReadDeckFile {
  deckFile: DeckFile;
  /** Its words that the audience reads. */
  words: Quotation[];
  /** The place of the key `minutes`. */
  minutesPlace: Place;
  /** Returns the place of a colour of the theme. */
  placeOfColour(name: ThemeColour): Place;
  /** The logo of the theme. */
  logo?: DeckLogo;
  /** True if it may name strands that could not be read. */
  strandsUnread: boolean;
  messages: Message[];
}

/**
 * Returns what deck.yaml says, with defaults; without the file, only the defaults. Reports what cannot
 * be read. If that part may have turned a rule into a warning, the rule only warns.
 */
export function readDeckFile(source: Source | undefined): ReadDeckFile {
  const path = source?.path ?? 'deck.yaml';
  const text = { path, text: source?.text ?? '', linesAbove: 0 };
  const { sound, unsure, messages } = readSound(text, deckShape);
  const top = { path, line: 1, column: 1 };
  const deckFile = sound?.value ?? v.parse(deckShape, {});
  const placeOf = sound?.placeOf ?? (() => top);
  const isUnsure = (key: DeckKey) => unsure.has(key) || (!sound && messages.length > 0);
  return {
    deckFile: {
      ...deckFile,
      ...(isUnsure('quotations') && { quotations: 'advised' }),
      ...(isUnsure('coverage') && { coverage: 'advised' }),
    },
    words: listSeenWords(deckFile).map(({ text, keys }) => quoteLine(text, placeOf(...keys))),
    minutesPlace: placeOf('minutes'),
    placeOfColour: (name) => placeOf('theme', 'colours', name),
    ...readLogo(deckFile, placeOf('theme', 'logo', 'file')),
    strandsUnread: isUnsure('strands'),
    messages,
  };
}

function readLogo({ theme }: DeckFile, place: Place): Pick<ReadDeckFile, 'logo'> {
  const file = theme?.logo && nameInFolder(theme.logo.file);
  return theme?.logo && file ? { logo: { file, alt: theme.logo.alt, place } } : {};
}
