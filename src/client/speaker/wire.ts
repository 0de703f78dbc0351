import { type Act, isAct } from '../act.ts';
import type { StepPlace } from './step-place.ts';

/** What the deck tells the speaker view: where it stands, and when the talk began. */
export interface State extends StepPlace {
  tells: 'state';
  dark: boolean;
  /** When the talk began, ms since 1970, and how far in its plan it then was, s. */
  started: number;
  planned: number;
}

/** What the speaker view tells its previews: where to stand, and whether to go a step further. */
export interface Cue extends StepPlace {
  tells: 'cue';
  ahead: boolean;
}

/** What the speaker view asks of the deck, and a preview of the speaker view: a word about itself. */
export type Request = { tells: 'act'; act: Act } | { tells: 'hello' };

/** All that passes between the windows: numbers and words of closed lists, never markup. */
export type Word = State | Cue | Request;

/** Origins that a page of this deck may have: one on a disk has none of its own. */
const own = location.protocol === 'file:' ? ['null', 'file://'] : [location.origin];

/** Sends a word to another window of the deck. */
export function tell(window: Window | null | undefined, word: Word): void {
  window?.postMessage(word, location.protocol === 'file:' ? '*' : location.origin);
}

/**
 * Hears words from windows that are trusted, and keeps every other message from whatever else
 * listens in this page: reveal.js would run methods that a message names (its postMessage option
 * can be set in the address).
 */
export function hear(
  trusts: (source: Window) => boolean,
  take: (word: Word, from: Window) => void,
) {
  addEventListener(
    'message',
    (event) => {
      event.stopImmediatePropagation();
      const source = event.source as Window | null;
      if (!source || !own.includes(event.origin) || !trusts(source)) return;
      const word = readWord(event.data);
      if (word) take(word, source);
    },
    true,
  );
}

/** Returns what a message says, made anew from what is known of it, or nothing where it is no word. */
export function readWord(data: unknown): Word | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const word = data as Record<string, unknown>;
  if (word.tells === 'hello') return { tells: 'hello' };
  if (word.tells === 'act') return isAct(word.act) ? { tells: 'act', act: word.act } : undefined;
  const { slide, step } = word;
  if (!isWhole(slide) || !isWhole(step)) return undefined;
  if (word.tells === 'cue' && typeof word.ahead === 'boolean')
    return { tells: 'cue', slide, step, ahead: word.ahead };
  return readState(word, { slide, step });
}

function readState(
  { tells, dark, started, planned }: Record<string, unknown>,
  place: StepPlace,
): State | undefined {
  if (tells !== 'state' || typeof dark !== 'boolean') return undefined;
  if (!isNumber(started) || !isNumber(planned)) return undefined;
  return { tells, ...place, dark, started, planned };
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isWhole = (value: unknown): value is number => Number.isInteger(value);
