import { Unreadable } from '../unreadable.ts';

/**
 * Parsing takes quadratic time in the marks that stand together without a blank line, so they are counted
 * before. No paragraph of an essay has some hundreds.
 */
const mostMarks = { together: 1500, nested: 50 };

const mark = /[*_`[\]<>#+=~|-]|\d[.)]/g;

/** Throws `Unreadable` if a Markdown text has more marks together than any essay needs. */
export function checkCrowding(text: string): void {
  for (const part of text.split(/\n\s*\n/)) {
    const count = part.match(mark)?.length ?? 0;
    const isNested = part.split('\n').some((line) => /^(?:\s*(?:>|[-*+]|\d+[.)])){50}/.test(line));
    if (count > mostMarks.together || isNested)
      throw new Unreadable(
        `this Markdown has more than ${mostMarks.together} marks (* - # [ and so on) in one paragraph, or quotations and lists nested ${mostMarks.nested} deep, so it is not read`,
      );
  }
}
