import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { listEvidence, writeEvidenceTable } from '../../src/print/evidence.ts';
import { allPassages } from '../../src/read/essay.ts';
import type { Talk } from '../../src/write/page.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { makeFrozenTalk, makeSpringTalk, root } from '../shipped-talk.ts';

let talk: Talk;
let rows: string[][];

/** Reads a table as any program would that knows nothing of minbar (RFC 4180). */
function parseTable(text: string): string[][] {
  const cells = [...text.replace('\uFEFF', '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)];
  const table: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    table.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') table.push([]);
  }
  return table.filter((row) => row.length === 6);
}

beforeAll(async () => {
  talk = await makeFrozenTalk();
  rows = parseTable(writeEvidenceTable(listEvidence(talk))).slice(1);
});

it('each row of the evidence is found in the essay by who reads the file alone', () => {
  const essay = readFileSync(join(root, frozenDeck, 'essay.txt'), 'utf8').normalize('NFC');
  const lost = rows.filter(
    ([, , words = '', , , sentence = '']) =>
      !words || !sentence || !essay.includes(words) || !essay.includes(sentence),
  );
  expect(lost).toEqual([]);
  expect(rows.length).toBeGreaterThan(70);
});

it('each bullet of the slides, each box and each label of a relation has its row', () => {
  const shown = new Set(rows.map(([slide, words]) => `${slide} ${words}`));
  const wanted = talk.slides.flatMap(({ points, plans }, index) =>
    [
      ...points.flatMap(({ quotation }) => (quotation ? quotation.lines.join(' ') : [])),
      ...plans.flatMap((plan) =>
        plan.language === 'alliances' ? plan.stage.relations.map(({ label }) => label.text) : [],
      ),
    ].map((words) => `${index + 1} ${words}`),
  );
  expect(wanted.filter((one) => !shown.has(one))).toEqual([]);
});

it('words stand in the sentence that is named', () => {
  const passages = new Map(allPassages(talk.deck.essay).map((one) => [String(one.number), one]));
  const later = new Set<string>();
  for (const [, , words = '', passage = '', number = '', sentence = ''] of rows.filter(
    (row) => row[3],
  )) {
    expect(sentence).toContain(words.split(' ')[0]);
    const named = passages.get(passage)?.sentences.find((one) => String(one.number) === number);
    expect(named?.text.trim()).toBe(sentence);
    if (number !== '1') later.add(sentence);
  }
  expect(later.size).toBeGreaterThan(3);
});

it('a person whom a slide quotes has rows for the name and for what the essay says of the person', async () => {
  const shown = listEvidence(await makeSpringTalk()).filter(({ slide }) => slide === 3);
  expect(shown.map(({ shown: words, essay }) => [words, essay?.passage, essay?.sentence])).toEqual([
    ['المدينة التي تنسى عينها تشتري ماءها بعد حين', 2, 1],
    ['محمد زايد', 2, 1],
    ['باحث في المياه', 2, 1],
  ]);
});
