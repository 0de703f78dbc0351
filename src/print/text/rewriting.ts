import { isMirrored, mirror, rightToLeftMark } from './bidi.ts';
import { type CMap, writeCode, writeTextString } from './cmap.ts';
import { advanceOf, type Encoding, encodeLetter } from './encoding.ts';
import { type Letter, nothingAt } from './letter.ts';
import { readOperations } from './operation.ts';
import type { Run } from './run.ts';

/** Maximum distance of the pen from a letter before the pen is moved, in thousandths of an em. */
const slack = 0.5;
const closingTag = /[\p{Pe}\p{Pf}>]/u;

/** Returns a text object that shows a run's letters, with one TJ per baseline (ISO 32000-1, 9.4). */
export function writeRun(run: Run, letters: Letter[], encoding: Encoding): string {
  const [resource, size] = [run.resource, writeNumber(run.size)];
  const head = `BT\n/${resource} ${size} Tf\n${run.matrix.map(writeNumber).join(' ')} Tm\n`;
  let at = { x: 0, y: 0 };
  const rows = splitLevels(letters).map((level) => {
    const start = level[0] ?? { x: 0, y: 0 };
    const move = `${writeNumber(start.x - at.x)} ${writeNumber(start.y - at.y)} Td\n`;
    at = start;
    return `${move}${showLevel(level, run, encoding)}`;
  });
  return `${head}${rows.join('')}ET`;
}

/** Returns the characters of a written text object, in the order of its codes. */
export function readWritten(written: string, characters: CMap): string {
  const operations = readOperations(Buffer.from(written, 'latin1')) ?? [];
  const strings = operations
    .filter(({ name }) => name === 'TJ')
    .flatMap(({ operands }) => operands)
    .flatMap((token) => (token.kind === 'string' ? [Buffer.from(token.bytes)] : []));
  const bytes = Buffer.concat(strings);
  const codes = Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16BE(i * 2));
  return codes.map((code) => characters.get(code) ?? '').join('');
}

function splitLevels(letters: Letter[]): Letter[][] {
  const levels: Letter[][] = [];
  for (const letter of letters) {
    const level = levels.at(-1);
    const first = level?.[0];
    if (level && first && Math.abs(first.y - letter.y) < 1e-6) level.push(letter);
    else levels.push([letter]);
  }
  return levels;
}

function showLevel(level: Letter[], { size, reversed }: Run, encoding: Encoding): string {
  const thousandths = 1000 / size;
  let pen = (level[0]?.x ?? 0) * thousandths;
  let [shown, row, written] = ['', '', ''];
  for (const letter of level) {
    const off = letter.x * thousandths - pen;
    if (Math.abs(off) > slack) {
      row += `${shown && `<${shown}>`}${writeNumber(-off)}`;
      shown = '';
      pen += off;
    }
    const code = encodeLetter(encoding, letter, size);
    pen += advanceOf(encoding, code);
    const mirrored = reversed && isMirrored(letter.character);
    if (mirrored || letter.apart) {
      const own = mirrored
        ? showMirrored(letter, code, size, encoding)
        : showRow('', writeCode(code));
      written += showRow(row, shown) + own;
      [shown, row] = ['', ''];
    } else shown += writeCode(code);
  }
  return written + showRow(row, shown);
}

function showRow(row: string, shown: string): string {
  return row || shown ? `[${row}${shown && `<${shown}>`}] TJ\n` : '';
}

/**
 * Shows a bracket or a guillemet of a run from right to left. PDFium and pdf.js mirror its code;
 * poppler does not, and reads the ActualText of the Span instead. Because of the empty ActualText
 * inside, PDFium reads the code and MuPDF skips it: MuPDF puts the Span's text at the zero-width mark,
 * which is on the side of the words.
 */
function showMirrored(letter: Letter, code: number, size: number, encoding: Encoding): string {
  const said = mirror(letter.character);
  const empty = encodeLetter(encoding, nothingAt(letter, rightToLeftMark), size);
  const mark = `[<${writeCode(empty)}>] TJ\n`;
  const shown = `/Bracket <</ActualText ${writeTextString('')}>> BDC\n[<${writeCode(code)}>] TJ\nEMC\n`;
  const parts = closingTag.test(said) ? shown + mark : mark + shown;
  return `/Span <</ActualText ${writeTextString(said)}>> BDC\n${parts}EMC\n`;
}

function writeNumber(value: number): string {
  return String(Number(value.toFixed(5)));
}
