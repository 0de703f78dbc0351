import type { DeckState, StepPlace, WindowMessage } from '../../contract/window-message.ts';
import { isAct } from '../act.ts';

/** Possible origins of a page of this deck: a page from a disk has no origin of its own. */
const own = location.protocol === 'file:' ? ['null', 'file://'] : [location.origin];

/** Sends a message to another window of the deck. */
export function send(window: Window | null | undefined, message: WindowMessage): void {
  window?.postMessage(message, location.protocol === 'file:' ? '*' : location.origin);
}

/**
 * Receives messages from windows that are trusted, and keeps every other message from whatever else
 * listens in this page: reveal.js would run methods that a message names (its postMessage option
 * can be set in the address).
 */
export function receive(
  trusts: (source: Window) => boolean,
  take: (message: WindowMessage, from: Window) => void,
) {
  addEventListener(
    'message',
    (event) => {
      event.stopImmediatePropagation();
      const source = event.source as Window | null;
      if (!source || !own.includes(event.origin) || !trusts(source)) return;
      const message = readMessage(event.data);
      if (message) take(message, source);
    },
    true,
  );
}

/** Returns a message made anew from what the contract knows of it, or undefined where it knows it not. */
export function readMessage(data: unknown): WindowMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = data as Record<string, unknown>;
  if (message.tells === 'hello') return { tells: 'hello' };
  if (message.tells === 'act')
    return isAct(message.act) ? { tells: 'act', act: message.act } : undefined;
  const { slide, step } = message;
  if (!isWhole(slide) || !isWhole(step)) return undefined;
  if (message.tells === 'cue' && typeof message.ahead === 'boolean')
    return { tells: 'cue', slide, step, ahead: message.ahead };
  return readState(message, { slide, step });
}

function readState(
  { tells, dark, started, planned }: Record<string, unknown>,
  place: StepPlace,
): DeckState | undefined {
  if (tells !== 'state' || typeof dark !== 'boolean') return undefined;
  if (!isNumber(started) || !isNumber(planned)) return undefined;
  return { tells, ...place, dark, started, planned };
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isWhole = (value: unknown): value is number => Number.isInteger(value);
