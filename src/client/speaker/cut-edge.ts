/**
 * Marks a box that scrolls while there is more above or below what it shows: its cut edge fades, so
 * that nobody takes the last line for the end.
 */
export function watchCutEdge(box: HTMLElement): void {
  const mark = () => {
    box.classList.toggle('more-above', box.scrollTop > 1);
    box.classList.toggle('more-below', box.scrollTop + box.clientHeight < box.scrollHeight - 1);
  };
  box.addEventListener('scroll', mark);
  new ResizeObserver(mark).observe(box);
  new MutationObserver(mark).observe(box, { childList: true, attributes: true });
}
