import { findStrange } from '../link/grounding.ts';
import { findSlips } from '../link/lint/typing.ts';
import { showsPart } from '../read/slide-kind.ts';
import type { Division } from './slide/division.ts';
import type { DraftedPicture, DraftedSlide } from './slide/drafted-slide.ts';

/** A picture of an essay, and the number of the passage that it follows. */
export interface EssayPicture {
  file: string;
  after: number;
  alt: string;
  caption: string;
  /** True if a slide can show its file. */
  isShown: boolean;
}

/** Most letters of a caption that a draft takes: it then fits under any picture. */
const captionRoom = 80;

/** The words in a suggestion where the essay says none about its picture. */
const unsaid = 'اكتب هنا ما تُظهره الصورة';

/**
 * Returns slides with the pictures of their passages. A statement without a map shows the first picture
 * that its author says something about in Arabic; each other picture is suggested where it belongs.
 */
export function placePictures(
  sheets: DraftedSlide[],
  divisions: Division[],
  ids: string[],
  pictures: EssayPicture[],
): DraftedSlide[] {
  const owners = pictures.map(({ after }) => ids[findDivision(divisions, after)]);
  return sheets.map((sheet) => {
    const own = pictures.filter((_, index) => owners[index] === sheet.id);
    const division = divisions[ids.indexOf(sheet.id)];
    return division && own.length > 0 ? addPictures(sheet, own, textOf(division)) : sheet;
  });
}

/** A picture belongs to the last division that speaks its passage, or to the one before that passage. */
function findDivision(divisions: Division[], after: number): number {
  const last = divisions.findLastIndex(({ parts }) =>
    parts.some(({ passage }) => passage.number <= after),
  );
  return Math.max(0, last);
}

function textOf({ parts, over }: Division): string {
  return [...parts.map(({ passage }) => passage.text), over?.text ?? ''].join('\n');
}

function addPictures(sheet: DraftedSlide, own: EssayPicture[], known: string): DraftedSlide {
  const hasRoom = showsPart(sheet.kind, 'picture') && !sheet.stage && !sheet.table;
  const first = own.find((one) => hasRoom && one.isShown && sayWords(one) !== undefined);
  const suggested = own.filter((one) => one !== first).map((one) => describe(one, known));
  return {
    ...sheet,
    ...(first && { picture: describe(first, known) }),
    ...(suggested.length > 0 && { suggested }),
  };
}

function describe(picture: EssayPicture, known: string): DraftedPicture {
  const caption = tidy(picture.caption);
  const fits =
    isSaid(caption) && caption.length <= captionRoom && findStrange(caption, known).length === 0;
  const alt = sayWords(picture) ?? unsaid;
  return { file: picture.file, alt, ...(fits && { caption }) };
}

/** Returns what an essay says of its picture to those who do not see it: its description, or its caption. */
function sayWords({ alt, caption }: EssayPicture): string | undefined {
  return [alt, caption].map(tidy).find(isSaid);
}

/** Programs write descriptions of their own, in English; a draft has no words that a build would warn of. */
function isSaid(words: string): boolean {
  return /\p{Script=Arabic}/u.test(words) && findSlips(words).length === 0;
}

const tidy = (words: string) => words.replace(/\s+/g, ' ').trim();
