import type { RevealApi } from 'reveal.js';
import { isBackup, nameBackup } from '../backup.ts';
import { slidesOf } from '../deck-position.ts';

/** Replaces the English labels of reveal.js by Arabic ones, and its application role by a landmark. */
export function translateLabels(deck: RevealApi): void {
  const root = deck.getRevealElement();
  if (!root) return;
  // In an application, screen readers lose their reading keys.
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

/**
 * Returns «3 من 23» as one part, in the form that reveal.js expects: from several parts it makes 23 / 3
 * in right-to-left decks. A backup slide is named as one.
 */
export function numberSlide(deck: RevealApi, slide?: HTMLElement): [string, string, string] {
  if (slide && isBackup(slide))
    return [nameBackup(slide, slidesOf(document).indexOf(slide) + 1), '', ''];
  return [`${deck.getSlidePastCount(slide) + 1} من ${deck.getTotalSlides()}`, '', ''];
}
