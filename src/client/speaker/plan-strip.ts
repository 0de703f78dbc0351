import { make } from '../element.ts';

/**
 * Returns the plan of the talk as a strip, still empty: a segment for each slide, under them a line as
 * far as the clock says that the talk should be. The pace says the same in words: readers of the
 * screen are not told it twice.
 */
export function writeStrip(progress: HTMLElement): HTMLElement {
  const strip = make('div', { className: 'plan' }, progress);
  strip.ariaHidden = 'true';
  return strip;
}

/** Shows each slide as wide as its share of the plan (s), and marks the present one. */
export function showStrip(strip: HTMLElement, plan: number[], slide: number): void {
  if (strip.getElementsByTagName('i').length !== plan.length) {
    for (const segment of strip.querySelectorAll('i')) segment.remove();
    strip.prepend(...plan.map(writeSegment));
  }
  for (const [index, segment] of [...strip.querySelectorAll('i')].entries()) {
    segment.toggleAttribute('data-past', index < slide);
    segment.toggleAttribute('data-now', index === slide);
  }
}

function writeSegment(seconds: number): HTMLElement {
  const segment = make('i');
  segment.style.flexGrow = String(seconds);
  return segment;
}
