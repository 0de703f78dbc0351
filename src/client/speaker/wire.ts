import { type Act, isAct } from '../act.ts';
import type { StepPlace } from './step-place.ts';

/** Sent by the deck to the speaker view: its position, and when the talk began. */
export interface State extends StepPlace {
  tells: 'state';
  dark: boolean;
  /** When the talk began, ms since 1970, and its position in the plan at that time, s. */
  started: number;
  planned: number;
}

/** Sent by the speaker view to its previews: the position to show, and whether to go one step further. */
export interface Cue extends StepPlace {
  tells: 'cue';
  ahead: boolean;
}

/** Sent by the speaker view to the deck, and by a preview to the speaker view: an act, or that it is open. */
export type Request = { tells: 'act'; act: Act } | { tells: 'hello' };

/** All messages between the windows: numbers and words from closed lists, never markup. */
export type Word = State | Cue | Request;

/** Possible origins of a page of this deck: a page from a disk has no origin of its own. */
const own = location.protocol === 'file:' ? ['null', 'file://'] : [location.origin];

/** Sends a message to another window of the deck. */
export function send(window: Window | null | undefined, word: Word): void {
  window?.postMessage(word, location.protocol === 'file:' ? '*' : location.origin);
}

/**
 * Receives messages from trusted windows, and hides all messages from other listeners in this page:
 * reveal.js would call methods that a message names (its postMessage option can be set in the address).
 */
export function receive(
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

/** Returns a message, built anew from its known parts, or undefined if it is not one of ours. */
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
