import type { RevealApi } from 'reveal.js';
import type { Act } from '../../contract/window-message.ts';
import { showNotice } from '../notice.ts';
import { keep, recall } from '../storage.ts';
import { readClock, startClock, type TalkClock } from './clock.ts';
import { addressOf } from './preview.ts';
import { onMove, placeOf, planOf } from './step-place.ts';
import { receive, send } from './wire.ts';

const clockName = `minbar:clock:${location.pathname}`;

const blocked =
  'منع المتصفّح فتح شاشة المتحدّث: اسمح بالنوافذ المنبثقة لهذه الصفحة، ثم اضغط S من جديد.';

/** The deck's side of the speaker view. */
export interface SpeakerWindow {
  /** Opens the speaker view, or moves it to the front. If the browser forbids it, a notice says so. */
  open(): void;
  /** Restarts the talk's clock at the present slide. */
  restart(): void;
}

/**
 * Returns the deck's side of the speaker view. It accepts messages only from a window that this one
 * opened. This still works after either window is reloaded, when a stored reference would be lost. Call
 * it before the deck starts, so that no other listener receives messages first.
 */
export function linkSpeaker(deck: RevealApi, perform: (act: Act) => void): SpeakerWindow {
  let view: Window | null = null;
  let clock = recall('sessionStorage', clockName, (kept) => readClock(kept));
  const restart = (): TalkClock => {
    clock = startClock(planOf(document), placeOf(deck).slide, Date.now());
    keep('sessionStorage', clockName, clock);
    return clock;
  };
  const inform = () => {
    if (!view || view.closed || !deck.isReady()) return;
    const dark = deck.isPaused();
    send(view, { tells: 'state', ...placeOf(deck), dark, ...(clock ?? restart()) });
  };
  receive(
    (source) => source.opener === window,
    (message, source) => {
      view = source;
      if (message.tells === 'act') perform(message.act);
      inform();
    },
  );
  deck.on('ready', inform);
  onMove(deck, inform);
  return {
    open() {
      if (view && !view.closed) view.focus();
      else view = open(addressOf('speaker'), 'minbar-speaker', 'popup,width=1280,height=820');
      if (!view) showNotice(blocked);
    },
    restart() {
      restart();
      inform();
    },
  };
}
