import type { Essay, Passage } from '../../read/essay.ts';
import { mostCells } from '../../read/table.ts';
import type { Division } from './division.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import { headlineOf, type Judgement } from './headline.ts';

/** Between the cells of a row that came from a table of the author's file (docs/manuscript.md). */
const cellMark = ' | ';

/** Returns drafted slides of which those show a table whose passages are all of its rows. */
export function showTables(
  sheets: DraftedSlide[],
  divisions: Division[],
  { body }: Essay,
  judgement: Judgement,
): DraftedSlide[] {
  return sheets.map((sheet, index) => {
    const division = divisions[index];
    const table = sheet.kind === 'statement' ? findTable(division, body) : undefined;
    if (!division || !table) return sheet;
    const others = division.parts.filter(({ passage }) => cellsOf(passage).length < 2);
    const words = others.length > 0 ? headlineOf(others, judgement).text : table[0]?.[0];
    return { ...sheet, headline: [words ?? ''], bullets: [], table };
  });
}

function findTable(division: Division | undefined, body: Passage[]): string[][] | undefined {
  const passages = division?.parts.map(({ passage }) => passage) ?? [];
  const rows = passages.filter((passage) => cellsOf(passage).length > 1);
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return undefined;
  const [from, to] = [body.indexOf(first), body.indexOf(last)];
  const isWhole =
    to - from === rows.length - 1 &&
    [body[from - 1], body[to + 1]].every((one) => !one || cellsOf(one).length < 2);
  const cells = rows.map(cellsOf);
  const width = cells[0]?.length ?? 0;
  const fits =
    rows.length > 1 &&
    rows.length <= mostCells.rows + 1 &&
    width <= mostCells.columns &&
    cells.every(({ length }) => length === width);
  return isWhole && fits ? cells : undefined;
}

function cellsOf({ text }: Passage): string[] {
  return text
    .trim()
    .split(cellMark)
    .map((cell) => cell.trim());
}
