import type { Act, BoxName } from '../contract/window-message.ts';
import type { DeckPosition } from './deck-position.ts';
import { makeEssayPanel } from './essay/panel.ts';
import { makeFinder } from './find/finder.ts';
import { makeHelp } from './help.ts';
import type { Layer } from './layer.ts';
import { makeOverview } from './overview.ts';

/** The boxes in which one looks something up: the deck has them, and the speaker view has its own. */
export type Boxes = Record<Exclude<BoxName, 'board'>, Layer>;

/** Makes the boxes of this window, closed; what is chosen in them is gone to at `position`. */
export function makeBoxes(position: DeckPosition): Boxes {
  return {
    help: makeHelp(),
    finder: makeFinder(position),
    essay: makeEssayPanel(position),
    overview: makeOverview(position),
  };
}

/** Returns what opens or closes each box. If the essay is open, the search is the search in it. */
export function actionsOf({
  help,
  finder,
  essay,
  overview,
}: Boxes): Partial<Record<Act, () => void>> {
  return {
    help: () => help.toggle(),
    essay: () => essay.toggle(),
    find: () => (essay.isOpen() ? essay.toggle(true) : finder.toggle()),
    overview: () => overview.toggle(),
  };
}

/** Acts that close an open box first, so that a remote control works although a box is open. */
const closesBoxes = new Set<Act>(['next', 'back', 'first', 'last', 'dark']);

/** Closes the boxes that would hide what an act shows; the essay stays beside the slide. */
export function closeBefore(act: Act, { help, finder, overview }: Boxes): void {
  if (closesBoxes.has(act)) for (const box of [help, finder, overview]) box.toggle(false);
}

/** Closes the uppermost of these layers that is open; returns false if none is. */
export function closeFirst(layers: Layer[]): boolean {
  const open = layers.find((layer) => layer.isOpen());
  open?.toggle(false);
  return open !== undefined;
}
