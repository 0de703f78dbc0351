import type { RevealApi } from 'reveal.js';
import type { Act, BoxName, StepPlace, TalkClock } from '../../contract/window-message.ts';
import { showNotice } from '../notice.ts';
import { keep, recall } from '../storage.ts';
import { holdClock, readClock, startClock } from './clock.ts';
import { deckWindowName } from './deck-link.ts';
import { addressOf } from './preview.ts';
import { onMove, placeOf, planOf } from './step-place.ts';
import { greetInterval, receive, send } from './wire.ts';

const clockName = `minbar:clock:${location.pathname}`;

const blocked =
  'منع المتصفّح فتح شاشة المتحدّث: اسمح بالنوافذ المنبثقة لهذه الصفحة، ثم اضغط S من جديد.';

/** The deck's side of the speaker view. */
export interface SpeakerWindow {
  /** Opens the speaker view, or moves it to the front. If the browser forbids it, a notice says so. */
  open(): void;
  /** Restarts the talk's clock at the present slide. */
  restart(): void;
  /** Stops the talk's clock, or lets it go on. */
  hold(): void;
}

/** What the speaker view can do with the deck. */
export interface Steered {
  perform(act: Act): void;
  goTo(place: StepPlace): void;
  /** What lies over the slide. */
  openBox(): BoxName | undefined;
}

/**
 * Returns the deck's side of the speaker view. It accepts messages only from a window that this one
 * opened, or from the speaker view that opened this one. This still works after either window is
 * reloaded, when a stored reference would be lost. Call it before the deck starts, so that no other
 * listener receives messages first.
 */
export function linkSpeaker(deck: RevealApi, steered: Steered): SpeakerWindow {
  let view = findOpener();
  const opener = view;
  let clock: TalkClock | undefined;
  // The clock of a deck that was opened again is the view's: it waits for it.
  let isGreeted = !opener;
  const setClock = (to: TalkClock): TalkClock => {
    clock = to;
    keep('sessionStorage', clockName, clock);
    return clock;
  };
  const clockKept = () => clock ?? recall('sessionStorage', clockName, (kept) => readClock(kept));
  const clockNow = (): TalkClock =>
    clock ?? setClock(clockKept() ?? startClock(planOf(document), placeOf(deck).slide, Date.now()));
  const inform = () => {
    if (!view || view.closed || !deck.isReady() || !isGreeted) return;
    const box = steered.openBox();
    const seen = { dark: deck.isPaused(), full: isFull(), ...(box && { box }) };
    send(view, { tells: 'state', ...placeOf(deck), ...seen, ...clockNow() });
  };
  const goOn = () => {
    const kept = clockKept();
    if (kept?.held !== undefined) setClock(holdClock(kept, Date.now()));
  };
  receive(
    (source) => source.opener === window || source === opener,
    (message, source) => {
      view = source;
      if (message.tells === 'hello' && !isGreeted) {
        isGreeted = true;
        if (message.clock) setClock(message.clock);
      }
      if (message.tells === 'act') steered.perform(message.act);
      if (message.tells === 'go' && deck.isReady()) steered.goTo(message);
      inform();
    },
  );
  deck.on('ready', inform);
  // A clock that was stopped while the screen was dark goes on when it is lit.
  deck.on('resumed', goOn);
  onMove(deck, inform);
  if (opener) setInterval(() => send(opener, { tells: 'hello' }), greetInterval);
  return {
    open() {
      if (view && !view.closed) view.focus();
      else view = open(addressOf('speaker'), 'minbar-speaker', 'popup,width=1280,height=720');
      if (!view) showNotice(blocked);
    },
    restart() {
      setClock(startClock(planOf(document), placeOf(deck).slide, Date.now()));
      inform();
    },
    hold() {
      setClock(holdClock(clockNow(), Date.now()));
      inform();
    },
  };
}

/** The speaker view, if it opened this deck again. */
function findOpener(): Window | null {
  return window.name === deckWindowName ? window.opener : null;
}

const isFull = () => document.fullscreenElement !== null;
