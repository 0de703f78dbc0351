import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { writeHandout } from '../../src/print/handout.ts';
import { deckKeys } from '../../src/read/deck-keys.ts';
import { linkFolder } from '../../src/talk.ts';

const base = join(import.meta.dirname, '../cases/base');
const read = (name: string) => ({ path: name, text: readFileSync(join(base, name), 'utf8') });
const slides = readdirSync(base).filter((name) => name.endsWith('.md'));
const lines = Object.entries(deckKeys).flatMap(([key, { seen }]) => (seen === 'line' ? [key] : []));

it.each(lines)('the foot of the handout has the line of deck.yaml under %s', (key) => {
  const text = stringify({ [key]: 'ندوة المساء' });
  const deckFile = { path: 'deck.yaml', text };
  const { deck } = linkFolder({ essay: read('essay.txt'), slides: slides.map(read), deckFile });
  if (!deck) throw new Error('the deck does not link');
  expect(writeHandout(deck, [], [], { style: '', fonts: '', tokens: new Map() })).toContain(
    '"ندوة المساء',
  );
});
