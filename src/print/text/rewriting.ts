import { type CMap, writeCode } from './cmap.ts';
import { advanceOf, type Encoding, encodeLetter } from './encoding.ts';
import type { Letter } from './letter.ts';
import { readOperations } from './operation.ts';
import type { Run } from './run.ts';

/** How far the pen may be from a letter before it is moved, thousandths of an em. */
const SLACK = 0.5;

/** Returns a text object that shows a run's letters, each level in one TJ (ISO 32000-1, 9.4). */
export function writeRun(run: Run, letters: Letter[], encoding: Encoding): string {
  const [resource, size] = [run.resource, writeNumber(run.size)];
  const head = `BT\n/${resource} ${size} Tf\n${run.matrix.map(writeNumber).join(' ')} Tm\n`;
  let at = { x: 0, y: 0 };
  const rows = splitLevels(letters).map((level) => {
    const start = level[0] ?? { x: 0, y: 0 };
    const move = `${writeNumber(start.x - at.x)} ${writeNumber(start.y - at.y)} Td\n`;
    at = start;
    return `${move}${showLevel(level, run.size, encoding)}\n`;
  });
  return `${head}${rows.join('')}ET`;
}

/** Returns the characters that a written text object shows, in the order of its codes. */
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

function showLevel(level: Letter[], size: number, encoding: Encoding): string {
  const thousandths = 1000 / size;
  let pen = (level[0]?.x ?? 0) * thousandths;
  let shown = '';
  let row = '';
  for (const letter of level) {
    const off = letter.x * thousandths - pen;
    if (Math.abs(off) > SLACK) {
      row += `${shown && `<${shown}>`}${writeNumber(-off)}`;
      shown = '';
      pen += off;
    }
    const code = encodeLetter(encoding, letter, size);
    shown += writeCode(code);
    pen += advanceOf(encoding, code);
  }
  return `[${row}${shown && `<${shown}>`}] TJ`;
}

function writeNumber(value: number): string {
  return String(Number(value.toFixed(5)));
}
