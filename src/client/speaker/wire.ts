import type {
  BoxName,
  DeckState,
  Greeting,
  StepPlace,
  WindowMessage,
} from '../../contract/window-message.ts';
import { isAct } from '../act.ts';
import { readClock } from './clock.ts';

/** Possible origins of a page of this deck: a page from a disk has no origin of its own. */
const own = location.protocol === 'file:' ? ['null', 'file://'] : [location.origin];

/** Interval at which a window says that it is there, ms: one that was loaded anew is found in this way. */
export const greetInterval = 1000;

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
  if (message.tells === 'hello') return readGreeting(message);
  if (message.tells === 'act')
    return isAct(message.act) ? { tells: 'act', act: message.act } : undefined;
  const { slide, step } = message;
  if (!isWhole(slide) || !isWhole(step)) return undefined;
  if (message.tells === 'go') return { tells: 'go', slide, step };
  if (message.tells === 'cue' && typeof message.ahead === 'boolean')
    return { tells: 'cue', slide, step, ahead: message.ahead };
  return readState(message, { slide, step });
}

function readGreeting({ clock }: Record<string, unknown>): Greeting {
  const known = readClock(clock);
  return { tells: 'hello', ...(known && { clock: known }) };
}

function readState(message: Record<string, unknown>, place: StepPlace): DeckState | undefined {
  const { tells, dark, full, box } = message;
  if (tells !== 'state' || typeof dark !== 'boolean' || typeof full !== 'boolean') return undefined;
  if (box !== undefined && !isBoxName(box)) return undefined;
  const clock = readClock(message);
  return clock && { tells, ...place, dark, full, ...(box && { box }), ...clock };
}

const boxNames: Record<BoxName, true> = {
  help: true,
  finder: true,
  essay: true,
  overview: true,
  board: true,
};

const isBoxName = (value: unknown): value is BoxName =>
  typeof value === 'string' && Object.hasOwn(boxNames, value);

const isWhole = (value: unknown): value is number => Number.isInteger(value);
