import * as v from 'valibot';
import { type Document, isMap, isNode } from 'yaml';
import { error, type Message, type Place } from './message.ts';
import { findFaults } from './shape.ts';
import type { Fault, Key } from './shape-fault.ts';
import { openDocument, type Placing, type YamlText } from './yaml-document.ts';

/** A YAML value of the required shape, and the positions of its parts. */
export interface YamlValue<T> {
  value: T;
  /** Returns the position of the value under these keys, or of the nearest existing value around it. */
  placeOf(...keys: Key[]): Place;
}

/**
 * At most 100 faults of one text are reported: finding each position takes time proportional to the
 * text's length.
 */
const mostFaults = 100;

/**
 * Returns the value of a YAML text, checked against a shape; an empty text is an empty mapping.
 * Reports, each at its own position: unsupported YAML, unknown keys and values of another shape.
 */
export function readYaml<S extends v.GenericSchema>(
  yaml: YamlText,
  schema: S,
): { yaml?: YamlValue<v.InferOutput<S>>; messages: Message[] } {
  const { sound, unsure, messages } = readSound(yaml, schema);
  return sound && unsure.size === 0 ? { yaml: sound, messages } : { messages };
}

/**
 * Returns the valid part of a YAML mapping, without faulty keys, and the names of the keys whose values
 * are therefore unknown: the faulty keys, and those that an unknown key may mean. Returns nothing valid
 * for a text that is not YAML or has entirely different keys.
 */
export function readSound<S extends v.GenericSchema>(
  yaml: YamlText,
  schema: S,
): { sound?: YamlValue<v.InferOutput<S>>; unsure: Set<string>; messages: Message[] } {
  const { document, place, messages } = openDocument(yaml);
  if (!document) return { unsure: new Set(), messages };
  const whole = document.contents === null ? {} : document.toJS();
  const faults = findFaults(schema, whole);
  const placeOf = (...keys: Key[]) => place(valueOffset(document, keys));
  const reported = faults.slice(0, mostFaults).map((fault) => toMessage(fault, document, place));
  const faulty = new Set(faults.map(({ keys }) => String(keys[0] ?? '')));
  const result = v.safeParse(schema, faults.length > 0 ? without(whole, faulty) : whole);
  const unsure = new Set(faults.flatMap(listUnsure));
  if (!result.success) return { unsure, messages: reported };
  return { sound: { value: result.output, placeOf }, unsure, messages: reported };
}

function listUnsure({ keys, unsure }: Fault): string[] {
  return keys.length > 1 ? [String(keys[0])] : unsure;
}

function without(whole: unknown, faulty: Set<string>): unknown {
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return whole;
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !faulty.has(key)));
}

function toMessage(fault: Fault, document: Document, place: Placing): Message {
  const { code, keys, part, reason, details } = fault;
  const offset = part === 'key' ? keyOffset(document, keys) : valueOffset(document, keys);
  return error(code, place(offset), reason, ...details);
}

function valueOffset(document: Document, keys: Key[]): number {
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffset(document: Document, keys: Key[]): number {
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find(
        ({ key }) => String(isNode(key) ? key.toJSON() : key) === String(keys.at(-1)),
      )
    : undefined;
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : valueOffset(document, keys);
}
