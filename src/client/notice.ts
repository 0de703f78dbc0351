import { make } from './element.ts';

/** Time that a notice usually stays visible, ms. */
const usualStay = 12_000;

/**
 * Shows a line of text over the page for a while, in place of the one before; screen readers read it
 * at once. Without words, the one before is removed.
 */
export function showNotice(words: string | undefined, stay = usualStay): void {
  document.querySelector('.notice')?.remove();
  if (words === undefined) return;
  const notice = make('p', { className: 'notice', role: 'alert' }, words);
  document.body.append(notice);
  setTimeout(() => notice.remove(), stay);
}
