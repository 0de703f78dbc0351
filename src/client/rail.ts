import type { RevealApi } from 'reveal.js';

/** Marks the stage that a map shows as the current stage of its strip, for screen readers. */
export function followStages(deck: RevealApi): void {
  const tell = () => {
    const slide = deck.getCurrentSlide();
    const isBefore = slide?.querySelector('.step:not(.visible)') !== null;
    for (const stage of slide?.querySelectorAll<HTMLElement>('.rail li') ?? []) {
      const { before } = stage.dataset;
      const isNow = isBefore && before ? before === 'now' : stage.classList.contains('now');
      if (isNow) stage.setAttribute('aria-current', 'step');
      else stage.removeAttribute('aria-current');
    }
  };
  for (const event of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden'] as const)
    deck.on(event, tell);
}
