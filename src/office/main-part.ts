import { slideSize } from '../contract/slide-size.ts';
import type { Essay } from '../read/essay.ts';
import { toEmu } from './area.ts';
import type { Finish } from './finished-part.ts';
import { masterNumber, writeDefaultText } from './master.ts';
import type { Part } from './package.ts';
import { paths } from './part-path.ts';
import { writeSections } from './sections.ts';
import type { OfficeSlide } from './slide.ts';
import { el, namespaces } from './xml.ts';

/** Slides have their numbers from here on (ECMA-376, part 1, 19.7.13). */
const firstSlide = 256;
/** The size of a page of notes, px: PowerPoint's own. */
const notesPage = { width: 720, height: 960 };

/** Returns the part that lists masters, slides and sections. */
export function writeMain(made: OfficeSlide[], essay: Essay, finish: Finish): Part {
  const content = el('p:presentation', { ...namespaces, rtl: 1, saveSubsetFonts: 1 }, [
    el('p:sldMasterIdLst', {}, [el('p:sldMasterId', { id: masterNumber, 'r:id': 'rId1' })]),
    el('p:notesMasterIdLst', {}, [el('p:notesMasterId', { 'r:id': 'rId2' })]),
    el(
      'p:sldIdLst',
      {},
      made.map((_, index) => el('p:sldId', { id: firstSlide + index, 'r:id': `rId${index + 3}` })),
    ),
    el('p:sldSz', { cx: toEmu(slideSize.width), cy: toEmu(slideSize.height) }),
    el('p:notesSz', { cx: toEmu(notesPage.width), cy: toEmu(notesPage.height) }),
    writeDefaultText(),
    el('p:extLst', {}, [
      writeSections(
        made.map(({ slide }) => slide),
        essay,
        (place) => firstSlide + place,
      ),
    ]),
  ]);
  return {
    path: paths.main,
    type: 'presentationml.presentation.main',
    content: finish(content),
    references: [
      { to: paths.master, as: 'slideMaster' },
      { to: paths.notesMaster, as: 'notesMaster' },
      ...made.map((_, index) => ({ to: paths.slide(index), as: 'slide' })),
      { to: paths.theme, as: 'theme' },
    ],
  };
}
