import * as v from 'valibot';
import type { Message, Place } from './message.ts';
import { type Quotation, quoteLine } from './quotation.ts';
import { type Kind, kinds } from './slide-kind.ts';
import { readSound, type YamlValue } from './yaml.ts';
import type { YamlText } from './yaml-document.ts';

/** How two strands run: side by side, away from each other, towards each other. */
export const runs = ['level', 'parting', 'nearing'] as const;
export type Run = (typeof runs)[number];

const wordsOnOneLine = (expected: string) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.replace(/\s+/g, ' ').trim()),
    v.nonEmpty(expected),
  );
const words = wordsOnOneLine('expected words of the essay');
const listOfWords = v.optional(v.array(words), []);
const cue = wordsOnOneLine('expected words');

export const frontMatterShape = v.strictObject({
  kind: v.optional(v.picklist(kinds), 'statement'),
  /** Words of the essay in small type above the headline. */
  label: v.optional(words),
  /** Whose words the quotation is, where they are not the author's. */
  by: v.optional(words),
  /** What that person is. */
  role: v.optional(words),
  /** Whose the slide's picture is, or where it comes from. */
  credit: v.optional(words),
  passages: listOfWords,
  sentences: listOfWords,
  recall: listOfWords,
  /** The speaker's own words, for the speaker alone. */
  cues: v.optional(
    v.pipe(
      v.union([cue, v.array(cue)]),
      v.transform((cues) => [cues].flat()),
    ),
    [],
  ),
  /** How the strands of deck.yaml run on this slide. */
  strands: v.optional(v.picklist(runs)),
  /** The bold words of the timeline's bullet at which the strands begin to part or to approach. */
  turn: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  /** What of a table is a step: each of its rows. */
  steps: v.optional(v.picklist(['rows'])),
  /** Whether the slide stands after the talk, for questions. */
  backup: v.optional(v.boolean(), false),
});

/** The content between the two --- lines of a slide file. */
export interface FrontMatter {
  kind: Kind;
  label?: Quotation;
  by?: Quotation;
  role?: Quotation;
  credit?: Quotation;
  passages: Quotation[];
  sentences: Quotation[];
  recall: Quotation[];
  cues: Quotation[];
  strands?: Run;
  strandsPlace: Place;
  turn?: Quotation;
  /** The position of `steps: rows`, if the rows of the table are steps. */
  rowsAreSteps?: Place;
  /** The place of `backup: true`; none if the slide belongs to the talk. */
  backup?: Place;
  /** The position of the citations, for messages about all of them. */
  place: Place;
}

/** Keys without which it is not known what the slide speaks or is: a slide with a fault in one is not read. */
const needed = ['kind', 'label', 'by', 'passages', 'sentences', 'recall', 'backup'] as const;

/**
 * Returns a slide's front matter; each quotation has its position. A fault in a key that nothing else
 * depends on does not hide what else is wrong with the slide.
 */
export function readFrontMatter(text: YamlText): { front?: FrontMatter; messages: Message[] } {
  const { sound, unsure, messages } = readSound(text, frontMatterShape);
  if (!sound || needed.some((key) => unsure.has(key))) return { messages };
  const { value, placeOf } = sound;
  const list = (key: 'passages' | 'sentences' | 'recall' | 'cues') =>
    value[key].map((item, index) => quoteLine(item, placeOf(key, index)));
  const front: FrontMatter = {
    ...readLook(sound),
    passages: list('passages'),
    sentences: list('sentences'),
    recall: list('recall'),
    cues: list('cues'),
  };
  if (value.credit) front.credit = quoteLine(value.credit, placeOf('credit'));
  if (value.backup) front.backup = placeOf('backup');
  return { front, messages };
}

type LookKey = 'label' | 'by' | 'role' | 'strands' | 'turn' | 'steps';

/** The keys of front matter that say what a slide is, but not what it cites. */
export type Look = Pick<
  FrontMatter,
  'kind' | 'label' | 'by' | 'role' | 'strands' | 'strandsPlace' | 'turn' | 'rowsAreSteps' | 'place'
>;

/** Returns what front matter of the right shape says of the look of a slide. */
export function readLook({
  value,
  placeOf,
}: YamlValue<Pick<v.InferOutput<typeof frontMatterShape>, 'kind' | LookKey>>): Look {
  const look: Look = { kind: value.kind, strandsPlace: placeOf('strands'), place: placeOf() };
  if (value.label) look.label = quoteLine(value.label, placeOf('label'));
  if (value.by) look.by = quoteLine(value.by, placeOf('by'));
  if (value.role) look.role = quoteLine(value.role, placeOf('role'));
  if (value.strands) look.strands = value.strands;
  if (value.turn) look.turn = quoteLine(value.turn, placeOf('turn'));
  if (value.steps) look.rowsAreSteps = placeOf('steps');
  return look;
}
