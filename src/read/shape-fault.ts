import type { Code, Detail } from './message.ts';
import { findNearestName } from './spelling.ts';

export type Key = string | number;

/** A part of a value that does not have the required shape. */
export interface Fault {
  code: Code;
  /** The path to the part from the whole value. */
  keys: Key[];
  /** Whether the key is wrong, or the value under it. */
  part: 'key' | 'value';
  /** Plain English: what was expected, and what was found. */
  reason: string;
  details: Detail[];
  /**
   * Keys of the same mapping whose values are unknown because of this fault; for an unknown key, the
   * keys that may be meant.
   */
  unsure: string[];
}

/** The parts of the library's description of a shape that are read here. */
export interface Shape {
  type: string;
  entries?: Record<string, Shape>;
  item?: Shape;
  key?: Shape;
  value?: Shape;
  wrapped?: Shape;
  options?: (string | Shape)[];
  pipe?: { kind: string; type?: string; requirement?: unknown; message?: unknown }[];
}

const counts = ['no', 'one', 'two', 'three', 'four'];

/** Returns numbers as words, up to four: `two to four`. */
export const nameCount = (...numbers: number[]) =>
  numbers.map((number) => counts[number] ?? String(number)).join(' to ');

/** Returns the fault of a key that does not exist there; `near` is the known key that may be meant. */
export function describeKey(
  key: string,
  known: string[],
  near: string | undefined,
  keys: Key[],
): Omit<Fault, 'unsure'> {
  return {
    code: 'key-unknown',
    keys: [...keys, key],
    part: 'key',
    reason: `the key ${key} does not exist here: write one of ${known.join(', ')}`,
    details: near ? [{ suggestion: near }] : [],
  };
}

/** Returns one fault for all keys that a mapping lacks; none if it lacks none. */
export function describeMissing(missing: string[], keys: Key[]): Fault[] {
  const [first, ...others] = missing;
  if (first === undefined) return [];
  const last = others.pop();
  const reason = last
    ? `the keys ${[first, ...others].join(', ')} and ${last} are missing`
    : `the key ${first} is missing`;
  return [{ ...invalid([...keys, first], reason), unsure: missing }];
}

/** Returns the fault of a value that is not what its shape expects, with what was found and advice. */
export function describeValue(shape: Shape, value: unknown, keys: Key[]): Fault {
  const name = nameOf(keys);
  const choices = shape.type === 'picklist' ? (shape.options as string[]) : [];
  const near = typeof value === 'string' && findNearestName(value, choices);
  const details: Detail[] = [...showFound(value), ...advise(shape, value)];
  if (near) details.push({ suggestion: near });
  if (keys.at(-1) === 'kind' && typeof value === 'string') {
    const reason = `the kind${nameFound(value, ' ')} does not exist: write ${expectation(shape)}`;
    return { ...invalid(keys, reason, details), code: 'kind-unknown' };
  }
  const reason = `expected ${expectation(shape)}, but found ${nameFound(value) || 'text'}`;
  return invalid(keys, name ? `${name}: ${reason}` : reason, details);
}

/** Returns the fault of a value under these keys. */
export function invalid(keys: Key[], reason: string, details: Detail[] = []): Fault {
  const unsure = keys.length > 0 ? [String(keys.at(-1))] : [];
  return { code: 'value-invalid', keys, part: 'value', reason, details, unsure };
}

/** Returns the key of a value; of an item of a list, also its number. */
export function nameOf(keys: Key[]): string {
  const [last, before] = [keys.at(-1), keys.at(-2)];
  return typeof last === 'number' ? `${before}, item ${last + 1}` : (last ?? '');
}

const plainNames: Record<string, string> = {
  array: 'a list',
  strict_object: 'keys with values',
  record: 'keys with values',
  boolean: 'true or false',
  number: 'a number',
};

/** Returns what a shape expects: its own message, or its type. */
export function expectation({ type, options = [], pipe = [] }: Shape): string {
  const own = pipe.find(
    ({ kind, message }) => kind === 'validation' && typeof message === 'string',
  );
  if (own) return String(own.message).replace(/^expected /, '');
  if (type === 'union')
    return options
      .flatMap((option) => (typeof option === 'string' ? [] : expectation(option)))
      .join(' or ');
  if (type === 'picklist') return options.join(', ').replace(/, (?=[^,]*$)/, ' or ');
  return plainNames[type] ?? 'words';
}

/** Longer words, and words that a terminal would show from right to left, are put on a separate line. */
const isShort = (value: string) => /^[\x20-\x7e]{1,40}$/.test(value);

function nameFound(value: unknown, before = ''): string {
  if (typeof value === 'string' && value.trim() !== '') return isShort(value) ? before + value : '';
  if (value === null || value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

function showFound(value: unknown): Detail[] {
  return typeof value === 'string' && value !== '' && !isShort(value) ? [{ excerpt: value }] : [];
}

function advise({ type }: Shape, value: unknown): Detail[] {
  if (type === 'array' && typeof value === 'string')
    return ['write each item on a line of its own, after a dash and a space'];
  if (type === 'string' && Array.isArray(value))
    return ['write one value after the key, without a dash and brackets'];
  const isText = type === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  return isText ? [`write it in quotation marks to make it words: "${value}"`] : [];
}
