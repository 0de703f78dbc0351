import { make } from '../element.ts';

/** The words of a button of the bar, and its act. */
export interface Choice {
  words: string;
  choose(): void;
}

/** Returns the bar under the article, within reach of a thumb. */
export function makeBar(choices: Choice[]): HTMLElement {
  const buttons = choices.map(({ words, choose }) => {
    const button = make('button', { type: 'button' }, words);
    button.addEventListener('click', choose);
    return button;
  });
  const bar = make('nav', { className: 'article-bar' }, ...buttons);
  bar.ariaLabel = 'أدوات القراءة';
  return bar;
}
