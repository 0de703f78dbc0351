import { expect, it } from 'vitest';
import type { LinkedTable } from '../../src/link/table.ts';
import { findNumberColumns, padNumbers } from '../../src/write/table-cell.ts';

const place = { path: 't', line: 1, column: 1 };
const tableOf = (...rows: string[][]): LinkedTable => {
  const [head = [], ...others] = rows.map((row) =>
    row.map((text) => (text ? { words: { lines: [text], passage: 2 } } : {})),
  );
  return { head, rows: others, isStepped: false, place };
};

it('a column is of numbers if all its cells are, whatever names it', () => {
  const table = tableOf(
    ['الحي', 'السكان', 'الفاقد', 'الحال', 'فارغ'],
    ['1', '412 ألفاً', '41%', 'جيدة', ''],
    ['2', '', '−3%', '12 مرة', ''],
  );
  expect(findNumberColumns(table)).toEqual([false, true, true, false, false]);
});

it.each([
  [
    ['412', '196.5', '0.25'],
    ['.25', '5', ''],
  ],
  [
    ['١٢', '٩٫٥'],
    ['٫٥', ''],
  ],
  [
    ['1,200', '350'],
    ['', ''],
  ],
  [
    ['12.5%', '9%'],
    ['', '.5'],
  ],
])('the numbers %j lack the decimals %j', (numbers, pads) => {
  const rows = numbers.map((number) => ['حي', number]);
  expect(padNumbers(tableOf(['الحي', 'العدد'], ...rows), 1)).toEqual(pads);
});
