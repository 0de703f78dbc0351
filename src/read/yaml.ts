import * as v from 'valibot';
import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { error, type Message, type Place } from './message.ts';

/** A YAML text and where it stands: a whole file, or the front matter of one. */
export interface YamlText {
  path: string;
  text: string;
  /** Lines of the file above the text's first line. */
  linesAbove: number;
}

/** A YAML value that has the shape asked for, and where its parts stand. */
export interface YamlValue<T> {
  value: T;
  /** Returns where the value under these keys begins, or the nearest that exists around it. */
  placeOf(...keys: (string | number)[]): Place;
}

type Placing = (offset: number) => Place;

/**
 * Returns the value of a YAML text, checked against a shape; an empty text is an empty mapping.
 * Broken YAML, aliases (they can grow a small text without bound), unknown keys and values of
 * another shape are messages, each at its own place.
 */
export function readYaml<S extends v.GenericSchema>(
  yaml: YamlText,
  schema: S,
): { yaml?: YamlValue<v.InferOutput<S>>; messages: Message[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml.text, { lineCounter: lines, prettyErrors: false });
  const place: Placing = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { path: yaml.path, line: Math.max(1, line) + yaml.linesAbove, column: Math.max(1, col) };
  };
  const broken = findBreaks(document, place);
  if (broken.length > 0) return { messages: broken };
  const result = v.safeParse(schema, document.contents === null ? {} : document.toJS());
  const placeOf = (...keys: (string | number)[]) => place(valueOffset(document, keys));
  if (result.success) return { yaml: { value: result.output, placeOf }, messages: [] };
  return { messages: result.issues.map((issue) => toMessage(issue, document, place)) };
}

function findBreaks(document: Document, place: Placing): Message[] {
  const messages = document.errors.map(({ message, pos: [offset] }) =>
    error('yaml-syntax', place(offset), `this is no YAML: ${firstLine(message)}`),
  );
  visit(document, {
    Alias(_key, { range }) {
      messages.push(error('yaml-syntax', place(range?.[0] ?? 0), 'aliases (*) are not read here'));
    },
  });
  return messages;
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

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/[.:]$/, '');
}
