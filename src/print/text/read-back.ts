import { foldForms } from './form.ts';
import type { Scene } from './scene.ts';

/** A string that is not found, with the page that it should begin on, from 1. */
export interface Missing {
  page: number;
  text: string;
}

/**
 * Returns the strings that the text of their pages does not hold, blanks aside. `expected` has the
 * strings that begin on each page; a page without any continues the one before.
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

/** What pages draw themselves runs on from one to the next; what a form draws stands alone. */
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

/** Readers find a form of a letter by the letter itself, and the other way about. */
function fold(text: string): string {
  return foldForms(text).replace(/\s+/g, '');
}
