/** How long after the last move of the pointer the deck's furniture stays, ms. */
const linger = 2500;

/** Shows the deck's arrows, number and progress while the pointer moves: a slide alone has none. */
export function watchPointer(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('pointermove', () => {
    clearTimeout(timer);
    document.documentElement.classList.add('pointing');
    timer = setTimeout(() => document.documentElement.classList.remove('pointing'), linger);
  });
}
