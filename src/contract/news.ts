/** A talk that was built again: the order of its slides, and the slides that changed. */
export interface TalkNews {
  tells: 'talk';
  order: string[];
  /** By id: sections as HTML, made by the build from the deck's own folder. */
  changed: Record<string, string>;
  /** The slide whose file was saved. */
  edited?: string;
  /** The parts of the essay that are on no slide (headings, unspoken sentences), as HTML, if they changed. */
  unspoken?: string;
}

/** Errors: the place of each, its meaning in Arabic, and words of the author's files that show it. */
export interface FaultNews {
  tells: 'faults';
  faults: { place: string; meaning: string; excerpts: string[] }[];
}

/** Style rules with fonts that contain only the letters of the talk. */
export interface FontNews {
  tells: 'fonts';
  fonts: string;
}

/** What the live server sends to the browsers after each build. */
export type News = TalkNews | FaultNews | FontNews;
