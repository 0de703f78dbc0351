import type { LinkedCell, LinkedTable } from '../../link/table.ts';
import { findNumberColumns, padNumbers, textOfCell } from '../table-cell.ts';
import { countRows, piecesOf } from './block.ts';
import type { Fill } from './fill.ts';
import { canvas, type Scale } from './frame.ts';
import { heightOfBody, type Measured, places } from './place.ts';
import { shareWidth } from './scenario.ts';
import { authorType, leadType, type Type, widthOf } from './type.ts';

const { table: place } = places;

/** How a table is set: the size of its letters, the width of each column with its gap, the height of each row, px. */
export interface TableSetting {
  size: number;
  widths: number[];
  heights: number[];
}

/** How each table of a deck is set. */
export type Tables = ReadonlyMap<LinkedTable, TableSetting>;

/** Returns a table in the largest letters with which it has room on its slide, or else in the smallest. */
export function setTable(table: LinkedTable, body: number, scale: Scale): TableSetting {
  const settings = place.sizes.map((size) => setAt(table, size, scale));
  const fitting = settings.find((one) => heightOf(one) <= body - place.padding && hasWidth(one));
  return fitting ?? setAt(table, place.sizes.at(-1) ?? 0, scale);
}

/** Returns a table as what may be too high; words that are wider than their columns take more rows. */
export function fillTable(slide: Measured, table: LinkedTable, scale: Scale, most: number): Fill {
  const body = heightOfBody(slide, scale, most);
  const setting = setTable(table, body, scale);
  const line = setting.size * place.line;
  const what = 'the rows of the table';
  return { what, height: heightOf(setting), room: body - place.padding, line };
}

function heightOf({ heights }: TableSetting): number {
  return heights.reduce((sum, one) => sum + one, 0);
}

function hasWidth({ widths }: TableSetting): boolean {
  return widths.every((width) => width > 0);
}

function setAt(table: LinkedTable, size: number, scale: Scale): TableSetting {
  const room = canvas - 2 * scale.sizes('side');
  const numbers = findNumberColumns(table);
  const columns = table.head.map((_, index) =>
    measureColumn(table, index, numbers[index] ?? false, size, scale),
  );
  const spare = room - columns.reduce((sum, { most }) => sum + most, 0);
  const widths =
    spare > 0
      ? columns.map(({ most }) => most + spare / columns.length)
      : shareWidth(columns, room);
  const whole = widths.map(Math.floor);
  return { size, widths: whole, heights: measureRows(table, size, whole, scale) };
}

/** Returns how wide a column is at least, by its longest word, and at most, by its longest cell, px. */
function measureColumn(
  table: LinkedTable,
  column: number,
  isNumber: boolean,
  size: number,
  scale: Scale,
) {
  const pads = isNumber ? padNumbers(table, column) : [];
  const cells = [table.head, ...table.rows].map((row, index) => {
    const cell = row[column] ?? {};
    const type = typeOfCell(cell, index === 0, column === 0, size);
    const pad = widthOf(pads[index - 1] ?? '', type, scale.ruler);
    const words = piecesOf(textOfCell(cell), type, Number.POSITIVE_INFINITY, scale.ruler);
    const most = widthOf(textOfCell(cell), type, scale.ruler) + pad;
    const least = index > 0 && isNumber ? most : Math.max(0, ...words.map(({ width }) => width));
    return { least, most };
  });
  const gap = (column === 0 ? 0 : place.gap) + place.slack;
  return {
    least: Math.max(...cells.map(({ least }) => least)) + gap,
    most: Math.max(...cells.map(({ most }) => most)) + gap,
  };
}

function measureRows(
  table: LinkedTable,
  size: number,
  widths: number[],
  { ruler }: Scale,
): number[] {
  return [table.head, ...table.rows].map((row, index) => {
    const lines = row.map((cell, column) => {
      const type = typeOfCell(cell, index === 0, column === 0, size);
      const room = (widths[column] ?? 0) - (column === 0 ? 0 : place.gap);
      return countRows([textOfCell(cell)], { type, line: 1 }, room, ruler) * type.size;
    });
    const words = Math.max(...lines) * place.line;
    if (index === 0) return words + 2 * place.along * sizeOfHead(size) + place.rule.head;
    return words + (place.baseline + 2 * place.along) * size + place.rule.row;
  });
}

/** Returns the type of a cell: names of columns and rows, and bold words, are ours; others the author's. */
export function typeOfCell(
  { isBold }: LinkedCell,
  isHead: boolean,
  isFirst: boolean,
  size: number,
): Type {
  if (isHead) return leadType(sizeOfHead(size));
  if (isFirst) return leadType(size);
  return isBold ? leadType(size * place.bold) : authorType(size);
}

/** Returns the size of the names of columns, px: they are smaller than the words under them. */
export function sizeOfHead(size: number): number {
  return Math.max(place.least, Math.round(size * place.head));
}
