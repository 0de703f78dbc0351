/** A part of a slide file that not every kind shows. */
export type SlidePart =
  | 'label'
  | 'by'
  | 'role'
  | 'bullets'
  | 'table'
  | 'picture'
  | 'credit'
  | 'strands'
  | 'turn'
  | 'steps'
  | 'backup';

/** How many lines a headline may take: the least number that applies. */
export interface HeadlineLines {
  alone: number;
  overBullets?: number;
  overMap?: number;
  overStrands?: number;
}

/** The rules for the headline of a kind. */
export interface HeadlineRule {
  /** The source of its words: our assertion, words of the text that the slide cites, or the essay's whole title. */
  words: 'ours' | 'essay' | 'title';
  /** The headline of a slide whose file has none; without it, a slide needs one. */
  byDefault?: string;
  /** True if it is a quotation: « » are around it, and the foot names the author. */
  isQuotation?: true;
  face: 'ours' | 'display';
  /** The size, a token of styles/tokens.css; the height of a line is that token with `-line`. */
  size: 'headline' | 'cover' | 'question' | 'pull' | 'band-headline' | 'card-headline';
  /** Its place: across the slide, in the band at the right edge, or on the card over a picture. */
  place: 'slide' | 'band' | 'card';
  /** The room over a large headline, px; other heads have a least height instead. */
  over?: number;
  lines: HeadlineLines;
}

/** What minbar knows of a kind of slide; what turns it into a section is in src/write/kind/. */
export interface KindRule {
  /** The most figures. */
  figures: 0 | 1 | 2;
  /** True if a picture fills the slide: it needs one. */
  isPicture?: true;
  /** True if the two figures, or both stages of one map, are side by side. */
  isComparison?: true;
  /** True if the slide as a whole is a figure, and takes the time of one. */
  isFigure?: true;
  /** True if the layout depends on what the slide contains (src/write/layout.ts). */
  hasLayouts?: true;
  shows: readonly SlidePart[];
  /** The most strands that it has room for, if fewer than deck.yaml may have. */
  mostStrands?: 2;
  headline: HeadlineRule;
  /** The words over the headline where the slide has no label. */
  label?: string;
  /** What fills the screen around the slide, a token of styles/tokens.css; paper if there is none. */
  ground?: 'night' | 'paper-2';
  /** True if the slide also speaks the essay's title and byline. */
  speaksTitle?: true;
  /** True if the slide shows the parts of the talk: the essay's headings. */
  showsParts?: true;
  /** True if the audience reads the words of the slide alone: the slide then has at least 30 s. */
  isPause?: true;
  /** True if the bold words of its bullets are large numbers; the words after them say what they count. */
  showsNumbers?: true;
  /** True if its bullets with bold words name the slides that end the deck, in their order. */
  namesEndings?: true;
  /** True if the deck ends with the slides of this kind, in the essay's order. */
  isEnding?: true;
  /** True if the slide is the last of the talk; only backup slides come after it. */
  isClosing?: true;
  /** True if each slide of this kind is a backup slide, whatever its file says. */
  isBackup?: true;
  /** True if the slide cites nothing of the essay and speaks nothing. */
  citesNothing?: true;
  /** True if the slide shows the essay's footnotes and references. */
  showsReferences?: true;
  /** True if the slide shows the logo of deck.yaml. */
  showsLogo?: true;
}

/** An assertion of ours has two lines (Alley, "The Craft of Scientific Presentations"). */
const assertion = { words: 'ours', face: 'ours', size: 'headline', place: 'slide' } as const;
const large = { words: 'essay', face: 'display', place: 'slide' } as const;

const rows = {
  title: {
    figures: 0,
    shows: ['strands'],
    headline: {
      words: 'title',
      face: 'display',
      size: 'cover',
      place: 'slide',
      lines: { alone: 3, overStrands: 2 },
    },
    ground: 'night',
    isPause: true,
    speaksTitle: true,
    showsLogo: true,
  },
  roadmap: {
    figures: 0,
    shows: [],
    headline: { ...assertion, lines: { alone: 1 } },
    showsParts: true,
  },
  statement: {
    figures: 1,
    hasLayouts: true,
    shows: ['label', 'bullets', 'table', 'picture', 'credit', 'steps', 'backup'],
    headline: { ...assertion, lines: { alone: 2, overMap: 1 } },
  },
  picture: {
    figures: 0,
    isPicture: true,
    shows: ['label', 'picture', 'credit', 'backup'],
    headline: {
      words: 'ours',
      face: 'ours',
      size: 'card-headline',
      place: 'card',
      lines: { alone: 3 },
    },
  },
  timeline: {
    figures: 0,
    isFigure: true,
    shows: ['label', 'bullets', 'strands', 'turn', 'backup'],
    headline: { ...assertion, lines: { alone: 1 } },
    label: 'المسار',
  },
  shift: {
    figures: 1,
    shows: ['label', 'bullets', 'backup'],
    headline: { ...assertion, lines: { alone: 2, overMap: 1 } },
    label: 'خريطة التحالفات',
  },
  compare: {
    figures: 2,
    isComparison: true,
    shows: ['label', 'bullets', 'backup'],
    headline: { ...assertion, lines: { alone: 2, overMap: 1 } },
    label: 'قبل وبعد',
  },
  number: {
    figures: 0,
    showsNumbers: true,
    shows: ['label', 'bullets', 'backup'],
    headline: { ...assertion, lines: { alone: 2 } },
  },
  question: {
    figures: 0,
    shows: ['label', 'bullets', 'backup'],
    headline: { ...large, size: 'question', over: 20, lines: { alone: 4, overBullets: 2 } },
    ground: 'night',
    isPause: true,
  },
  quote: {
    figures: 0,
    shows: ['label', 'by', 'role', 'bullets', 'backup'],
    headline: {
      ...large,
      isQuotation: true,
      size: 'pull',
      over: 22,
      lines: { alone: 4, overBullets: 3 },
    },
    ground: 'paper-2',
    isPause: true,
  },
  paths: {
    figures: 0,
    isFigure: true,
    namesEndings: true,
    shows: ['label', 'bullets', 'strands'],
    mostStrands: 2,
    headline: { ...assertion, lines: { alone: 1 } },
    label: 'السيناريوهات',
  },
  scenario: {
    figures: 1,
    shows: ['bullets', 'strands'],
    mostStrands: 2,
    headline: {
      words: 'ours',
      face: 'ours',
      size: 'band-headline',
      place: 'band',
      lines: { alone: 7, overStrands: 5 },
    },
    isEnding: true,
  },
  closing: {
    figures: 0,
    shows: [],
    headline: {
      words: 'ours',
      byDefault: 'شكراً لكم',
      face: 'ours',
      size: 'question',
      place: 'slide',
      over: 20,
      lines: { alone: 2 },
    },
    ground: 'night',
    isClosing: true,
    showsLogo: true,
    citesNothing: true,
  },
  references: {
    figures: 0,
    shows: [],
    headline: { ...assertion, byDefault: 'الحواشي والمراجع', lines: { alone: 1 } },
    isBackup: true,
    citesNothing: true,
    showsReferences: true,
  },
} satisfies Record<string, KindRule>;

/** The kind of a slide. The look of a slide depends on its kind and on what it contains. */
export type Kind = keyof typeof rows;

/** The rule of each kind. Only this table says what a kind can contain. */
export const kindRules: Readonly<Record<Kind, KindRule>> = rows;

/** All kinds, in the order in which messages name them. */
export const kinds = Object.keys(rows) as Kind[];

/** Returns true if slides of a kind show a part of their file. */
export function showsPart(kind: Kind, part: SlidePart): boolean {
  return kindRules[kind].shows.includes(part);
}
