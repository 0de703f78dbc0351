import { Unreadable } from '../unreadable.ts';

/**
 * Parsing takes quadratic time in the marks that stand together without a blank line, so they are counted
 * before. No paragraph of an essay has some hundreds.
 */
const most = { together: 1500, indent: 120 };

const mark = /[*_`[\]<>#+=~|-]|\d[.)]/g;

/** What nests quotations and lists at the start of a line; a line of nothing else divides. */
const indent = /^[ \t>*+\-\d.)]*/;

/** Throws `Unreadable` if a Markdown text has more marks together than any essay needs, or nests too deeply. */
export function checkCrowding(text: string): void {
  for (const part of text.split(/\n\s*\n/)) {
    const count = part.match(mark)?.length ?? 0;
    if (count > most.together || part.split('\n').some(isNested))
      throw new Unreadable(
        `this Markdown has more than ${most.together} marks (* - # [ and so on) in one paragraph, or lists and quotations nested ${most.indent} letters deep, so it is not read`,
      );
  }
}

function isNested(line: string): boolean {
  const [start = ''] = indent.exec(line) ?? [];
  return start.length > most.indent && !/^[-* ]*$/.test(line);
}
