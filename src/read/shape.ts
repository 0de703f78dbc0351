import * as v from 'valibot';
import {
  describeKey,
  describeMissing,
  describeValue,
  expectation,
  type Fault,
  invalid,
  type Key,
  nameCount,
  nameOf,
  type Shape,
} from './shape-fault.ts';
import { findNearestName } from './spelling.ts';

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

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
