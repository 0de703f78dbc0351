/**
 * Makes plain printing (Ctrl+P) show every step of every slide, and restores the steps afterwards.
 */
export function printSteps(): void {
  let shown: Element[] = [];
  addEventListener('beforeprint', () => {
    shown = [...document.querySelectorAll('.slides .fragment:not(.visible)')];
    for (const step of shown) step.classList.add('visible');
  });
  addEventListener('afterprint', () => {
    for (const step of shown) step.classList.remove('visible');
  });
}
