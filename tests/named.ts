import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folder.ts';

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

/** Returns true if a named test exists: its file, and its title in the file. */
export function isThere({ file, title }: Named): boolean {
  if (!existsSync(join(root, file))) return false;
  const text = readFileSync(join(root, file), 'utf8');
  return !title || ["'", '"', '`'].some((mark) => text.includes(`${mark}${title}${mark}`));
}
