import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Slide } from '../link/slide.ts';
import type { LinkedCell, LinkedTable } from '../link/table.ts';
import type { TableSetting } from './fit/table.ts';
import { toInline, toLines } from './inline.ts';
import { findNumberColumns, padNumbers } from './table-cell.ts';

/**
 * Returns a table with its columns from right to left: the cells of the first row name the columns, the
 * first cell of each other row names the row. Its name is the headline.
 */
export function writeTable(
  { headline }: Pick<Slide, 'headline'>,
  table: LinkedTable,
  { size, widths }: Partial<TableSetting> = {},
): Element {
  const numbers = findNumberColumns(table);
  const pads = numbers.map((isNumber, column) => (isNumber ? padNumbers(table, column) : []));
  const columns = (widths ?? []).map((width) => h('col', { width }));
  const head = h(
    'tr',
    table.head.map((cell) => writeName(cell, 'col')),
  );
  const rows = table.rows.map((row, index) => {
    const cells = row.map((cell, column) =>
      column === 0
        ? writeName(cell, 'row')
        : writeCell(cell, numbers[column] ?? false, pads[column]?.[index] ?? ''),
    );
    return h(
      'tr',
      { class: table.isStepped ? 'fragment' : undefined, dataPoint: index + 1 },
      cells,
    );
  });
  return h('div.frame', [
    h('table', { ariaLabel: headline.join(' '), dataSize: size }, [
      h('colgroup', columns),
      h('thead', [head]),
      h('tbody', rows),
    ]),
  ]);
}

/** A corner without words names nothing. */
function writeName({ words }: LinkedCell, scope: 'col' | 'row'): Element {
  return words ? h('th', { scope }, toLines(words.lines)) : h('td');
}

function writeCell({ words, isBold }: LinkedCell, isNumber: boolean, pad: string): Element {
  if (!words) return h('td');
  const inline = toInline(words.lines.join(' '));
  const content = isBold ? [h('b', inline)] : inline;
  return h('td', { class: isNumber ? 'count' : undefined, dataPad: pad || undefined }, content);
}
