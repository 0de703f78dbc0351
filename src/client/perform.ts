import type { RevealApi } from 'reveal.js';
import type { Act } from '../contract/window-message.ts';

/** A box over the deck that can be closed. */
export interface Layer {
  isOpen(): boolean;
  toggle(open?: boolean): void;
}

/** The boxes over the deck, and its speaker view. */
export interface Layers {
  help: Layer;
  finder: Layer;
  essay: Layer;
  /** All paths together, for the end of the talk. */
  board: Layer;
  speaker: { open(): void; restart(): void };
}

/** Acts that do not end the dark screen. */
const staysDark = new Set<Act>(['dark', 'fullscreen', 'speaker', 'restart']);
/** Acts that close an open box first, so that a remote control works although a box is open. */
const closesBoxes = new Set<Act>(['next', 'back', 'first', 'last', 'dark']);

/** Returns a function that performs acts on the deck. */
export function performOn(deck: RevealApi, layers: Layers): (act: Act) => void {
  const { help, finder, essay, board, speaker } = layers;
  const last = () => deck.getTotalSlides() - 1;
  const goTo = (slide: number, step?: number) => {
    board.toggle(false);
    deck.slide(slide, 0, step);
  };
  const actions: Partial<Record<Act, () => void>> = {
    next: () => goOn(deck, board),
    back: () => goBack(deck, board),
    first: () => goTo(0, -1),
    last: () => goTo(last()),
    dark: () => deck.togglePause(),
    overview: () => deck.toggleOverview(),
    choose: () => deck.toggleOverview(false),
    fullscreen: toggleFullscreen,
    speaker: speaker.open,
    restart: speaker.restart,
    essay: () => essay.toggle(),
    find: () => (essay.isOpen() ? essay.toggle(true) : finder.toggle()),
    board: () => board.toggle(),
    help: () => help.toggle(),
    leave: () => leave(deck, layers),
  };
  return (act) => {
    // The first key on a dark screen only ends the darkness.
    if (deck.isPaused() && !staysDark.has(act)) deck.togglePause(false);
    else {
      if (closesBoxes.has(act)) closeBoxes(layers);
      actions[act]?.();
    }
  };
}

function closeBoxes({ help, finder }: Layers): void {
  help.toggle(false);
  finder.toggle(false);
}

function leave(deck: RevealApi, { help, finder, essay, board }: Layers): void {
  const open = [help, finder, essay, board].find((layer) => layer.isOpen());
  if (open) open.toggle(false);
  else deck.toggleOverview();
}

/** After the last step of the last slide comes the board, and after the board nothing. */
function goOn(deck: RevealApi, board: Layer): void {
  if (deck.isOverview()) deck.left();
  else if (deck.isLastSlide() && !deck.availableFragments().next) board.toggle(true);
  else if (!board.isOpen()) deck.next();
}

/** From the board one comes back to the slide that it lies over. */
function goBack(deck: RevealApi, board: Layer): void {
  if (board.isOpen()) board.toggle(false);
  else if (deck.isOverview()) deck.right();
  else deck.prev();
}

function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may refuse: in a frame, or if no key was pressed in this window.
  done.catch(() => undefined);
}
