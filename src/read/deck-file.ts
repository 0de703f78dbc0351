import * as v from 'valibot';
import type { Message, Place } from './message.ts';
import { type Quotation, quoteLine } from './quotation.ts';
import type { Source } from './source.ts';
import { readSound } from './yaml.ts';

/** The colours that an actor may have, by their names in styles/tokens.css. */
export const colours = [
  'maroon',
  'teal',
  'ochre',
  'purple',
  'navy',
  'olive',
  'charcoal',
  'slate',
] as const;

const strand = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty('expected a name')),
  colour: v.picklist(colours),
});

const between = (least: number, most: number) => {
  const expected = `expected a number from ${least} to ${most}`;
  return v.pipe(v.number(), v.minValue(least, expected), v.maxValue(most, expected));
};

const shape = v.strictObject({
  /** BCP 47, a form of Arabic: it chooses how sentences are told apart. */
  language: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^ar(-[A-Za-z0-9]+)*$/, 'expected ar, or a form of it such as ar-LB'),
    ),
    'ar',
  ),
  /** How long the talk may take, minutes: a day at most. */
  minutes: v.optional(between(1, 1440), 20),
  /** How fast the notes are spoken, words a minute. Spontaneous Arabic: 125 (JLTR 11(2) 2020). */
  'words-a-minute': v.optional(between(20, 1000), 125),
  /** What stands over the title on the title slide: a seminar, a date. */
  occasion: v.optional(v.string()),
  /** The two parties of the essay, whose strands run close or part. */
  strands: v.optional(v.strictTuple([strand, strand])),
  /** Which arrow key goes on: the left one, as Arabic reads, or the right one. */
  onward: v.optional(v.picklist(['left', 'right']), 'left'),
  /** How one slide gives way to the next. */
  transition: v.optional(v.picklist(['fade', 'slide', 'zoom', 'none']), 'fade'),
  quotations: v.optional(v.picklist(['required', 'advised']), 'required'),
  coverage: v.optional(v.picklist(['required', 'advised']), 'required'),
});

/** What deck.yaml says of the whole talk. */
export type DeckFile = v.InferOutput<typeof shape>;

/** What is read of deck.yaml. */
export interface ReadDeckFile {
  deckFile: DeckFile;
  /** Its words that the audience sees: the occasion, the strands' names. */
  words: Quotation[];
  /** Where it says how long the talk may take. */
  minutesPlace: Place;
  /** True where it may name strands that could not be read. */
  strandsUnread: boolean;
  messages: Message[];
}

/**
 * Returns what deck.yaml says, defaults filled in; without the file, the defaults alone. What cannot
 * be read of it is a message; a rule that it may have softened only warns then.
 */
export function readDeckFile(source: Source | undefined): ReadDeckFile {
  const path = source?.path ?? 'deck.yaml';
  const text = { path, text: source?.text ?? '', linesAbove: 0 };
  const { sound, unsure, messages } = readSound(text, shape);
  const top = { path, line: 1, column: 1 };
  const deckFile = sound?.value ?? v.parse(shape, {});
  const placeOf = sound?.placeOf ?? (() => top);
  const names = (deckFile.strands ?? []).map(({ name }, index) =>
    quoteLine(name, placeOf('strands', index, 'name')),
  );
  const occasion = deckFile.occasion ? [quoteLine(deckFile.occasion, placeOf('occasion'))] : [];
  const isUnsure = (key: keyof DeckFile) => unsure.has(key) || (!sound && messages.length > 0);
  return {
    deckFile: {
      ...deckFile,
      ...(isUnsure('quotations') && { quotations: 'advised' }),
      ...(isUnsure('coverage') && { coverage: 'advised' }),
    },
    words: [...occasion, ...names],
    minutesPlace: placeOf('minutes'),
    strandsUnread: isUnsure('strands'),
    messages,
  };
}
