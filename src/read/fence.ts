import type { Code } from 'mdast';
import * as v from 'valibot';
import { error, type Message, type Place } from './message.ts';
import { placeOfNode } from './node.ts';
import { readYaml } from './yaml.ts';

/** A Mermaid drawing. */
export interface MermaidFence {
  language: 'mermaid';
  text: string;
  /** The position of the first line of its text. */
  place: Place;
}

/** A stage of alliances.yaml, by its key. */
export interface StageName {
  key: string;
  place: Place;
}

/** A map of a stage; it may also show the changes since an earlier stage. */
export interface AlliancesFence {
  language: 'alliances';
  stage: StageName;
  since?: StageName;
  place: Place;
}

export type Fence = MermaidFence | AlliancesFence;

const key = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const shape = v.strictObject({ stage: key, since: v.optional(key) });

/** Returns a fence as the drawing it describes; reports a fence in another language. */
export function readFence(node: Code, path: string): { fence?: Fence; messages: Message[] } {
  const start = placeOfNode(node, path);
  const place = placeOfText(node, start);
  if (node.lang === 'mermaid')
    return { fence: { language: 'mermaid', text: node.value, place }, messages: [] };
  if (node.lang === 'alliances') return readAlliancesFence(node.value, place);
  const reason = `no such fence: ${node.lang ?? '(without a name)'}; expected mermaid or alliances`;
  return { messages: [error('fence-unknown', start, reason)] };
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
  return { fence, messages };
}
