/** Time after the pointer's last move until the arrows, number and progress bar disappear, ms. */
const hideDelay = 2500;

/** Shows the deck's arrows, number and progress bar only while the pointer moves. */
export function watchPointer(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('pointermove', () => {
    clearTimeout(timer);
    document.documentElement.classList.add('pointing');
    timer = setTimeout(() => document.documentElement.classList.remove('pointing'), hideDelay);
  });
}
