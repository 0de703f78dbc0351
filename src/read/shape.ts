import * as v from 'valibot';
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
interface Shape {
  type: string;
  entries?: Record<string, Shape>;
  item?: Shape;
  key?: Shape;
  value?: Shape;
  wrapped?: Shape;
  options?: (string | Shape)[];
  pipe?: { kind: string; type?: string; requirement?: unknown; message?: unknown }[];
}

/**
 * Returns every fault of a value once: a misspelt key is not also reported as missing, and a list in
 * place of a mapping has no faults of its items.
 */
export function findFaults(schema: v.GenericSchema, value: unknown): Fault[] {
  return walk(schema as unknown as Shape, value, []);
}

function walk(shape: Shape, value: unknown, keys: Key[]): Fault[] {
  if (shape.type === 'optional' && shape.wrapped) return walk(shape.wrapped, value, keys);
  if (shape.entries) return walkKeys(shape, shape.entries, value, keys);
  if (shape.type === 'record') return walkRecord(shape, value, keys);
  if (shape.item) return walkList(shape, shape.item, value, keys);
  const list = Array.isArray(value) && shape.options?.find(isList);
  if (list) return walk(list, value, keys);
  const result = v.safeParse(shape as unknown as v.GenericSchema, value);
  return result.success ? [] : [describeValue(shape, value, keys)];
}

const isList = (option: string | Shape): option is Shape =>
  typeof option !== 'string' && option.type === 'array';

function walkKeys(
  shape: Shape,
  entries: Record<string, Shape>,
  value: unknown,
  keys: Key[],
): Fault[] {
  if (!isMapping(value)) return [describeValue(shape, value, keys)];
  const known = Object.keys(entries);
  const missing = known.filter(
    (key) => !Object.hasOwn(value, key) && entries[key]?.type !== 'optional',
  );
  const strange = Object.keys(value).filter((key) => !known.includes(key));
  // A mapping with entirely different keys is one fault, not one for each key.
  if (missing.length > 1 && strange.length > 0 && strange.length === Object.keys(value).length) {
    const reason = `expected the keys ${known.join(', ')}, but found ${strange.join(', ')}`;
    return [{ ...invalid(keys, reason), unsure: keys.length > 0 ? [] : known }];
  }
  const unknown = strange.map((key) => {
    const absent = known.filter((one) => !Object.hasOwn(value, one));
    const near = findNearestName(key, missing) ?? findNearestName(key, absent);
    const meant = near ?? missing[0];
    if (meant && missing.includes(meant)) missing.splice(missing.indexOf(meant), 1);
    const unsure = meant ? [meant] : absent;
    return { ...describeKey(key, known, near, keys), unsure };
  });
  const inside = known.flatMap((key) =>
    Object.hasOwn(value, key) ? walk(entries[key] as Shape, value[key], [...keys, key]) : [],
  );
  return [...unknown, ...describeMissing(missing, keys), ...inside];
}

function walkRecord(shape: Shape, value: unknown, keys: Key[]): Fault[] {
  if (!isMapping(value)) return [describeValue(shape, value, keys)];
  return Object.keys(value).flatMap((key) => {
    const ofKey = shape.key ? walk(shape.key, key, [...keys, key]) : [];
    if (ofKey.length > 0 || !shape.value) return ofKey;
    return walk(shape.value, value[key], [...keys, key]);
  });
}

function walkList(shape: Shape, item: Shape, value: unknown, keys: Key[]): Fault[] {
  if (!Array.isArray(value)) return [describeValue(shape, value, keys)];
  const faults = value.flatMap((one, index) => walk(item, one, [...keys, index]));
  const [least, most] = ['min_length', 'max_length'].map((type) => readLimit(shape, type));
  const name = nameOf(keys);
  if (most !== undefined && value.length > most) {
    const reason = `there can be at most ${nameCount(most)} ${name}: remove this one`;
    return [invalid([...keys, most], reason), ...faults];
  }
  if (least !== undefined && value.length < least) {
    const wanted = most === undefined ? `${nameCount(least)} or more` : nameCount(least, most);
    return [invalid(keys, `expected ${wanted} ${name}, but found ${nameCount(value.length)}`)];
  }
  if (faults.length > 0) return faults;
  const result = v.safeParse(shape as unknown as v.GenericSchema, value);
  return result.success ? [] : [invalid(keys, `${name}: expected ${expectation(shape)}`)];
}

function readLimit({ pipe = [] }: Shape, type: string): number | undefined {
  const requirement = pipe.find((part) => part.type === type)?.requirement;
  return typeof requirement === 'number' ? requirement : undefined;
}

const counts = ['no', 'one', 'two', 'three', 'four'];

const nameCount = (...numbers: number[]) =>
  numbers.map((number) => counts[number] ?? String(number)).join(' to ');

function describeKey(
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

function describeMissing(missing: string[], keys: Key[]): Fault[] {
  const [first, ...others] = missing;
  if (first === undefined) return [];
  const last = others.pop();
  const reason = last
    ? `the keys ${[first, ...others].join(', ')} and ${last} are missing`
    : `the key ${first} is missing`;
  return [{ ...invalid([...keys, first], reason), unsure: missing }];
}

function describeValue(shape: Shape, value: unknown, keys: Key[]): Fault {
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

function invalid(keys: Key[], reason: string, details: Detail[] = []): Fault {
  const unsure = keys.length > 0 ? [String(keys.at(-1))] : [];
  return { code: 'value-invalid', keys, part: 'value', reason, details, unsure };
}

/** The key of a value; for an item of a list, its number. */
function nameOf(keys: Key[]): string {
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
function expectation({ type, options = [], pipe = [] }: Shape): string {
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

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
