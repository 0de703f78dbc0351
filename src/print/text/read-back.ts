import { foldForms } from './form.ts';
import type { Scene } from './scene.ts';

/** A string that is not found, and the page on which it should begin, from 1. */
export interface Missing {
  page: number;
  text: string;
}

/**
 * Returns the strings that are not in the text of their pages; blanks are ignored. `expected` holds the
 * strings that begin on each page; a page without strings continues the page before.
 */
export function findMissing(
  lines: ReadonlyMap<Scene, string[]>,
  expected: readonly string[][],
): Missing[] {
  return expected.flatMap((strings, i) => {
    if (strings.length === 0) return [];
    const next = expected.findIndex((others, j) => j > i && others.length > 0);
    const text = textOfPages(lines, i + 1, next < 0 ? Number.POSITIVE_INFINITY : next);
    const missing = strings.filter((one) => !text.includes(fold(one)));
    return missing.map((one) => ({ page: i + 1, text: one }));
  });
}

/** Text drawn by pages continues from one page to the next; the text of a form is separate. */
function textOfPages(lines: ReadonlyMap<Scene, string[]>, first: number, last: number): string {
  const shown = [...lines].filter(({ 0: { content } }) =>
    [...content.pages].some((page) => page >= first && page <= last),
  );
  const [own, forms] = [true, false].map((page) =>
    shown
      .filter(([{ content }]) => (content.page !== undefined) === page)
      .map(([, rows]) => fold(rows.join(''))),
  );
  return [own?.join(''), ...(forms ?? [])].join('\n');
}

/** Search matches a presentation form with its letter, and the reverse. */
function fold(text: string): string {
  return foldForms(text).replace(/\s+/g, '');
}
