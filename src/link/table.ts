import type { Place } from '../read/message.ts';
import type { Cell, Table } from '../read/table.ts';
import { type Quoted, toQuoted } from './linked-bullet.ts';
import type { Stretch } from './stretch.ts';

/** A cell with the number of the passage of its words. */
export interface LinkedCell {
  words?: Quoted;
  isBold?: true;
}

/** A table with the passages of its words. */
export interface LinkedTable {
  head: LinkedCell[];
  rows: LinkedCell[][];
  /** True if each row under the first one is a step. */
  isStepped: boolean;
  place: Place;
}

/** Returns a table with the passage of each of its cells. */
export function linkTable(
  { head, rows, place }: Table,
  isStepped: boolean,
  stretches: Stretch[],
): LinkedTable {
  const link = ({ words, isBold }: Cell): LinkedCell => ({
    ...(words && { words: toQuoted(words, stretches) }),
    ...(isBold && { isBold }),
  });
  return { head: head.map(link), rows: rows.map((row) => row.map(link)), isStepped, place };
}

/** Returns the lines of words of a table's cells, row by row. */
export function linesOfTable({ head, rows }: LinkedTable): string[] {
  return [head, ...rows].flat().flatMap(({ words }) => words?.lines ?? []);
}
