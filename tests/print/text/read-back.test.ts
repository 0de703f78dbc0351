import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { findMissing } from '../../../src/print/text/read-back.ts';
import type { Scene } from '../../../src/print/text/scene.ts';

const pdf = await PDFDocument.create();

function draw(page: number, form = false): Scene {
  const content = {
    bytes: new Uint8Array(),
    resources: undefined,
    pages: new Set([page]),
    page: form ? undefined : pdf.addPage(),
    ref: undefined,
  };
  return { content, operations: [], lines: [] };
}

const lines = new Map([
  [draw(1), ['أذربيجان وروسيا: ', 'هل انتهت فترة التوازن؟']],
  [draw(2), ['تواجه موسكو خطر']],
  [draw(3), ['تآكل نفوذها']],
  [draw(1, true), ['باكو']],
]);

describe('an expected string', () => {
  it('is found over the lines of its page, blanks aside, and in forms', () => {
    const strings = ['أذربيجان وروسيا:\n هل انتهت', 'باكو'];
    expect(findMissing(lines, [strings, [], []])).toEqual([]);
  });

  it('is found though it has forms of letters, or words that are one character', () => {
    const said = new Map([[draw(1), ['مرحبا، لا ﷺ', 'ﷲ']]]);
    expect(findMissing(said, [['ﻣﺮﺣﺒﺎ، ﻻ ﷺ', 'صلى الله عليه وسلم', 'ﷲ', 'الله']])).toEqual([]);
    expect(findMissing(said, [['ﷻ']])).toHaveLength(1);
  });

  it('is not found on another page, nor across a form', () => {
    const expected = [['تواجه موسكو'], ['باكو'], ['التوازن؟ باكو']];
    expect(findMissing(lines, expected)).toEqual([
      { page: 1, text: 'تواجه موسكو' },
      { page: 2, text: 'باكو' },
      { page: 3, text: 'التوازن؟ باكو' },
    ]);
  });

  it('may continue over a page for which no texts are expected', () => {
    expect(findMissing(lines, [[], ['خطر تآكل نفوذها'], []])).toEqual([]);
    expect(findMissing(lines, [[], ['خطر تآكل نفوذها']])).toEqual([]);
    expect(findMissing(lines, [[], ['خطر تآكل نفوذها'], ['تآكل']])).toHaveLength(1);
  });
});
