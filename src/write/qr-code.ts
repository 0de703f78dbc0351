import type { Element } from 'hast';
import { s } from 'hastscript';
import { encode } from 'uqr';

/** The light rim that a reader of codes needs, cells (ISO/IEC 18004). */
const rim = 4;

/** Returns a QR code of an address: a path with a rectangle for each row of dark cells. */
export function writeCode(address: string): Element {
  const { data, size } = encode(address, { ecc: 'M', border: rim });
  const cells = data.flatMap((row, y) => listRuns(row).map(([x, n]) => `M${x} ${y}h${n}v1h-${n}z`));
  const properties = { viewBox: `0 0 ${size} ${size}`, role: 'img', ariaLabel: `رمز ${address}` };
  return s('svg.code', properties, [s('path', { d: cells.join('') })]);
}

/** Returns the dark cells of a row as runs: where each begins, and how many cells it has. */
function listRuns(row: boolean[]): [start: number, length: number][] {
  return row.flatMap((isDark, x): [number, number][] => {
    if (!isDark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    return [[x, (end < 0 ? row.length : end) - x]];
  });
}
