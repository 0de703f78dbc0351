import type { RevealApi } from 'reveal.js';
import type { Onward } from '../keys.ts';
import { isAtEnd } from '../talk-end.ts';

const labels = { next: 'الشريحة التالية', back: 'الشريحة السابقة' };

/**
 * Corrects the arrows on the screen, which reveal.js 6.0.2 reverses in right-to-left linear decks: the
 * action of a click, which arrow is enabled, and which is dimmed because of further steps.
 */
export function fixArrows(deck: RevealApi, onward: Onward): void {
  const controls = deck.getRevealElement()?.querySelector('.controls');
  const arrow = (side: Onward) =>
    controls?.querySelector<HTMLButtonElement>(`.navigate-${side}`) ?? undefined;
  const next = arrow(onward);
  const back = arrow(onward === 'left' ? 'right' : 'left');
  if (!controls || !next || !back) return;
  next.ariaLabel = labels.next;
  back.ariaLabel = labels.back;
  takeClicks(controls, (clicked) => {
    if (next.contains(clicked)) deck.next();
    if (back.contains(clicked)) deck.prev();
  });
  const mark = () => {
    const steps = deck.availableFragments();
    markArrow(next, { enabled: !isAtEnd(deck), fragmented: steps.next });
    markArrow(back, { enabled: !deck.isFirstSlide() || steps.prev, fragmented: steps.prev });
  };
  // reveal.js sets the classes again at every move. Setting the same classes again changes nothing, so
  // the observer does not loop.
  const watch = new MutationObserver(mark);
  for (const one of [next, back]) watch.observe(one, { attributeFilter: ['class', 'disabled'] });
  mark();
}

/** A touch is followed by a click. reveal.js acts on both, so both are kept from it. */
function takeClicks(controls: Element, take: (clicked: Node) => void): void {
  for (const kind of ['touchstart', 'touchend', 'click'])
    controls.addEventListener(
      kind,
      (event) => {
        event.stopImmediatePropagation();
        if (kind === 'click' && event.target instanceof Node) take(event.target);
      },
      true,
    );
}

function markArrow(
  arrow: HTMLButtonElement,
  { enabled, fragmented }: { enabled: boolean; fragmented: boolean },
): void {
  arrow.classList.toggle('enabled', enabled);
  arrow.classList.toggle('fragmented', fragmented);
  arrow.toggleAttribute('disabled', !enabled);
}
