import type { EssayText } from './essay-text.ts';

/** A heading of the essay: it has no number and is not spoken, and slides may quote it. */
export interface Heading extends EssayText {
  level: 2 | 3;
  /** The number of the passage that it is before. */
  before: number;
}

const list = '(?:ال)?(?:مراجع|مصادر|هوامش|حواشي|حواش|إحالات|ملاحظات)';
const references = new RegExp(
  `^(?:(?:قائمة|ثبت|فهرس) )?${list}(?: و${list})?$|^(?:references|bibliography|works cited|sources|notes|endnotes)$`,
  'iu',
);

/** Returns true if what is under a heading is references or notes: shown and not spoken. */
export function headsReferences({ text }: Heading): boolean {
  return references.test(text.replace(/[\s:：.]+$/u, '').replace(/\s+/g, ' '));
}

/** Returns the headings over a passage, the outer one first: at most one of each level. */
export function headingsOver(headings: Heading[], passage: number): Heading[] {
  const over: Heading[] = [];
  let at = headings.findLastIndex(({ before }) => before <= passage);
  for (let heading = headings[at]; heading; heading = headings[--at]) {
    if (heading.level < (over[0]?.level ?? 4)) over.unshift(heading);
    if (heading.level === 2) break;
  }
  return over;
}
