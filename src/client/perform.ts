import type { RevealApi } from 'reveal.js';
import type { Act, BoxName } from '../contract/window-message.ts';
import { isBackup } from './backup.ts';
import { actionsOf, type Boxes, closeBefore, closeFirst } from './boxes.ts';
import type { Layer } from './layer.ts';
import { isAtEnd } from './talk-end.ts';

/** What lies over the deck, and its speaker view. */
export interface Layers {
  boxes: Boxes;
  /** All paths together, for the end of the talk. */
  board: Layer;
  speaker: { open(): void; restart(): void; hold(): void };
}

/** Acts that do not end the dark screen. */
const staysDark = new Set<Act>(['dark', 'fullscreen', 'speaker', 'restart', 'hold']);

/** Returns a function that performs acts on the deck. */
export function performOn(deck: RevealApi, layers: Layers): (act: Act) => void {
  const { boxes, board, speaker } = layers;
  const last = () => deck.getTotalSlides() - 1;
  const goTo = (slide: number, step?: number) => {
    board.toggle(false);
    deck.slide(slide, 0, step);
  };
  const actions: Partial<Record<Act, () => void>> = {
    ...actionsOf(boxes),
    next: () => goOn(deck, board),
    back: () => goBack(deck, board),
    first: () => goTo(0, -1),
    last: () => goTo(last()),
    dark: () => deck.togglePause(),
    fullscreen: toggleFullscreen,
    speaker: speaker.open,
    restart: speaker.restart,
    hold: speaker.hold,
    board: () => board.toggle(),
    leave: () => closeFirst([...Object.values(boxes), board]),
  };
  return (act) => {
    // The first key on a dark screen only ends the darkness.
    if (deck.isPaused() && !staysDark.has(act)) deck.togglePause(false);
    else {
      closeBefore(act, boxes);
      actions[act]?.();
    }
  };
}

/** Returns which layer lies over the slide. */
export function openBoxOf({ boxes, board }: Layers): BoxName | undefined {
  const names = ['help', 'finder', 'overview', 'essay'] as const;
  return names.find((name) => boxes[name].isOpen()) ?? (board.isOpen() ? 'board' : undefined);
}

/** After the last step of the talk comes the board, and after the board nothing. */
function goOn(deck: RevealApi, board: Layer): void {
  if (isAtEnd(deck) && !isBackup(deck.getCurrentSlide())) board.toggle(true);
  else if (!board.isOpen()) deck.next();
}

/** Closing the board leads back to the slide under it. */
function goBack(deck: RevealApi, board: Layer): void {
  if (board.isOpen()) board.toggle(false);
  else deck.prev();
}

function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may refuse: in a frame, or if no key was pressed in this window.
  done.catch(() => undefined);
}
