/** Where the reader is: a slide of the article, and how far in it, as a share of its height. */
export interface Reading {
  slide: number;
  share: number;
}

/** The line of the window at which one reads, as a share of its height. */
const readingLine = 0.25;

/** Returns the slide at the reading line; at the end of the page, the last slide. */
export function findReading(slides: HTMLElement[]): Reading {
  const line = innerHeight * readingLine;
  const last = slides.length - 1;
  const { scrollHeight } = document.documentElement;
  if (scrollY > 0 && scrollY + innerHeight >= scrollHeight - 1) return { slide: last, share: 0 };
  const after = slides.findIndex((slide) => slide.getBoundingClientRect().top > line);
  const slide = Math.max(0, (after < 0 ? slides.length : after) - 1);
  const box = slides[slide]?.getBoundingClientRect();
  return { slide, share: box ? Math.max(0, (line - box.top) / Math.max(1, box.height)) : 0 };
}

/** Scrolls to a place in the article; without a share, to the start of the slide. */
export function scrollToReading(slides: HTMLElement[], { slide, share }: Partial<Reading>): void {
  const box = slides[slide ?? 0]?.getBoundingClientRect();
  if (!box) return;
  const line = share === undefined ? 0 : innerHeight * readingLine;
  scrollTo({ top: scrollY + box.top + (share ?? 0) * box.height - line, behavior: 'instant' });
}
