import type { TableCell, Table as TableNode } from 'mdast';
import { readLines, toQuotation } from './bullet.ts';
import { error, type Message, type Place } from './message.ts';
import { placeOfNode } from './node.ts';
import type { Quotation } from './quotation.ts';
import { refuse } from './refusal.ts';

/** A cell of a table: its words, none if it is empty, and whether they are bold. */
export interface Cell {
  words?: Quotation;
  isBold?: true;
}

/** A table of a slide: its first row names the columns, the first cell of each other row names the row. */
export interface Table {
  head: Cell[];
  rows: Cell[][];
  place: Place;
}

/** The most columns, and the most rows under the first one, that are legible on a slide. */
export const mostCells = { columns: 6, rows: 5 };

/** Returns a table of a slide; reports a table that is too large or too small, and markup in cells. */
export function readTable(node: TableNode, path: string): { table: Table; messages: Message[] } {
  const messages: Message[] = [];
  const place = placeOfNode(node, path);
  const [head = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => readCell(cell, path, messages)),
  );
  // Every row has as many cells as the first one has (GFM 4.10).
  const filled = rows.map((row) => head.map((_, index) => row[index] ?? {}));
  const sizes = checkSize(head.length, rows.length, place);
  // Words of a table that has no room are not checked.
  if (sizes.length > 0) return { table: { head: [], rows: [], place }, messages: sizes };
  return { table: { head, rows: filled, place }, messages };
}

function checkSize(columns: number, rows: number, place: Place): Message[] {
  const size = `${columns} × ${rows}`;
  if (columns > mostCells.columns || rows > mostCells.rows) {
    const reason = `this table has ${size} cells under its first row, but a slide has room for at most ${mostCells.columns} columns and ${mostCells.rows} rows: leave some out, or write a second slide`;
    return [error('table-size', place, reason)];
  }
  if (columns > 1 && rows > 0) return [];
  const reason =
    'this table needs at least two columns, and a row under the first one: write a bullet instead';
  return [error('table-size', place, reason)];
}

/** Bold words are a whole cell, such as a sum. */
function readCell({ children }: TableCell, path: string, messages: Message[]): Cell {
  const [only] = children;
  const isBold = children.length === 1 && only?.type === 'strong';
  const mixed = isBold ? undefined : children.find(({ type }) => type === 'strong');
  if (mixed) {
    messages.push(
      refuse(mixed, path, ['bold words in a part of a cell', 'make all its words bold']),
    );
    return {};
  }
  const read = readLines(isBold ? only.children : children, path);
  messages.push(...read.messages);
  const words = toQuotation(read.lines);
  return { ...(words && { words }), ...(isBold && words && { isBold }) };
}

/** Returns the words of a table's cells, row by row. */
export function wordsOfTable({ head, rows }: Table): Quotation[] {
  return [head, ...rows].flat().flatMap(({ words }) => words ?? []);
}
