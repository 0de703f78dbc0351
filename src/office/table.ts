import type { Element } from 'xast';
import type { LinkedCell, LinkedTable } from '../link/table.ts';
import { places } from '../write/fit/place.ts';
import { sizeOfHead, type TableSetting, typeOfCell } from '../write/fit/table.ts';
import { widthOf } from '../write/fit/type.ts';
import { findNumberColumns, padNumbers } from '../write/table-cell.ts';
import { type Area, toEmu } from './area.ts';
import { faces } from './face.ts';
import { fill } from './fill.ts';
import type { Colour } from './palette.ts';
import { runsOf, type TextStyle, writeParagraph } from './text.ts';
import type { Tools } from './tools.ts';
import { el } from './xml.ts';

const { table: place } = places;

/** Where a cell stands, from 0; the first row names the columns, the first column the rows. */
interface Spot {
  row: number;
  column: number;
}

/**
 * Returns a table that can be edited as one (ECMA-376, part 1, 21.1.3): from right to left, its first row
 * and its first column marked as names; `words` say what it shows.
 */
export function writeOfficeTable(
  table: LinkedTable,
  { size, widths, heights }: TableSetting,
  { x, y, w, h }: Area,
  words: string,
  tools: Tools,
): Element {
  const numbers = findNumberColumns(table);
  const pads = numbers.map((isNumber, column) => (isNumber ? padNumbers(table, column) : []));
  const rows = [table.head, ...table.rows].map((cells, row) =>
    el(
      'a:tr',
      { h: toEmu(heights[row] ?? 0) },
      cells.map((cell, column) => {
        const pad = widthOf(
          pads[column]?.[row - 1] ?? '',
          typeOfCell(cell, row === 0, column === 0, size),
          tools.ruler,
        );
        return writeCell(cell, { row, column }, size, pad, tools);
      }),
    ),
  );
  const columns = widths.map((width) => el('a:gridCol', { w: toEmu(width) }));
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/table';
  return el('p:graphicFrame', {}, [
    el('p:nvGraphicFramePr', {}, [
      el('p:cNvPr', { id: 0, name: 'جدول', descr: words }),
      el('p:cNvGraphicFramePr', {}, [el('a:graphicFrameLocks', { noGrp: 1 })]),
      el('p:nvPr'),
    ]),
    el('p:xfrm', {}, [
      el('a:off', { x: toEmu(x), y: toEmu(y) }),
      el('a:ext', { cx: toEmu(w), cy: toEmu(h) }),
    ]),
    el('a:graphic', {}, [
      el('a:graphicData', { uri }, [
        el('a:tbl', {}, [
          el('a:tblPr', { rtl: 1, firstRow: 1, firstCol: 1 }),
          el('a:tblGrid', {}, columns),
          ...rows,
        ]),
      ]),
    ]),
  ]);
}

function writeCell(
  { words, isBold }: LinkedCell,
  { row, column }: Spot,
  size: number,
  pad: number,
  { palette }: Tools,
): Element {
  const isHead = row === 0;
  const own = isHead ? sizeOfHead(size) : size;
  const isOurs = isHead || column === 0 || isBold;
  const style: TextStyle = {
    face: isOurs ? faces.oursSemibold : faces.author,
    size: own,
    colour: palette.of('ink'),
    pitch: own * place.line,
  };
  const along = toEmu(place.along * own);
  const margins = {
    marL: 0,
    marR: toEmu((column === 0 ? 0 : place.gap) + pad),
    marT: along,
    marB: along,
  };
  const text = [
    el('a:bodyPr'),
    el('a:lstStyle'),
    writeParagraph({ runs: runsOf(words?.lines ?? []) }, style),
  ];
  return el('a:tc', {}, [
    el('a:txBody', {}, text),
    el('a:tcPr', { ...margins, anchor: isHead ? 'b' : 'ctr' }, [
      ...['a:lnL', 'a:lnR', 'a:lnT'].map((name) => el(name, {}, [el('a:noFill')])),
      writeRule(isHead ? 2 : 1, palette.of(isHead ? 'ink' : 'rule')),
      el('a:noFill'),
    ]),
  ]);
}

function writeRule(width: number, colour: Colour): Element {
  return el('a:lnB', { w: toEmu(width) }, [fill(colour)]);
}
