import type { Element } from 'xast';
import { slideSize } from '../contract/slide-size.ts';
import type { Essay } from '../read/essay.ts';
import { pairingOf } from '../theme/pairing.ts';
import { openTypeRuler } from '../write/fit/type.ts';
import type { Talk } from '../write/page.ts';
import { toEmu } from './area.ts';
import { finishPart, nameLanguage } from './finished-part.ts';
import { listLayouts } from './layout.ts';
import {
  masterNumber,
  writeDefaultText,
  writeLayout,
  writeMaster,
  writeNotesMaster,
} from './master.ts';
import { writeNotesPage } from './notes.ts';
import { type Part, type Reference, zipParts } from './package.ts';
import { openPalette } from './palette.ts';
import { linkPictures } from './picture.ts';
import { writeApplication, writeCore } from './properties.ts';
import { writeSections } from './sections.ts';
import { listStates, makeSlide, type OfficeSlide } from './slide.ts';
import { writeTheme } from './theme.ts';
import type { Tools } from './tools.ts';
import { el, namespaces } from './xml.ts';

/** What a presentation is made with: the page's custom properties, the folder of cached widths. */
export interface OfficeOrder {
  /** The colours of the pages of notes, which are paper: those of the slides, if not said. */
  paperTokens?: Map<string, string>;
  tokens: Map<string, string>;
  cache: string;
  /** True: a map's two states are two slides; false: its step is a click. */
  everyStep: boolean;
  /** The date written into the document. */
  date: Date;
}

/** A presentation and its file name. */
export interface Presentation {
  name: string;
  bytes: Uint8Array;
  slides: number;
}

/** Slides have their numbers from here on (ECMA-376, part 1, 19.7.13). */
const firstSlide = 256;
/** The size of a page of notes, px: PowerPoint's own. */
const notesPage = { width: 720, height: 960 };

const paths = {
  master: 'ppt/slideMasters/slideMaster1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  theme: 'ppt/theme/theme1.xml',
  notesTheme: 'ppt/theme/theme2.xml',
  layout: (index: number) => `ppt/slideLayouts/slideLayout${index + 1}.xml`,
  slide: (index: number) => `ppt/slides/slide${index + 1}.xml`,
  notes: (index: number) => `ppt/notesSlides/notesSlide${index + 1}.xml`,
};

/** Returns a talk as a PowerPoint file; the same talk gives the same bytes. */
export async function makePresentation(
  { deck, slides }: Talk,
  { tokens, paperTokens = tokens, cache, everyStep, date }: OfficeOrder,
): Promise<Presentation> {
  const sizes = (name: string) => Number.parseFloat(tokens.get(name) ?? '0');
  const pairing = pairingOf(deck.settings);
  const ruler = await openTypeRuler(cache, pairing);
  const tools = { palette: openPalette(tokens), sizes, ruler };
  const layouts = listLayouts(slides, deck, tools);
  const language = nameLanguage(deck.settings.language);
  const setting = { deck, layouts, tools, language };
  const made = slides.flatMap((slide, index) =>
    listStates(slide, everyStep).map((state) => makeSlide(slide, index + 1, state, setting)),
  );
  const finish = (part: Element) => finishPart(part, language, pairing);
  const { title, byline } = deck.essay;
  const author = byline && { author: byline.text };
  const slideParts = await Promise.all(
    made.map((slide, index) => listSlide(slide, index, layouts.indexOf(slide.layout), finish)),
  );
  const parts: Part[] = [
    writeMain(made, deck.essay, finish),
    ...listMasters(layouts.length, finish, tools, {
      slides: writeTheme(tools.palette, pairing),
      notes: writeTheme(openPalette(paperTokens), pairing),
    }),
    ...layouts.map(
      (layout, index): Part => ({
        path: paths.layout(index),
        type: 'presentationml.slideLayout',
        content: finish(writeLayout(layout)),
        references: [{ to: paths.master, as: 'slideMaster' }],
      }),
    ),
    ...slideParts.flat(),
    writeCore({ title: title.text, ...author, language, date }),
    writeApplication(made.length),
  ];
  await ruler.keep();
  return { name: 'slides.pptx', bytes: zipParts(parts, roots), slides: made.length };
}

const roots: Reference[] = [
  { to: 'ppt/presentation.xml', as: 'officeDocument' },
  {
    to: 'docProps/core.xml',
    as: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  },
  { to: 'docProps/app.xml', as: 'extended-properties' },
];

type Finish = (part: Element) => Element;

/** Returns the part that lists masters, slides and sections. */
function writeMain(made: OfficeSlide[], essay: Essay, finish: Finish): Part {
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
    path: 'ppt/presentation.xml',
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

/** Returns both masters, each with a theme of its own: with a shared one, PowerPoint repairs the file. */
function listMasters(
  layouts: number,
  finish: Finish,
  tools: Tools,
  themes: Record<'slides' | 'notes', Element>,
): Part[] {
  return [
    {
      path: paths.master,
      type: 'presentationml.slideMaster',
      content: finish(writeMaster(layouts, tools)),
      references: [
        ...Array.from({ length: layouts }, (_, index) => ({
          to: paths.layout(index),
          as: 'slideLayout',
        })),
        { to: paths.theme, as: 'theme' },
      ],
    },
    {
      path: paths.notesMaster,
      type: 'presentationml.notesMaster',
      content: finish(writeNotesMaster()),
      references: [{ to: paths.notesTheme, as: 'theme' }],
    },
    { path: paths.theme, type: 'theme', content: themes.slides },
    { path: paths.notesTheme, type: 'theme', content: themes.notes },
  ];
}

/** Returns a slide, its pictures and its notes. */
async function listSlide(
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
