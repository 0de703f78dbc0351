/** A talk that was built anew: its slides in their order, and those that changed. */
export interface TalkNews {
  tells: 'talk';
  order: string[];
  /** By id: sections as HTML, made by the build from the deck's own folder. */
  changed: Record<string, string>;
  /** The slide whose file was saved. */
  edited?: string;
  /** What the essay has beside the slides, as HTML, where it changed: headings, sentences that no slide speaks. */
  unspoken?: string;
}

/** Errors: where each is, what it means, in Arabic, and words of the folder that show it. */
export interface FaultNews {
  tells: 'faults';
  faults: { place: string; meaning: string; excerpts: string[] }[];
}

/** Fonts cut to the letters of the talk: rules of style. */
export interface FontNews {
  tells: 'fonts';
  fonts: string;
}

/** What the live server tells the browsers after each build. */
export type News = TalkNews | FaultNews | FontNews;
