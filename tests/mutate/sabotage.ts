import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { root } from '../folder.ts';
import { type Named, namesIn } from '../named.ts';

/** A change of one place of the code that breaks a promise, and the tests that must fail then. */
export interface Sabotage {
  /** What the change breaks, in a few words. */
  breaks: string;
  file: string;
  from: string;
  to: string;
  tests: Named[];
}

const row = v.strictObject({
  breaks: v.string(),
  file: v.string(),
  from: v.string(),
  to: v.string(),
  /** Written as in docs/promises.md. */
  tests: v.string(),
});

/** Returns the table of sabotages. */
export function readSabotages(): Sabotage[] {
  const text = readFileSync(join(root, 'tests/mutate/sabotages.yaml'), 'utf8');
  const rows = v.parse(v.array(row), parse(text));
  return rows.map((one) => ({ ...one, tests: namesIn(one.tests) }));
}

/** Returns a text with a sabotage; undefined if its place is not there exactly once, so that it no longer applies. */
export function sabotage(text: string, { from, to }: Sabotage): string | undefined {
  const [before, after, ...more] = text.split(from);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  return `${before}${to}${after}`;
}
