import type { RevealApi } from 'reveal.js';

/** Puts Arabic in the place of reveal.js’s own English, and a landmark in that of an application. */
export function translateLabels(deck: RevealApi): void {
  const root = deck.getRevealElement();
  if (!root) return;
  // As an application it would take the reading keys away from screen readers.
  root.setAttribute('role', 'main');
  root.setAttribute('aria-label', `عرض شرائح: ${document.title}`);
  const say = (selector: string, words: string) => {
    for (const part of root.querySelectorAll(selector)) part.setAttribute('aria-label', words);
  };
  say('.navigate-up', 'الشريحة التي فوقها');
  say('.navigate-down', 'الشريحة التي تحتها');
  say('.speaker-notes', 'الملاحظات');
  const resume = root.querySelector('.resume-button');
  if (resume) resume.textContent = 'تابع العرض';
}

/** Returns «3 من 23», whole, as reveal.js wants it: from parts it makes 23 / 3, right to left. */
export function numberSlide(deck: RevealApi, slide?: HTMLElement): [string, string, string] {
  return [`${deck.getSlidePastCount(slide) + 1} من ${deck.getTotalSlides()}`, '', ''];
}
