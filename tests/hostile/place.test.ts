import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readFault } from '../../src/draw/mermaid-error.ts';
import { readAlliances } from '../../src/read/alliances.ts';
import { readDeckFile } from '../../src/read/deck-file.ts';
import { readEssay } from '../../src/read/essay.ts';
import { error, type Message } from '../../src/read/message.ts';
import { readSlide } from '../../src/read/slide-file.ts';
import { decodeSource, type Source } from '../../src/read/source.ts';
import { linkFolder } from '../../src/talk.ts';
import { readFrozenSlides } from '../frozen-deck.ts';
import {
  anyText,
  cases,
  checkMessages,
  endedAnyhow,
  fewerCases,
  harmedTexts,
} from './arbitrary.ts';
import * as inputs from './inputs.ts';

/** A file as an editor has it open. */
interface File {
  path: string;
  text: string;
}

function decode({ path, text }: File): { source: Source; messages: Message[] } {
  const { source, messages } = decodeSource(path, new TextEncoder().encode(text));
  if (!source) throw new Error('a text is a text');
  return { source, messages };
}

/** What stands in the file: the mark before its first line is no letter of it. */
const asOpened = ({ path, text }: File): File => ({
  path,
  text: new TextDecoder().decode(new TextEncoder().encode(text)).replace(/\r\n?/g, '\n'),
});

type Reader = (source: Source) => { messages: Message[] };
const readers: [path: string, valid: string[], read: Reader][] = [
  ['essay.txt', [inputs.essay], (source) => readEssay(source, 'ar')],
  ['02-slide.md', [inputs.slide, ...readFrozenSlides()], readSlide],
  ['deck.yaml', [inputs.deckFile], readDeckFile],
  ['alliances.yaml', [inputs.alliances], readAlliances],
];

/** No text has the character U+0000: a file with it is refused before it is read. */
const texts = (valid: string[]) =>
  endedAnyhow(fc.oneof(anyText, harmedTexts(valid))).map((text) => text.replaceAll('\0', ''));

describe('the line and column of a message exist in its file, whatever its line endings', () => {
  it.each(readers)('in %s', (path, valid, read) => {
    fc.assert(
      fc.property(texts(valid), (text) => {
        const { source, messages } = decode({ path, text });
        checkMessages([...messages, ...read(source).messages], [asOpened({ path, text })]);
      }),
      cases,
    );
  });

  it('in the files of a deck', () => {
    const folder = fc.record({
      essay: texts([inputs.essay]),
      slide: texts([inputs.slide]),
      deckFile: texts([inputs.deckFile]),
      alliances: texts([inputs.alliances]),
    });
    fc.assert(
      fc.property(folder, (all) => {
        const files = [
          { path: 'essay.txt', text: all.essay },
          { path: '02-slide.md', text: all.slide },
          { path: 'deck.yaml', text: all.deckFile },
          { path: 'alliances.yaml', text: all.alliances },
        ];
        const [essay, slide, deckFile, alliances] = files.map((file) => decode(file).source);
        if (!essay || !slide || !deckFile || !alliances) throw new Error('four files');
        const { messages } = linkFolder({ essay, slides: [slide], deckFile, alliances });
        checkMessages(messages, files.map(asOpened));
      }),
      fewerCases,
    );
  });

  it('in a drawing, whatever Mermaid says of its place', () => {
    const number = fc.integer({ min: -2, max: 12 });
    const fault = fc.oneof(
      fc.record({ mark: fc.record({ line: number, column: number }) }),
      fc.record({
        hash: fc.record({
          text: fc.constantFrom('', 'flowchart', 'باكو', 'x'),
          loc: fc.record({ last_line: number, last_column: number }),
        }),
      }),
      number.map((line) => new Error(`Parse error on line ${line}:`)),
      fc.constant(new Error('No diagram type detected')),
    );
    fc.assert(
      fc.property(fault, harmedTexts([inputs.drawing]), (thrown, text) => {
        const { reason, line = 1, column = 1 } = readFault(thrown, text);
        const place = { path: 'a.md', line, column };
        checkMessages([error('figure-refused', place, reason)], [{ path: 'a.md', text }]);
      }),
      cases,
    );
  });

  it.each(readers)('in a source whose lines were not joined yet: %s', (path, valid, read) => {
    fc.assert(
      fc.property(texts(valid), (text) => {
        const { messages } = read({ path, text });
        checkMessages(messages, [{ path, text }]);
      }),
      fewerCases,
    );
  });
});
