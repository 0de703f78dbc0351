import type { Element } from 'xast';
import { authorOf } from '../read/essay.ts';
import { pairingOf } from '../theme/pairing.ts';
import { openTypeRuler } from '../write/fit/type.ts';
import type { Talk } from '../write/page.ts';
import { finishPart, nameLanguage } from './finished-part.ts';
import { listLayouts } from './layout.ts';
import { writeMain } from './main-part.ts';
import { listLayoutParts, listMasters } from './master-parts.ts';
import { type Part, type Reference, zipParts } from './package.ts';
import { openPalette } from './palette.ts';
import { paths } from './part-path.ts';
import { writeApplication, writeCore } from './properties.ts';
import { listStates, makeSlide } from './slide.ts';
import { listSlideParts } from './slide-parts.ts';
import { writeTheme } from './theme.ts';

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
  const author = authorOf(deck.essay);
  const slideParts = await Promise.all(
    made.map((slide, index) => listSlideParts(slide, index, layouts.indexOf(slide.layout), finish)),
  );
  const parts: Part[] = [
    writeMain(made, deck.essay, finish),
    ...listMasters(layouts.length, finish, tools, {
      slides: writeTheme(tools.palette, pairing),
      notes: writeTheme(openPalette(paperTokens), pairing),
    }),
    ...listLayoutParts(layouts, finish),
    ...slideParts.flat(),
    writeCore({ title: deck.essay.title.text, ...(author && { author }), language, date }),
    writeApplication(made.length),
  ];
  await ruler.keep();
  return { name: 'slides.pptx', bytes: zipParts(parts, roots), slides: made.length };
}

const roots: Reference[] = [
  { to: paths.main, as: 'officeDocument' },
  {
    to: 'docProps/core.xml',
    as: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  },
  { to: 'docProps/app.xml', as: 'extended-properties' },
];
