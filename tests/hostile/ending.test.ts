import { describe, expect, it } from 'vitest';
import { search } from '../../src/client/search-fold.ts';
import { draftDeck } from '../../src/draft/draft.ts';
import { readInline, readSheet } from '../../src/draw/css/style-rules.ts';
import { openPage } from '../../src/draw/dom/dom-page.ts';
import { readTransform } from '../../src/draw/measure/box.ts';
import { flatten } from '../../src/draw/measure/path.ts';
import { readFault } from '../../src/draw/mermaid-error.ts';
import { readColour } from '../../src/draw/postprocess/colour.ts';
import { readCMap } from '../../src/print/text/cmap.ts';
import { readGlyphs } from '../../src/print/text/glyph.ts';
import { readOperations } from '../../src/print/text/operation.ts';
import { readTables } from '../../src/print/text/truetype.ts';
import { readAlliances } from '../../src/read/alliances.ts';
import { readCustomProperties } from '../../src/read/custom-properties.ts';
import { readDeckFile } from '../../src/read/deck-file.ts';
import { readEssay } from '../../src/read/essay.ts';
import { readSlide } from '../../src/read/slide-file.ts';
import { decodeSource, type Source } from '../../src/read/source.ts';
import { cutAtSides } from '../../src/text/stretch.ts';
import { lawShare } from '../law-runs.ts';
import { watchCase } from '../watch.ts';
import * as inputs from './inputs.ts';

/** What reads bytes: it returns, or throws an error of a kind that whoever calls it expects. */
type Reader = (bytes: Buffer) => unknown;

const asText = (read: (text: string) => unknown): Reader => {
  return (bytes) => read(bytes.toString('utf8'));
};

const asSource = (path: string, read: (source: Source) => unknown): Reader => {
  return (bytes) => {
    const { source } = decodeSource(path, bytes);
    return source && read(source);
  };
};

function readFont(bytes: Buffer): unknown {
  const tables = readTables(bytes);
  return tables && readGlyphs(tables);
}

function readMarkup(markup: string): void {
  openPage().document.createElement('div').innerHTML = markup;
}

function readDraft(source: Source): void {
  const { essay } = readEssay(source, 'ar');
  if (essay) draftDeck(essay, 'ar');
}

/** What Mermaid’s parsers say of a fault: places in the text, or beyond it. */
const faults = [
  { hash: { text: 'x', loc: { last_line: 9, last_column: 4 } } },
  { result: { lexerErrors: [{ line: 2, column: 3 }] } },
  new Error('Parse error on line 7:'),
  new Error('No diagram type detected'),
];

const readers: [name: string, valid: string | Uint8Array, read: Reader, refusal?: typeof Error][] =
  [
    ['a content stream', Buffer.from(inputs.content, 'latin1'), readOperations],
    ['a CMap', inputs.cmap, readCMap],
    ['a font', inputs.makeFont(), readFont, RangeError],
    ['path data', inputs.path, asText(flatten)],
    ['a transform', inputs.transform, asText(readTransform)],
    ['a colour', 'hsla(240, 60.5%, 20%, 1)', asText(readColour)],
    ['a style sheet', inputs.sheet, asText(readSheet)],
    ['a style attribute', 'fill: url(#a); x: "b" !important; --c: {d}', asText(readInline)],
    ['markup', inputs.markup, asText(readMarkup)],
    ['the tokens', ':root { --ink: #fff; --paper: rgb(1 2 3) }', asText(readCustomProperties)],
    ['an essay', inputs.essay, asSource('essay.txt', (source) => readEssay(source, 'ar'))],
    ['a draft', inputs.essay, asSource('essay.txt', readDraft)],
    ['a slide', inputs.slide, asSource('02-a.md', readSlide)],
    ['deck.yaml', inputs.deckFile, asSource('deck.yaml', readDeckFile)],
    ['alliances.yaml', inputs.alliances, asSource('alliances.yaml', readAlliances)],
    [
      'a drawing that is at fault',
      inputs.drawing,
      asText((text) => faults.map((fault) => readFault(fault, text))),
    ],
    ['words to search for', 'أَهلًا 2020 NATO ـة', asText((text) => search(text, inputs.essay))],
    ['words to isolate', 'في NATO 1991–2020 (AT&T)', asText((text) => cutAtSides(text, 0, 30))],
  ];

/** What may stand in place of any byte: signs that open, close or escape something, digits, no UTF-8. */
const signs = Buffer.from('\\()<[{"\':-`\n9\u00ff', 'latin1');

/** Every second, third … sign, so that a run tries its share of the cases; at the next byte, the next ones. */
const stride = Math.max(1, Math.round(1 / lawShare));

/** Yields valid bytes cut off at each place, then with each byte in turn changed into signs. */
function* harm(valid: Buffer): Generator<Buffer> {
  for (let end = 0; end <= valid.length; end += 1) yield valid.subarray(0, end);
  for (let at = 0; at < valid.length; at += 1)
    for (const sign of signs.filter((_, index) => (index + at) % stride === 0)) {
      const changed = Buffer.from(valid);
      changed[at] = sign;
      yield changed;
    }
}

describe('a reader ends wherever its text is cut, and whichever byte is changed', () => {
  it.each(readers)('of %s', (_name, valid, read, refusal) => {
    for (const bytes of harm(Buffer.from(valid))) {
      const end = watchCase(JSON.stringify(bytes.toString('latin1')));
      try {
        read(bytes);
      } catch (error) {
        if (!refusal || !(error instanceof refusal))
          throw new Error(`at ${JSON.stringify(bytes.toString('latin1'))}`, { cause: error });
      }
      end();
    }
  });
});

it('a list in a CMap ends at its bracket, whatever the length of its range', () => {
  const read = (range: string) => [
    ...readCMap(Buffer.from(`1 beginbfrange ${range} <0042> <0042> <0041> endbfrange`)),
  ];
  expect(read('<00F0> <0001> [<0041> <0042>]')).toEqual([[0x42, 'A']]);
  expect(read('<0001> <0009> [<0043>]')).toEqual([
    [1, 'C'],
    [0x42, 'A'],
  ]);
});
