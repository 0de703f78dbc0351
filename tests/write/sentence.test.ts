import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { setCells } from '../../src/write/sentence.ts';

const text = (value: string) => ({ type: 'text' as const, value });
const cellsOf = (parts: ReturnType<typeof setCells>) => {
  const [row] = parts;
  if (row?.type !== 'element' || row.properties.className?.toString() !== 'cells') return undefined;
  return row.children.map(textOf);
};

describe('a row of a table of the essay', () => {
  it('has each cell in an element of its own, and keeps every letter', () => {
    const row = 'تعداد 1976 | 36.6 | 1515 ';
    const parts = setCells([text(row)]);
    expect(cellsOf(parts)).toEqual(['تعداد 1976', ' | ', '36.6', ' | ', '1515']);
    expect(parts.map(textOf).join('')).toBe(row);
  });

  it('keeps words marked that reach over two cells', () => {
    const parts = setCells([text('تعداد '), h('mark', '1976 | 36.6'), text(' | 1515')]);
    expect(cellsOf(parts)).toEqual(['تعداد 1976', ' | ', '36.6', ' | ', '1515']);
    const [row] = parts;
    const marked = row?.type === 'element' ? JSON.stringify(row).match(/"mark"/g) : [];
    expect(marked).toHaveLength(3);
  });

  it('is no row if nothing stands between cells', () => {
    const parts = [text('كُتب «نعم|لا» في الورقة.')];
    expect(setCells(parts)).toBe(parts);
  });
});
