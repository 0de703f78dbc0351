/** A test that a page names: its file and, where it says so, its title. */
export interface Named {
  file: string;
  title?: string;
}

/** Returns the tests that a cell of a table names: files in backticks, parted by semicolons, titles in italics. */
export function namesIn(cell: string): Named[] {
  return cell.split(/; (?=`)/).flatMap((part) => {
    const [, file = ''] = /`(tests\/[\w./-]+)`/.exec(part) ?? [];
    const titles = [...part.matchAll(/\*([^*]+)\*/g)].map(([, title = '']) => ({ file, title }));
    return file && titles.length === 0 ? [{ file }] : titles;
  });
}
