import type { Place } from '../read/message.ts';
import { joinLines } from './line.ts';
import { type Block, cellMark, flattenBlocks, type Say } from './manuscript.ts';

/** The blocks of a cell, of the cells of a row. */
type Row = Block[][];

/** The most words of half a verse, and the fewest rows of a table that can be recognised as verse. */
const half = { least: 2, most: 9, rows: 2 };

/**
 * Returns a table as blocks: a table of one column as its paragraphs, a table of two columns of short
 * lines as verse, any other row by row. Pictures follow the row that holds them.
 */
export function readTable(rows: Row[], place: Place, say: Say): Block[] {
  const filled = rows
    .map((cells) => cells.filter((blocks) => blocks.length > 0))
    .filter((cells) => cells.length > 0);
  if (filled.length === 0) return [];
  if (filled.every((cells) => cells.length === 1)) {
    say('column');
    return filled.flat(2);
  }
  return isVerse(filled)
    ? [layVerse(filled, place, say)]
    : filled.flatMap((row) => layRow(row, say));
}

function isVerse(rows: Row[]): boolean {
  const halves = rows.flat().map((blocks) => flattenBlocks(blocks).text);
  return (
    rows.length >= half.rows &&
    rows.every(({ length }) => length === 2) &&
    halves.every((text) => {
      const words = text.split(/\s+/).length;
      return words >= half.least && words <= half.most && !/[\p{N}.:]/u.test(text);
    })
  );
}

function layVerse(rows: Row[], place: Place, say: Say): Block {
  const lines = rows.map((cells) => joinLines(cells.map(flattenBlocks), ' … '));
  say('verse', lines[0]?.text);
  return { kind: 'verse', lines, place };
}

function layRow(row: Row, say: Say): Block[] {
  const place = row.flat()[0]?.place;
  const cells = row.map(flattenBlocks).filter(({ text }) => text !== '');
  const pictures = row.flat().filter(({ kind }) => kind === 'picture');
  if (!place || cells.length === 0) return pictures;
  say('row', joinLines(cells, cellMark).text);
  return [{ kind: 'row', cells, place }, ...pictures];
}
