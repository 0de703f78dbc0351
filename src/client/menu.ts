import type { Act } from '../contract/window-message.ts';
import { make } from './element.ts';

/** What the menu offers to people without a keyboard. */
const items: { words: string; act: Act }[] = [
  { words: 'شاشة المتحدّث', act: 'speaker' },
  { words: 'الشرائح كلها معاً', act: 'overview' },
  { words: 'النص: أين يقول ذلك؟', act: 'essay' },
  { words: 'البحث', act: 'find' },
  { words: 'ملء الشاشة', act: 'fullscreen' },
  { words: 'المفاتيح', act: 'help' },
];

/** Adds the button over the slides, for touch screens and the pointer, and the menu that it opens. */
export function addMenu(perform: (act: Act) => void, read: () => void): void {
  const close = make('button', { type: 'button', className: 'close' }, 'إغلاق');
  const heading = make('h2', { id: 'menu-heading' }, 'القائمة');
  const list = make('ul');
  const menu = make('dialog', { className: 'menu' }, make('header', {}, heading, close), list);
  menu.setAttribute('aria-labelledby', heading.id);
  const add = (words: string, choose: () => void) => {
    const item = make('button', { type: 'button' }, words);
    item.addEventListener('click', () => {
      menu.close();
      choose();
    });
    list.append(make('li', {}, item));
  };
  for (const { words, act } of items) add(words, () => perform(act));
  add('القراءة مقالةً', read);
  const open = make('button', { type: 'button', className: 'menu-button' });
  open.ariaLabel = 'القائمة';
  open.addEventListener('click', () => menu.showModal());
  close.addEventListener('click', () => menu.close());
  document.body.append(open, menu);
}
