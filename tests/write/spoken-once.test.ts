import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { listNotes } from '../../src/office/notes.ts';
import { writeHandout } from '../../src/print/handout.ts';
import { layOutSheets } from '../../src/print/sheet.ts';
import { type Talk, writePage } from '../../src/write/page.ts';
import { anyDeck, layOut } from '../any-deck.ts';
import { countRuns } from '../law-runs.ts';

const runs = { numRuns: countRuns(500, 60) };
const assets = {
  styles: { slides: '', article: '', both: '' },
  fonts: '',
  opening: '',
  script: '',
  ground: '',
  preview: '',
};

/** Returns the sentences of the parts of a page that a test picks. */
function sentencesIn(html: string, isPart: (part: Element) => boolean): string[] {
  const found: string[] = [];
  const collect = (tree: Root | Element) =>
    visit(tree, 'element', (part) => {
      if (part.properties.dataSentence !== undefined) found.push(textOf(part));
    });
  visit(fromHtml(html), 'element', (part) => {
    if (isPart(part)) collect(part);
  });
  return found;
}

const classOf = ({ properties }: Element) => [properties.className ?? []].flat().join(' ');
const nfc = (texts: string[]) => texts.map((text) => text.normalize('NFC'));

function writeHandoutOf({ deck, sections }: Talk): string {
  const sheets = layOutSheets(sections, false);
  return writeHandout(deck, sheets, sections, { style: '', fonts: '', tokens: new Map() });
}

describe('each sentence of any deck', () => {
  it('is in the notes of the page once, whole, in the essay’s order', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const page = writePage(layOut(deck), assets);
        expect(sentencesIn(page, (part) => classOf(part) === 'notes')).toEqual(nfc(deck.spoken));
      }),
      runs,
    );
  });

  it('is in the handout once, whole, in the essay’s order', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const html = writeHandoutOf(layOut(deck));
        expect(sentencesIn(html, (part) => classOf(part) === 'row spoken')).toEqual(
          nfc(deck.spoken),
        );
      }),
      runs,
    );
  });

  it('is in the notes of slides.pptx once, whole, in the essay’s order', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const [, ...slides] = layOut(deck).slides;
        const written = slides.flatMap((slide) => listNotes(slide).flatMap((one) => one.runs));
        const words = written.map((run) => (run === 'break' ? '\n' : run.text)).join('');
        expect(words).toBe(nfc(deck.spoken).join(''));
      }),
      runs,
    );
  });

  it('that no slide speaks is in the page, for the essay panel', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const page = writePage(layOut(deck), assets);
        expect(sentencesIn(page, (part) => classOf(part) === 'unspoken')).toEqual(
          nfc(deck.unspoken),
        );
      }),
      runs,
    );
  });
});
