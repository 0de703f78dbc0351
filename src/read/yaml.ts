import * as v from 'valibot';
import { type Document, isMap, isNode } from 'yaml';
import { error, type Message, type Place } from './message.ts';
import { openDocument, type Placing, type YamlText } from './yaml-document.ts';

/** A YAML value that has the shape asked for, and where its parts stand. */
export interface YamlValue<T> {
  value: T;
  /** Returns where the value under these keys begins, or the nearest that exists around it. */
  placeOf(...keys: (string | number)[]): Place;
}

/** So many faults of shape are named of one text: to find each one's place takes time by its length. */
const mostFaults = 100;

/**
 * Returns the value of a YAML text, checked against a shape; an empty text is an empty mapping. What
 * is no YAML that is read here, unknown keys and values of another shape are messages, each at its
 * own place.
 */
export function readYaml<S extends v.GenericSchema>(
  yaml: YamlText,
  schema: S,
): { yaml?: YamlValue<v.InferOutput<S>>; messages: Message[] } {
  const { document, place, messages } = openDocument(yaml);
  if (!document) return { messages };
  const result = v.safeParse(schema, document.contents === null ? {} : document.toJS());
  const placeOf = (...keys: (string | number)[]) => place(valueOffset(document, keys));
  if (result.success) return { yaml: { value: result.output, placeOf }, messages: [] };
  const issues = result.issues.slice(0, mostFaults);
  return { messages: issues.map((issue) => toMessage(issue, document, place)) };
}

function toMessage(issue: v.BaseIssue<unknown>, document: Document, place: Placing): Message {
  const keys = (issue.path ?? []).map(({ key }) => key as string | number);
  const key = String(keys.at(-1) ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return error('key-unknown', place(keyOffset(document, keys)), `no such key: ${key}`);
  const at = place(valueOffset(document, keys));
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return error('value-invalid', at, `the key ${key} is missing`);
  if (key === 'kind') return error('kind-unknown', at, `no such kind; ${expectation(issue)}`);
  return error('value-invalid', at, `${key ? `${key}: ` : ''}${expectation(issue)}`);
}

function expectation(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  return `expected ${plainName(issue.expected ?? '')}, found ${plainName(issue.received)}`;
}

/** The library's names of shapes, in an author's words. */
const plainNames: Record<string, string> = {
  Array: 'a list',
  Object: 'keys with values',
  boolean: 'true or false',
  null: 'nothing',
  number: 'a number',
  string: 'text',
};

function plainName(name: string): string {
  const choices = name.replace(/^\(|\)$/g, '').split(' | ');
  return choices.map((one) => plainNames[one] ?? one.replace(/^"(.*)"$/, '$1')).join(', ');
}

function valueOffset(document: Document, keys: (string | number)[]): number {
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffset(document: Document, keys: (string | number)[]): number {
  const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find(
        ({ key }) => String(isNode(key) ? key.toJSON() : key) === String(keys.at(-1)),
      )
    : undefined;
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : valueOffset(document, keys);
}
