import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { slideSize } from '../contract/slide-size.ts';
import type { Deck } from '../link/deck.ts';
import type { Slide } from '../link/slide.ts';
import type { PaperAssets } from '../write/assets.ts';
import { toInline } from '../write/inline.ts';
import { writeAddressRow } from './address-row.ts';
import { writeHeads } from './handout-heads.ts';
import { writeNotesRow } from './handout-notes.ts';
import { writePaper } from './paper.ts';
import type { Sheet } from './sheet.ts';

/** Ruled lines on a page before `fitLines` removes those that do not fit; the emptiest page has room for fewer. */
const ruledLines = 14;

/** How a handout is set. */
export interface HandoutForm {
  /** True: two slides on a page, each with its notes beside it. */
  twoUp: boolean;
  /** True: the speaker's own words stand under the notes. */
  withCues: boolean;
}

/** The name of the row with the speaker's own words. */
const cuesName = 'تذكير للمتحدّث';

/** The leaves before and after those of the slides; each has one heading. */
export interface HandoutEnds {
  before: Element[];
  after: Element[];
}

/**
 * Returns the page from which the handout is printed: each slide as live HTML at the size of the paper,
 * its notes under it, and ruled lines for the reader's own notes in the remaining space.
 */
export function writeHandout(
  deck: Deck,
  sheets: Sheet[],
  sections: Element[],
  assets: PaperAssets,
  ends: HandoutEnds = { before: [], after: [] },
  { twoUp, withCues }: HandoutForm = { twoUp: false, withCues: false },
): string {
  const { address } = deck.settings;
  const leaves = sheets.map((sheet, index) => {
    const rows = address && index === 0 ? [writeAddressRow(address)] : [];
    const first = index === 0 ? [...writeKey(deck), ...rows] : [];
    const cues = withCues ? writeCues(deck.slides[sheet.slide]) : [];
    return writeLeaf(sheet, sections[sheet.slide], deck, [...cues, ...first]);
  });
  const content = [...ends.before, ...(twoUp ? pairLeaves(leaves) : leaves), ...ends.after];
  return writePaper(deck.essay.title.text, content, assets, writeHeads(deck, assets.tokens));
}

/** Two slides on a page: each one's notes beside it, and under it a few lines. */
function pairLeaves(leaves: Element[]): Element[] {
  const pairs = leaves.filter((_, index) => index % 2 === 0);
  return pairs.map((first, index) => {
    const halves = [first, leaves[index * 2 + 1]].flatMap((leaf) => leaf ?? []);
    for (const half of halves) half.properties = { className: ['of-two'], dataSheet: true };
    return h('article.two-up', halves);
  });
}

function writeLeaf(
  { slide, section }: Sheet,
  original: Element | undefined,
  deck: Deck,
  rows: Element[],
): Element {
  const notes = original?.children.find(
    (part): part is Element => part.type === 'element' && part.tagName === 'aside',
  );
  return h('article.leaf', { style: `page:leaf-${slide + 1}`, dataSheet: true }, [
    writePicture(section),
    ...(notes ? [writeNotesRow(notes, slide, deck)] : []),
    ...rows,
    h('div.row.own', [
      h('div.name', 'للتدوين'),
      h(
        'div.lines',
        Array.from({ length: ruledLines }, () => h('i')),
      ),
    ]),
  ]);
}

/** A foreign object scales a slide like a picture, but keeps its words and tags. */
function writePicture(section: Element): Element {
  const slide = h('div.reveal.rtl', [h('div.slides', [section])]);
  const viewBox = `0 0 ${slideSize.width} ${slideSize.height}`;
  return s('svg.picture', { viewBox }, [s('foreignObject', slideSize, [slide])]);
}

function writeCues({ cues = [] }: Partial<Slide> = {}): Element[] {
  if (cues.length === 0) return [];
  const lines = cues.map((cue) => h('p', toInline(cue)));
  return [h('div.row.cues', [h('div.name', cuesName), h('div', { lang: 'ar' }, lines)])];
}

/** Who is who on the maps: each actor with its colour; nothing where the deck has no maps. */
function writeKey({ alliances }: Deck): Element[] {
  const actors = alliances?.actors ?? [];
  if (actors.length === 0) return [];
  const items = actors.map(({ names, colour }) =>
    h('li', [h('i', { className: ['dot', colour] }), names.join(' و')]),
  );
  return [h('div.row', [h('div.name', 'على الخرائط'), h('ul.key', items)])];
}
