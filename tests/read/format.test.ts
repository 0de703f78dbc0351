import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { alliancesShape } from '../../src/read/alliances.ts';
import { deckKeys, deckShape } from '../../src/read/deck-keys.ts';
import { frontMatterShape } from '../../src/read/front-matter.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/format.md'), 'utf8');

/** Returns the rows of the first table under a heading that begins so, cell by cell. */
function readTable(heading: string): string[][] {
  const [, part = ''] = page.split(`\n## ${heading}`);
  const rows = part.split('\n## ')[0]?.match(/^\| `.*\|$/gm) ?? [];
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** What a shape holds below it: of an optional one, of a list, of a record, the parts. */
interface Part {
  type: string;
  default?: unknown;
  wrapped?: Part;
  item?: Part;
  items?: Part[];
  value?: Part;
  entries?: Record<string, Part>;
}

/** Returns the keys that a shape allows, outer ones before inner, each with its default. */
function listKeys(shape: v.GenericSchema): { key: string; default: unknown }[] {
  return listParts(shape as unknown as Part, []);
}

function listParts(part: Part, path: string[]): { key: string; default: unknown }[] {
  const inner = part.wrapped ?? part.item ?? part.items?.[0];
  if (inner) return listParts(inner, part.items ? [...path, '*'] : path);
  if (part.type === 'record' && part.value) return listParts(part.value, [...path, '*']);
  return Object.entries(part.entries ?? {}).flatMap(([name, entry]) => {
    const own = [...path, name];
    return [{ key: own.join('.'), default: entry.default }, ...listParts(entry, own)];
  });
}

/** As the page writes a default: a word as code, a number as it is, an empty list as no default. */
function showDefault(value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  return typeof value === 'string' ? `\`${value}\`` : String(value);
}

const tables: [string, v.GenericSchema][] = [
  ['Front matter', frontMatterShape],
  ['deck.yaml', deckShape],
  ['alliances.yaml', alliancesShape],
];

describe('the page of the format', () => {
  it.each(tables)(
    'lists every key of %s with its default, and none that there is not',
    (heading, shape) => {
      const rows = readTable(heading).map(([key, value]) => [key, value]);
      const keys = listKeys(shape).map((one) => [`\`${one.key}\``, showDefault(one.default)]);
      expect(keys.length).toBeGreaterThan(5);
      expect(rows).toEqual(keys);
    },
  );

  it('says of each key of deck.yaml what its rule says', () => {
    const rules = Object.entries(deckKeys).map(([key, { says }]) => [`\`${key}\``, says]);
    expect(
      readTable('deck.yaml')
        .filter(([key]) => !key?.includes('.'))
        .map(([key, , says]) => [key, says]),
    ).toEqual(rules);
  });
});
