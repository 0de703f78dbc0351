import { findNumerals } from '../link/numeral.ts';
import type { LinkedCell, LinkedTable } from '../link/table.ts';

/** Returns the words of a cell on one line; an empty text if it has none. */
export function textOfCell({ words }: LinkedCell): string {
  return words?.lines.join(' ') ?? '';
}

/** Returns true for each column whose cells under the first row are numbers, with their units. */
export function findNumberColumns({ head, rows }: LinkedTable): boolean[] {
  return head.map((_, column) => {
    if (column === 0) return false;
    const texts = rows.flatMap((row) => textOfCell(row[column] ?? {}) || []);
    return texts.length > 0 && texts.every((text) => /^[^\p{L}\p{N}]*\p{Nd}/u.test(text));
  });
}

/**
 * Returns for each row the decimals that its number lacks in a column, so that tens stand under tens:
 * «.5» for 12 beside 9.5. They are as wide as digits, and are not shown.
 */
export function padNumbers({ rows }: LinkedTable, column: number): string[] {
  const decimals = rows.map((row) => decimalsOf(textOfCell(row[column] ?? {})));
  const [longest = ''] = decimals.toSorted((one, other) => other.length - one.length);
  return decimals.map((own) => longest.slice(own.length));
}

/** The decimals of a number with their mark; thousands are none. */
function decimalsOf(text: string): string {
  const [number] = findNumerals(text);
  const [value = 0] = number?.values.slice(-1) ?? [];
  if (!number || Number.isInteger(value)) return '';
  return /[.,٫][^.,٫]*$/.exec(number.text)?.[0] ?? '';
}
