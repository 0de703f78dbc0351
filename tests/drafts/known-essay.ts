import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { relationKinds } from '../../src/read/alliances.ts';

const words = v.pipe(v.string(), v.nonEmpty());

const answersShape = v.strictObject({
  /** What sort of text it is. */
  kind: words,
  /** True for a text that nobody looks at while the rules are changed. */
  held: v.boolean(),
  /** Each actor by all its names; the first is used in relations. */
  actors: v.array(v.array(words)),
  /** What looks like an actor and is none. */
  not: v.optional(v.array(v.array(words)), []),
  relations: v.array(
    v.strictObject({ from: words, to: words, kind: v.array(v.picklist(relationKinds)) }),
  ),
  /** What happened: one of these words must be shown with the year. */
  dates: v.array(
    v.strictObject({
      /** A year, or a decade or a year of the Hijra in the words of the essay. */
      year: v.union([v.number(), words]),
      says: v.array(words),
      optional: v.optional(v.boolean(), false),
    }),
  ),
  /** Headlines that name the scenario, and the words at which its own section begins. */
  scenarios: v.array(v.strictObject({ name: v.array(words), own: words })),
  /** Words that say otherwise than the essay if the other words are not with them. */
  traps: v.array(v.strictObject({ words, needs: words })),
});

/** What a reader finds in an essay. */
export type Answers = v.InferOutput<typeof answersShape>;

/** An essay with what a reader finds in it, and where a headline may begin and end. */
export interface KnownEssay {
  name: string;
  text: string;
  answers: Answers;
  /** Offsets at which a whole clause begins, besides the beginnings of sentences. */
  starts: ReadonlySet<number>;
  /** Offsets before which a clause is complete, besides the ends of sentences. */
  ends: ReadonlySet<number>;
}

const folder = join(import.meta.dirname, 'essays');

/** Returns all essays of the measure, in the order of their names. */
export function readKnownEssays(): KnownEssay[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readKnownEssay(file.replace(/\.txt$/, '')));
}

function readKnownEssay(name: string): KnownEssay {
  const marked = readFileSync(join(folder, `${name}.txt`), 'utf8').normalize('NFC');
  const source = readFileSync(join(folder, `${name}.yaml`), 'utf8').normalize('NFC');
  return { name, answers: v.parse(answersShape, parse(source)), ...readMarks(marked) };
}

/** `{` is where a headline may begin, `}` where it may end; the essay does not contain them. */
function readMarks(marked: string): Pick<KnownEssay, 'text' | 'starts' | 'ends'> {
  const [starts, ends] = [new Set<number>(), new Set<number>()];
  let text = '';
  for (const sign of marked)
    if (sign === '{') starts.add(text.length);
    else if (sign === '}') ends.add(text.length);
    else text += sign;
  return { text, starts, ends };
}
