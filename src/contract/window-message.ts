/** What a key, a button or the speaker view may ask of the deck. */
export type Act =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'dark'
  | 'overview'
  | 'fullscreen'
  | 'speaker'
  | 'essay'
  | 'board'
  | 'find'
  | 'help'
  | 'choose'
  | 'leave'
  | 'restart'
  | 'larger'
  | 'smaller';

/** Where a deck stands: a slide, and how many of its steps are shown (-1: none). */
export interface StepPlace {
  slide: number;
  step: number;
}

/** What the deck tells the speaker view: where it stands, and when the talk began. */
export interface DeckState extends StepPlace {
  tells: 'state';
  dark: boolean;
  /** When the talk began, ms since 1970, and how far in its plan it then was, s. */
  started: number;
  planned: number;
}

/** What the speaker view tells its previews: where to stand, and whether to go a step further. */
export interface PreviewCue extends StepPlace {
  tells: 'cue';
  ahead: boolean;
}

/** What the speaker view asks of the deck. */
export interface ActRequest {
  tells: 'act';
  act: Act;
}

/** What the speaker view tells the deck, and a preview the speaker view: it is there. */
export interface Greeting {
  tells: 'hello';
}

/** All that passes between the windows: numbers and words of closed lists, never markup. */
export type WindowMessage = DeckState | PreviewCue | ActRequest | Greeting;
