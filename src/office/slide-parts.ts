import type { Finish } from './finished-part.ts';
import { writeNotesPage } from './notes.ts';
import type { Part } from './package.ts';
import { paths } from './part-path.ts';
import { linkPictures } from './picture.ts';
import type { OfficeSlide } from './slide.ts';

/** Returns a slide, its pictures and its notes. */
export async function listSlideParts(
  { content, notes, pictures }: OfficeSlide,
  index: number,
  layout: number,
  finish: Finish,
): Promise<Part[]> {
  // The layout is the first reference of a slide.
  const drawn = await linkPictures(pictures, index + 1, 2);
  const slide = {
    path: paths.slide(index),
    type: 'presentationml.slide',
    content: finish(content),
    references: [
      { to: paths.layout(layout), as: 'slideLayout' },
      ...drawn.references,
      ...(notes.length > 0 ? [{ to: paths.notes(index), as: 'notesSlide' }] : []),
    ],
  };
  if (notes.length === 0) return [slide, ...drawn.parts];
  const page = {
    path: paths.notes(index),
    type: 'presentationml.notesSlide',
    content: finish(writeNotesPage(notes)),
    references: [
      { to: paths.notesMaster, as: 'notesMaster' },
      { to: paths.slide(index), as: 'slide' },
    ],
  };
  return [slide, ...drawn.parts, page];
}
