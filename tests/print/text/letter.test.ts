import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVisual } from '../../../src/print/text/bidi.ts';
import { type Font, readFont } from '../../../src/print/text/font.ts';
import { type Letter, readRunText, spellRun } from '../../../src/print/text/letter.ts';
import { readOperations } from '../../../src/print/text/operation.ts';
import { type Run, readRun } from '../../../src/print/text/run.ts';
import { turnSeparators } from '../../../src/print/text/separator.ts';
import type { Shown } from '../../../src/print/text/shown.ts';
import { narrowSpaces, partLetters, startApart } from '../../../src/print/text/spacing.ts';
import { makePaper, setText } from './paper.ts';

async function set(text: string): Promise<Run> {
  const { content, text: map } = setText(text, 0, 0);
  const pdf = await makePaper(content, map);
  const fonts = pdf.getPage(0).node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const dict = fonts?.lookup(PDFName.of('F1'), PDFDict);
  const font = dict && readFont(pdf.context, dict);
  if (!font || 'refused' in font) throw new Error('the font is not understood');
  return read(content, font);
}

function read(content: string, font: Font): Run {
  const run = readRun(readOperations(Buffer.from(content))?.slice(1, -1) ?? [], font, 'F1');
  if ('refused' in run) throw new Error(run.refused);
  return run;
}

const said = (letters: Letter[]) => letters.map(({ character }) => character).join('');
const drawing = (letters: Letter[]) => letters.map(({ parts }) => parts.length);

describe('a run', () => {
  it('is spelled from left to right, one letter a character', async () => {
    const run = await set('لا تعاون');
    expect(readRunText(run)).toBe('لا تعاون');
    expect(said(spellRun(run))).toBe([...'لا تعاون'].reverse().join(''));
  });

  it('loses no character, whatever is set', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'ابتلمنيوهأإآء ()«»،.'), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(word, async (text) => {
        const run = await set(text);
        expect(readVisual(said(spellRun(run)), true)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('draws a letter with its dots at one place, and its marks with them', async () => {
    const run = await set('بّ');
    const letters = spellRun(run);
    expect(said(letters)).toBe('\u0651ب');
    expect(letters[0]).toMatchObject({ parts: [], width: 0 });
    expect(letters[1]?.parts.length).toBeGreaterThan(1);
  });

  it('lets the letters of a ligature share its width', async () => {
    const { font } = await set('لا');
    const content = [
      'BT /ReversedChars BMC /F1 20 Tf 1 0 0 1 0 0 Tm',
      '/Span<</ActualText <FEFF06440627>>> BDC 1 0 Td <0003> Tj EMC EMC ET',
    ];
    const run = read(content.join('\n'), { ...font, widths: new Map([[3, 500]]) });
    const letters = spellRun(run);
    expect(letters.map(({ character, x, width }) => [character, x, width])).toEqual([
      ['ا', 1, 5],
      ['ل', 6, 5],
    ]);
    expect(drawing(letters)).toEqual([1, 0]);
  });

  it('takes kerning into the width of the letter before it', async () => {
    const { font } = await set('ا');
    const plain = { ...font, widths: new Map([[3, 500]]), text: new Map([[3, 'ا']]) };
    const run = read('BT /F1 20 Tf 1 0 0 1 0 0 Tm <0003> Tj 7 0 Td <0003> Tj ET', plain);
    expect(spellRun(run).map(({ width }) => width)).toEqual([7, 10]);
  });

  it('says letters for the forms that older fonts map to', async () => {
    const { font } = await set('ا');
    const forms = { ...font, text: new Map([[3, '\ufefb']]) };
    const run = read('BT /ReversedChars BMC /F1 20 Tf 1 0 0 1 0 0 Tm <0003> Tj EMC ET', forms);
    expect(readRunText(run)).toBe('لا');
    expect(said(spellRun(run))).toBe('ال');
  });

  it('keeps a word that is one character, as its author typed it', async () => {
    const { font } = await set('ا');
    for (const word of ['ﷲ', 'ﷺ', 'ﷻ', '﷼', '﷽']) {
      const forms = { ...font, text: new Map([[3, word]]) };
      const run = read('BT /ReversedChars BMC /F1 20 Tf 1 0 0 1 0 0 Tm <0003> Tj EMC ET', forms);
      expect([readRunText(run), said(spellRun(run))]).toEqual([word, word]);
    }
  });

  it('of one Arabic letter runs from right to left, though Skia does not mark it', async () => {
    const { font } = await set('ا');
    const alone = (text: string) =>
      read('BT /F1 20 Tf 1 0 0 1 0 0 Tm <0003> Tj ET', { ...font, text: new Map([[3, text]]) });
    expect(['و', 'ש', 'G', '2', '٢'].map((text) => alone(text).reversed)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('of nothing but punctuation runs with the page, unless its bracket is not mirrored', async () => {
    const { font } = await set('ا');
    const set1 = (span: string) =>
      read(`BT ${span} /F1 20 Tf 1 0 0 1 0 0 Tm <0003> Tj EMC ET`, {
        ...font,
        text: new Map([[3, '»']]),
      });
    expect(set1('/Span<</ActualText <FEFF00AB>>> BDC').reversed).toBe(true);
    expect(set1('/Span<</ActualText <FEFF00BB>>> BDC').reversed).toBe(false);
    expect(set1('/Span<</ActualText <FEFF060C>>> BDC').reversed).toBe(true);
    expect(set1('/Span<</ActualText <FEFF0032>>> BDC').reversed).toBe(false);
  });
});

describe('marks for order', () => {
  it('stand between a final mark and a comma', async () => {
    const run = await set('عسكرياً، رغم');
    const letters = partLetters(spellRun(run), run, '');
    expect(said(letters)).toContain('،\u200f\u064b');
    expect(letters.every(({ character, width }) => character !== '\u200f' || width === 0)).toBe(
      true,
    );
  });

  it('stand before a number to the right of a comma', async () => {
    const run = { ...(await set('٢')), reversed: false };
    expect(said(partLetters(spellRun(run), run, '،'))).toBe('\u200f٢');
    expect(said(partLetters(spellRun(run), run, 'ل'))).toBe('٢');
  });

  it('stand by themselves between a number and a space or a bracket, for poppler alone', async () => {
    const run = { ...(await set('٢')), reversed: false };
    for (const before of [' ', ')', '»'])
      expect(partLetters(spellRun(run), run, before)).toMatchObject([
        { character: '\u200f', apart: true, width: 0 },
        { character: '٢' },
      ]);
    const joined = partLetters(spellRun(run), run, '،');
    expect(joined.map(({ apart = false }) => apart)).toEqual([false, false]);
  });

  it('stand between a number and a hyphen to the right of it', async () => {
    const run = await set('-');
    expect(said(partLetters(spellRun(run), run, '٠'))).toBe('\u200f-');
    expect(said(partLetters(spellRun(run), run, ''))).toBe('-');
  });
});

describe('a space', () => {
  it('before a final mark is narrowed, and nothing else is moved', async () => {
    const run = await set('حليفاً قوياً لها');
    const letters = spellRun(run);
    const narrowed = narrowSpaces(letters, run.size);
    const widths = narrowed.filter(({ character }) => character === ' ').map(({ width }) => width);
    expect(widths).toEqual([0.101 * 20, 0.101 * 20]);
    const places = (some: Letter[]) =>
      some.flatMap(({ character, x }) => (character === ' ' ? [] : [x]));
    expect(places(narrowed)).toEqual(places(letters));
    const total = (some: Letter[]) => some.reduce((sum, { width }) => sum + width, 0);
    expect(total(narrowed)).toBeCloseTo(total(letters), 9);
  });

  it('of another kind is left', async () => {
    const run = await set('نفوذ موسكو');
    const letters = spellRun(run);
    expect(narrowSpaces(letters, run.size)).toEqual(letters);
  });

  it('without width parts a label from what is level with it', async () => {
    const letters = startApart(spellRun(await set('باكو')));
    expect(letters[0]).toMatchObject({ character: ' ', width: 0, parts: [] });
    expect(startApart([])).toEqual([]);
  });
});

/** A run in a text object that has nothing between it and the one before, unless it begins a marked content. */
function show(run: Run, adjoins = true): Shown {
  return { run, block: { start: 0, end: 0, operations: [], follows: true, adjoins } };
}

it('a run contains signs that join or begin its words and numbers, and no others', async () => {
  const { font } = await set('ا');
  const turned = (left: string, sign: string, right: string, isolated = false) => {
    const text = new Map([
      [3, left],
      [4, sign],
      [5, right],
    ]);
    const line = [...text].flatMap(([glyph, said]) =>
      said
        ? [{ ...read(`BT /F1 20 Tf 1 0 0 1 0 0 Tm <000${glyph}> Tj ET`, { ...font, text }) }]
        : [],
    );
    turnSeparators(line.map((run, i) => show(run, i > 0 || !isolated)));
    return line.map(({ reversed }) => (reversed ? 'r' : 'l')).join('');
  };
  for (const [left, sign, right] of [
    ['1', '-', '2'],
    ['1', '–', '2'],
    ['P', '/', 'I'],
    ['a', '_', 'b'],
    ['e', '@', 'o'],
    ['٣', '،', '٤'],
  ] as const)
    expect([sign, turned(left, sign, right)]).toEqual([sign, 'lll']);
  expect(turned('', '+', '9')).toBe('ll');
  expect(turned('C', '+', '')).toBe('ll');
  expect(turned('و', '-', '2')).toBe('rrl');
  expect(turned('٢', '-', '١')).toBe('lrl');
  expect(turned('1', '،', '2')).toBe('lll');
  expect(turned('N', '،', 'C')).toBe('lrl');
  expect(turned('1', ' ', '2')).toBe('lrl');
  expect(turned('1', ' ', '234')).toBe('lll');
  expect(turned('I', ' ', 'P')).toBe('lll');
  expect(turned('', '.', 'N')).toBe('rl');
  expect(turned('', '.', 'N', true)).toBe('ll');
});

it('a run of several signs runs from the left unless Skia marks it as reversed', async () => {
  const { font } = await set('ا');
  const text = new Map([
    [3, ','],
    [4, ' '],
  ]);
  const shown = '/F1 20 Tf 1 0 0 1 0 0 Tm <0003> Tj 5 0 Td <0004> Tj';
  expect(read(`BT ${shown} ET`, { ...font, text }).reversed).toBe(false);
  expect(read(`BT /ReversedChars BMC ${shown} EMC ET`, { ...font, text }).reversed).toBe(true);
  expect(read('BT /F1 20 Tf 1 0 0 1 0 0 Tm <0003> Tj ET', { ...font, text }).reversed).toBe(true);
});

it('a separator between two numbers keeps their direction', async () => {
  const run = await set('.');
  const number = { ...(await set('٣')), reversed: false };
  const line = [number, { ...run }, number];
  turnSeparators(line.map((one) => show(one)));
  expect(line.map(({ reversed }) => reversed)).toEqual([false, false, false]);
  const ends = [{ ...run }, number, { ...run }];
  turnSeparators(ends.map((one) => show(one)));
  expect(ends.map(({ reversed }) => reversed)).toEqual([true, false, true]);
});
