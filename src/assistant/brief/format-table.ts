/** A row of a table in Markdown, without the marks around its cells. */
type TableRow = string[];

/**
 * Returns the rows of the table under a heading of a page in Markdown, without its head: the brief tells
 * what docs/format.md tells, in the same words.
 */
export function readTable(page: string, heading: string): TableRow[] {
  const lines = page.split('\n');
  const start = lines.indexOf(`## ${heading}`);
  if (start < 0) return [];
  const after = lines.slice(start + 1);
  const end = after.findIndex((line) => line.startsWith('#'));
  const rows = after.slice(0, end < 0 ? after.length : end).filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Returns the row of a table that begins with a name in backticks. */
export function findRow(rows: TableRow[], name: string): TableRow | undefined {
  return rows.find(([first]) => first === `\`${name}\``);
}
