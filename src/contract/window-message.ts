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
  | 'leave'
  | 'restart'
  | 'hold'
  | 'rehearse'
  | 'larger'
  | 'smaller';

/** What a deck shows: a slide, and how many of its steps (-1: none). */
export interface StepPlace {
  slide: number;
  step: number;
}

/** What can lie over a slide. */
export type BoxName = 'help' | 'finder' | 'essay' | 'overview' | 'board';

/**
 * When the talk began, ms since 1970, and its position in the plan at that time, s; and when its clock
 * was stopped, where it is stopped.
 */
export interface TalkClock {
  started: number;
  planned: number;
  held?: number;
}

/** What the deck tells the speaker view: where it stands, what the audience sees, and the clock. */
export interface DeckState extends StepPlace, TalkClock {
  tells: 'state';
  dark: boolean;
  /** Whether the deck fills the screen. */
  full: boolean;
  /** What lies over the slide. */
  box?: BoxName;
}

/** The speaker view's message to its previews: what to show, and whether to show the step after it. */
export interface PreviewCue extends StepPlace {
  tells: 'cue';
  ahead: boolean;
}

/** What the speaker view asks of the deck. */
export interface ActRequest {
  tells: 'act';
  act: Act;
}

/** Where the speaker view asks the deck to go. */
export interface GoRequest extends StepPlace {
  tells: 'go';
}

/**
 * A window is there: the speaker view tells the deck, a preview and a deck that was opened again tell
 * the speaker view. The view adds the clock that it knows: a deck that was opened again has none.
 */
export interface Greeting {
  tells: 'hello';
  clock?: TalkClock;
}

/** All that passes between the windows: numbers and words of closed lists, never markup. */
export type WindowMessage = DeckState | PreviewCue | ActRequest | GoRequest | Greeting;
