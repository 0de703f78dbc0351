import { make } from './element.ts';

/** Time that a notice stays visible, ms. */
const stay = 12_000;

/** Shows a line of text over the deck for a while; screen readers read it at once. */
export function showNotice(words: string): void {
  document.querySelector('.notice')?.remove();
  const notice = make('p', { className: 'notice', role: 'alert' }, words);
  document.body.append(notice);
  setTimeout(() => notice.remove(), stay);
}
