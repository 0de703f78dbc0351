import { readData } from './data.ts';

/** How the page is shown: as slides, one at a time, or as an article. */
export type View = 'slides' | 'article';

/** Windows that are too narrow for slides, and those that are held upright. */
const narrow = '(max-width: 699.98px), (orientation: portrait)';

/** Returns the question whether a window is one in which the article is read. */
export function askForNarrow(): MediaQueryList {
  return matchMedia(narrow);
}

/**
 * Returns how the page is shown at first. The speaker view, its previews and pages to be printed are
 * made of slides, in a window of any size; `?read` asks for the article.
 */
export function chooseView(address: string, isNarrow: boolean): View {
  const asked = new URLSearchParams(address);
  if (['speaker', 'preview', 'print-pdf'].some((part) => asked.has(part))) return 'slides';
  return asked.has('read') || isNarrow ? 'article' : 'slides';
}

/** Lets the style of a view apply, and that of the other not. */
export function showView(view: View): void {
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[data-view]'))
    style.media = readData(style, 'data-view') === view ? 'all' : 'not all';
}

/** Returns the view whose style applies. */
export function shownView(): View {
  const style = document.querySelector<HTMLStyleElement>('style[data-view="article"]');
  return style?.media === 'all' ? 'article' : 'slides';
}
