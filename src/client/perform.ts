import type { RevealApi } from 'reveal.js';
import type { Act } from './act.ts';

/** Something that lies over the deck and can be closed. */
export interface Layer {
  isOpen(): boolean;
  toggle(open?: boolean): void;
}

/** What lies over the deck, and its speaker view. */
export interface Layers {
  help: Layer;
  finder: Layer;
  essay: Layer;
  speaker: { open(): void; restart(): void };
}

/** What does not bring the light back, and what a box left open must not swallow from a remote. */
const staysDark = new Set<Act>(['dark', 'fullscreen', 'speaker', 'restart']);
const closesBoxes = new Set<Act>(['next', 'back', 'first', 'last', 'dark']);

/** Returns what performs an act on the deck. */
export function performOn(deck: RevealApi, layers: Layers): (act: Act) => void {
  const { help, finder, essay, speaker } = layers;
  const last = () => deck.getTotalSlides() - 1;
  const deeds: Partial<Record<Act, () => void>> = {
    next: () => (deck.isOverview() ? deck.left() : deck.next()),
    back: () => (deck.isOverview() ? deck.right() : deck.prev()),
    first: () => deck.slide(0, 0, -1),
    last: () => deck.slide(last()),
    dark: () => deck.togglePause(),
    overview: () => deck.toggleOverview(),
    choose: () => deck.toggleOverview(false),
    fullscreen: toggleFullscreen,
    speaker: speaker.open,
    restart: speaker.restart,
    essay: () => essay.toggle(),
    find: () => (essay.isOpen() ? essay.toggle(true) : finder.toggle()),
    help: () => help.toggle(),
    leave: () => leave(deck, layers),
  };
  return (act) => {
    // The first key in the dark brings the light back, and does no more.
    if (deck.isPaused() && !staysDark.has(act)) deck.togglePause(false);
    else {
      if (closesBoxes.has(act)) closeBoxes(layers);
      deeds[act]?.();
    }
  };
}

function closeBoxes({ help, finder }: Layers): void {
  help.toggle(false);
  finder.toggle(false);
}

function leave(deck: RevealApi, { help, finder, essay }: Layers): void {
  const open = [help, finder, essay].find((layer) => layer.isOpen());
  if (open) open.toggle(false);
  else deck.toggleOverview();
}

function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may refuse: in a frame, or without a key of this window.
  done.catch(() => undefined);
}
