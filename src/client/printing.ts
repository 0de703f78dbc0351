/**
 * Makes plain printing (Ctrl+P) show every step of every slide, outside the overview, and restores
 * steps and overview afterwards.
 */
export function printSteps(): void {
  let shown: Element[] = [];
  let overview: Element | null = null;
  addEventListener('beforeprint', () => {
    shown = [...document.querySelectorAll('.slides .fragment:not(.visible)')];
    for (const step of shown) step.classList.add('visible');
    overview = document.querySelector('.reveal.overview');
    overview?.classList.remove('overview');
  });
  addEventListener('afterprint', () => {
    for (const step of shown) step.classList.remove('visible');
    overview?.classList.add('overview');
  });
}
