import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { slideSize } from '../contract/slide-size.ts';
import { describeRelation } from '../draw/alliance/description.ts';
import type { Citation } from '../link/cite.ts';
import type { Deck } from '../link/deck.ts';
import type { Slide } from '../link/slide.ts';
import { listSeenWords } from '../read/deck-file.ts';
import { authorOf } from '../read/essay.ts';
import { cutAtSides } from '../text/stretch.ts';
import { pairingOf } from '../theme/pairing.ts';
import type { PaperAssets } from '../write/assets.ts';
import { unlinkFootnotes } from '../write/footnote-link.ts';
import { toInline } from '../write/inline.ts';
import { writeAddressRow } from './address-row.ts';
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
    ...(notes ? [writeNotes(notes, slide, deck)] : []),
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

function writeNotes(notes: Element, slide: number, deck: Deck): Element {
  const passages = String(notes.properties.dataPassages ?? '');
  return h('div.row.spoken', [
    h('div.name', ['الملاحظات', h('span', passages)]),
    h('div', { lang: 'ar' }, nameScraps(listNotes(notes), deck, slide)),
  ]);
}

/** Notes without the headings among them, which only the article shows. */
function listNotes(notes: Element): Element['children'] {
  const { children } = unlinkFootnotes(structuredClone(notes));
  return children.filter(
    (part) => part.type !== 'element' || part.properties.dataLevel === undefined,
  );
}

/**
 * Returns notes in which, if a slide speaks no sentence, each group of recalled words has over it the
 * relation of the slide's maps that it proves: alone, it does not say what it belongs to.
 */
function nameScraps(notes: Element['children'], deck: Deck, index: number): Element['children'] {
  const slide = deck.slides[index];
  if (!slide || slide.notes.length > 0) return notes;
  return notes.flatMap((part, place) => {
    const scrap = slide.reminders[place]?.citation;
    const names = scrap ? nameRelations(slide, scrap, deck) : [];
    return names.length > 0 ? [h('p.belongs', names.join('؛ ')), part] : [part];
  });
}

function nameRelations({ plans }: Slide, scrap: Citation, deck: Deck): string[] {
  const relations = plans.flatMap((plan) =>
    plan.language === 'alliances'
      ? [...(plan.since?.stage.relations ?? []), ...plan.stage.relations]
      : [],
  );
  const proved = relations.filter(
    ({ citation: { passage, start, end } }) =>
      passage === scrap.passage && start < scrap.end && end > scrap.start,
  );
  return [...new Set(proved.map((one) => describeRelation(one, deck.alliances?.actors ?? [])))];
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

/**
 * Removes the ruled lines that do not fit on a page; a page with space for few has none; makes notes
 * smaller that do not fit on half a page. Runs in the
 * browser, on a page as wide as the paper within its margins.
 */
export function fitLines(): void {
  const millimetre = 96 / 25.4;
  // The last line stays off the line of the foot.
  const room = 249 * millimetre;
  for (const leaf of document.querySelectorAll('.leaf')) {
    const own = leaf.querySelector('.own');
    const lines = [...(own?.querySelectorAll('i') ?? [])];
    const excess = leaf.getBoundingClientRect().height - room;
    const spare = Math.max(0, Math.ceil(excess / (10 * millimetre)));
    for (const line of lines.slice(0, spare)) line.remove();
    if (lines.length - spare < 3) own?.remove();
  }
  // Of two slides on a page, each has half of it: longer notes are set smaller.
  for (const half of document.querySelectorAll<HTMLElement>('.of-two')) {
    const own = half.querySelector('.own');
    if (own && own.clientHeight < 30 * millimetre) own.remove();
    for (let size = 10; size > 5 && half.scrollHeight > half.clientHeight; size -= 0.5)
      half.style.setProperty('--notes-size', `${size}pt`);
  }
}

/**
 * Running heads: at the top, the slide's headline and the essay's title; at the bottom, the author and
 * the page number.
 */
function writeHeads(
  { essay, slides, settings }: Deck,
  tokens: ReadonlyMap<string, string>,
): string {
  const { family } = pairingOf(settings).ours;
  const face = `font:400 9pt ${family};color:${tokens.get('muted')};direction:rtl;`;
  const lines = listSeenWords(settings).filter(({ seen }) => seen === 'line');
  const whose = [...lines.map(({ text }) => text), authorOf(essay)].filter(Boolean).join(' · ');
  const rules = slides.map(({ headline }, index) => {
    const head = index === 0 ? '' : headline.join(' ');
    return `@page leaf-${index + 1}{@top-right{content:${quote(isolate(head))};${face}}}`;
  });
  const line = `${face}vertical-align:top;padding-top:4mm;border-top:.25mm solid ${tokens.get('rule')};`;
  const page = 'counter(page)" من "counter(pages)';
  const foot = `@bottom-right{content:${quote(isolate(whose))};${line}}@bottom-center{content:"";${line}}@bottom-left{content:${page};${line}}`;
  return `@page{@top-left{content:${quote(isolate(essay.title.text))};${face}}${foot}}${rules.join('')}`;
}

/** Encloses text that runs from left to right in LRI and PDI (UAX 9): a running head cannot hold elements. */
function isolate(text: string): string {
  const parts = cutAtSides(text).map(({ start, end, fromLeft }) => {
    const words = text.slice(start, end);
    return fromLeft ? `\u2066${words}\u2069` : words;
  });
  return parts.join('');
}

/** Returns a CSS string (CSS Syntax 3): quotation marks, line ends and angle brackets are escaped. */
function quote(text: string): string {
  const escaped = text.replace(/["\\<>\n]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}
