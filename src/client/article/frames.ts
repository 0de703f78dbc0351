/** Lets the frames in which wide figures are moved be reached by Tab, or no longer. */
export function reachFrames(slides: HTMLElement[], isReached: boolean): void {
  for (const slide of slides)
    for (const frame of slide.querySelectorAll<HTMLElement>('figure, .frame'))
      if (isReached && frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
      else frame.removeAttribute('tabindex');
}
