import * as v from 'valibot';
import { type Colour, colours } from './colour.ts';
import type { Message, Place } from './message.ts';
import { type Quotation, quoteLine } from './quotation.ts';
import type { Source } from './source.ts';
import { readYaml, type YamlValue } from './yaml.ts';

/** The kinds of relations; each has a form of line that differs from the others without colour. */
export const relationKinds = [
  'support',
  'cooperation',
  'opening',
  'influence',
  'mediation',
  'coolness',
  'tension',
  'confrontation',
  'non-membership',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** Someone on the maps; `x` from the start edge and `y` from the top are its middle, per cent. */
export interface Actor {
  key: string;
  /** Each line of the name is the essay's; most have one. */
  names: string[];
  namePlace: Place;
  also: string[];
  colour: Colour;
  /** A state is a disc in its colour; a body, a territory or a thing an outlined box. */
  form: 'disc' | 'box';
  /** The essay is about this one: a larger disc. */
  leading: boolean;
  x: number;
  y: number;
}

/** A relation of one actor to another at a stage, with the words of the essay that say so. */
export interface Relation {
  from: string;
  to: string;
  fromPlace: Place;
  toPlace: Place;
  kind: RelationKind;
  label: Quotation;
  quote: Quotation;
  /** The essay says that a relation of this kind grew or lessened. */
  degree?: Degree;
  /** The essay leaves an end to be understood. */
  implied: boolean;
  /** Relations that are said at once, of one actor to several, have one place. */
  place: Place;
}

export type Degree = 'more' | 'less';

/** The words of the essay that end a relation: of one kind, or of every kind. */
export interface Ending {
  from: string;
  to: string;
  fromPlace: Place;
  toPlace: Place;
  kind?: RelationKind;
  quote: Quotation;
  implied: boolean;
  place: Place;
}

/** A time of the essay, or one of its scenarios, with the relations that the essay then mentions. */
export interface Stage {
  key: string;
  name: Quotation;
  /** The earlier stage from which it comes; without it, the stage before it in the file. */
  after?: { key: string; place: Place };
  relations: Relation[];
  ends: Ending[];
  place: Place;
}

/** What alliances.yaml says. */
export interface Alliances {
  path: string;
  actors: Actor[];
  stages: Stage[];
}

const words = v.pipe(v.string(), v.trim(), v.nonEmpty('expected words'));

/** The page contains keys unchanged, separated by spaces, so a key cannot contain a space. */
const key = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}_-]+$/u, 'expected a key of only letters, digits, - and _'),
);

const actorShape = v.strictObject({
  name: words,
  also: v.optional(v.array(words), []),
  colour: v.optional(v.picklist(colours), 'slate'),
  form: v.optional(v.picklist(['disc', 'box']), 'disc'),
  leading: v.optional(v.boolean(), false),
  place: v.pipe(
    v.string(),
    v.regex(
      /^(100|\d{1,2}(\.\d+)?) +(100|\d{1,2}(\.\d+)?)$/,
      'expected two numbers from 0 to 100, such as 45 12',
    ),
  ),
});

const relationShape = v.strictObject({
  from: words,
  to: v.union([words, v.pipe(v.array(words), v.nonEmpty('expected an actor'))]),
  kind: v.picklist(relationKinds),
  label: words,
  quote: words,
  degree: v.optional(v.picklist(['more', 'less'])),
  implied: v.optional(v.boolean(), false),
});

const endingShape = v.strictObject({
  from: words,
  to: words,
  kind: v.optional(v.picklist(relationKinds)),
  quote: words,
  implied: v.optional(v.boolean(), false),
});

const stageShape = v.strictObject({
  name: words,
  after: v.optional(key),
  relations: v.optional(v.array(relationShape), []),
  ends: v.optional(v.array(endingShape), []),
});

/** The shape of alliances.yaml. */
export const alliancesShape = v.strictObject({
  actors: v.record(key, actorShape),
  stages: v.record(key, stageShape),
});

/** Returns the actors, stages and relations of alliances.yaml, each with its place. */
export function readAlliances(source: Source): { alliances?: Alliances; messages: Message[] } {
  const text = { path: source.path, text: source.text, linesAbove: 0 };
  const { yaml, messages } = readYaml(text, alliancesShape);
  if (!yaml) return { messages };
  const { value } = yaml;
  const actors = Object.entries(value.actors).map(([key, { name, place, ...actor }]) => {
    const [x = 0, y = 0] = place.split(/ +/).map(Number);
    const namePlace = yaml.placeOf('actors', key, 'name');
    const rows = name.split('\n').map((row) => row.trim());
    return { key, names: rows.filter(Boolean), namePlace, ...actor, x, y };
  });
  const stages = Object.entries(value.stages).map(([key, stage]) =>
    readStage(key, stage, (...keys) => yaml.placeOf('stages', key, ...keys)),
  );
  return { alliances: { path: source.path, actors, stages }, messages };
}

type PlaceOf = YamlValue<unknown>['placeOf'];

function readStage(key: string, stage: v.InferOutput<typeof stageShape>, placeOf: PlaceOf): Stage {
  const { name, after, relations, ends } = stage;
  return {
    key,
    name: quoteLine(name, placeOf('name')),
    place: placeOf(),
    ...(after && { after: { key: after, place: placeOf('after') } }),
    relations: relations.flatMap((relation, index) =>
      readRelation(relation, (...keys) => placeOf('relations', index, ...keys)),
    ),
    ends: ends.map(({ kind, quote, ...ending }, index) => ({
      ...ending,
      ...(kind && { kind }),
      ...placeEnds((...keys) => placeOf('ends', index, ...keys)),
      quote: quoteLine(quote, placeOf('ends', index, 'quote')),
    })),
  };
}

/** Makes one relation for each actor if `to` is a list. */
function readRelation(
  { to, degree, ...relation }: v.InferOutput<typeof relationShape>,
  placeOf: PlaceOf,
): Relation[] {
  const several = typeof to === 'string' ? undefined : to;
  return [to].flat().map((end, index) => ({
    ...relation,
    to: end,
    ...(degree && { degree }),
    ...placeEnds(placeOf),
    ...(several && { toPlace: placeOf('to', index) }),
    label: quoteLine(relation.label, placeOf('label')),
    quote: quoteLine(relation.quote, placeOf('quote')),
  }));
}

function placeEnds(placeOf: PlaceOf) {
  return { place: placeOf(), fromPlace: placeOf('from'), toPlace: placeOf('to') };
}
