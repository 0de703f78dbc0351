import type { Code } from 'mdast';
import * as v from 'valibot';
import { type RelationKind, relationKinds } from './alliances.ts';
import { error, type Message, type Place } from './message.ts';
import { placeOfNode } from './node.ts';
import type { Source } from './source.ts';
import { readYaml } from './yaml.ts';

/** A Mermaid drawing. */
export interface MermaidFence {
  language: 'mermaid';
  text: string;
  /** The position of the first line of its text. */
  place: Place;
  /** How many letters Markdown took from the start of each line, where the fence is indented. */
  indents: number[];
}

/** A stage of alliances.yaml, by its key. */
export interface StageName {
  key: string;
  place: Place;
}

/** Two actors, in either order, whose relations a map is asked to show: all, or those of one kind. */
export interface AskedPair {
  ends: [string, string];
  kind?: RelationKind;
  place: Place;
}

/** A map of a stage, or of the changes from an earlier stage to it. */
export interface AlliancesFence {
  language: 'alliances';
  stage: StageName;
  since?: StageName;
  /** The relations that it shows, where the author chooses these. */
  show?: AskedPair[];
  place: Place;
}

export type Fence = MermaidFence | AlliancesFence;

const key = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const pair = v.pipe(
  v.string(),
  v.check(
    (text) => isPair(text.trim().split(/\s+/)),
    `expected two actors, or two actors and one kind of relation (${relationKinds.join(', ')})`,
  ),
);
const shape = v.strictObject({
  stage: key,
  since: v.optional(key),
  show: v.optional(v.pipe(v.array(pair), v.nonEmpty('expected pairs of actors'))),
});

function isPair([from, to, kind, ...more]: string[]): boolean {
  return Boolean(from && to) && more.length === 0 && (kind === undefined || isKind(kind));
}

function isKind(word: string): word is RelationKind {
  return relationKinds.some((kind) => kind === word);
}

/** Returns a fence as the drawing it describes; reports a fence in another language. */
export function readFence(
  node: Code,
  { path, text }: Source,
): { fence?: Fence; messages: Message[] } {
  const start = placeOfNode(node, path);
  const place = placeOfText(node, start);
  if (node.lang === 'mermaid') {
    const indents = findIndents(node.value, text, place);
    return { fence: { language: 'mermaid', text: node.value, place, indents }, messages: [] };
  }
  if (node.lang === 'alliances') return readAlliancesFence(node.value, place);
  const reason = `a fence must be mermaid or alliances, but this one ${node.lang ? `is ${node.lang}` : 'has no name'}`;
  return { messages: [error('fence-unknown', start, reason)] };
}

/** Returns the position in the file of a row and a column of a drawing's text, both from 0. */
export function placeInFence({ place, indents }: MermaidFence, row: number, column: number): Place {
  const start = place.column + (indents[row] ?? 0);
  return { ...place, line: place.line + row, column: start + column };
}

function findIndents(inner: string, text: string, place: Place): number[] {
  const lines = text.split('\n').slice(place.line - 1);
  return inner.split('\n').map((row, i) => {
    const line = lines[i] ?? '';
    return line.endsWith(row) ? line.length - row.length : 0;
  });
}

/** A fence at the end of a file may have only its opening line. */
function placeOfText({ position }: Code, start: Place): Place {
  if ((position?.end.line ?? 0) <= start.line) return start;
  return { ...start, line: start.line + 1, column: 1 };
}

function readAlliancesFence(text: string, place: Place): { fence?: Fence; messages: Message[] } {
  const { yaml, messages } = readYaml(
    { path: place.path, text, linesAbove: place.line - 1 },
    shape,
  );
  if (!yaml) return { messages };
  const { value, placeOf } = yaml;
  const stage = { key: value.stage, place: placeOf('stage') };
  const fence: Fence = { language: 'alliances', stage, place };
  if (value.since) fence.since = { key: value.since, place: placeOf('since') };
  if (value.show)
    fence.show = value.show.map((text, index) => readPair(text, placeOf('show', index)));
  return { fence, messages };
}

function readPair(text: string, place: Place): AskedPair {
  const [from = '', to = '', kind = ''] = text.trim().split(/\s+/);
  return { ends: [from, to], ...(isKind(kind) && { kind }), place };
}
