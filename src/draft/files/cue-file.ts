import * as v from 'valibot';
import { type RelationKind, relationKinds } from '../../read/alliances.ts';
import type { Message } from '../../read/message.ts';
import type { Source } from '../../read/source.ts';
import { readYaml } from '../../read/yaml.ts';
import type { Cues } from '../find/cue-table.ts';

/** A verb is its past and its present, and after «…» the words that must follow. */
const verb = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^\p{Script=Arabic}[\p{L}\p{M}]+ [\p{L}\p{M}]+(?: … ?[\p{L}\p{M} ]+)?$/u,
    'expected a verb as its past and its present, such as دعم يدعم, and words after … if they must follow',
  ),
);
const noun = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\p{Script=Arabic}[\p{L}\p{M}]+$/u, 'expected one Arabic word'),
);
const cues = v.strictObject({
  verbs: v.optional(v.array(verb), []),
  nouns: v.optional(v.array(noun), []),
  received: v.optional(v.array(verb), []),
});

/** The shape of cues.yaml: words by the kind of relation that they show. */
const shape = v.strictObject(
  Object.fromEntries(relationKinds.map((kind) => [kind, v.optional(cues)])) as Record<
    RelationKind,
    v.OptionalSchema<typeof cues, undefined>
  >,
);

/** Words that an author adds to those that show relations. */
export type OwnCues = Partial<Record<RelationKind, Cues>>;

/** Returns what cues.yaml adds; reports what is not of its form. */
export function readCueFile(source: Source): { cues?: OwnCues; messages: Message[] } {
  const { yaml, messages } = readYaml({ ...source, linesAbove: 0 }, shape);
  if (!yaml) return { messages };
  const entries = Object.entries(yaml.value).flatMap(([kind, own]) => (own ? [[kind, own]] : []));
  return { cues: Object.fromEntries(entries), messages };
}
