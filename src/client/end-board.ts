import type { RevealApi } from 'reveal.js';
import { slideSize } from '../contract/slide-size.ts';
import { make } from './element.ts';
import type { Layer } from './layer.ts';
import { copyWhole } from './slide-copy.ts';

/**
 * Returns the board for the end, closed: the deck's slide of paths with every step shown, over whatever
 * slide the deck is on. It is a copy outside the deck: no slide is added. A deck without such a slide
 * has a board that does not open.
 */
export function makeEndBoard(deck: RevealApi): Layer {
  const paths = [...document.querySelectorAll('.slides > [data-kind="paths"]')].at(-1);
  if (!paths) return { isOpen: () => false, toggle: () => undefined };
  const sheet = make('div');
  const canvas = make('div', { className: 'slides' }, sheet);
  const board = make(
    'div',
    { className: 'board', hidden: true, tabIndex: -1, role: 'dialog' },
    make('div', { className: 'reveal rtl' }, canvas),
  );
  board.ariaLabel = paths.querySelector('h2')?.textContent ?? '';
  const resize = () => {
    const scale = Math.min(innerWidth / slideSize.width, innerHeight / slideSize.height);
    canvas.style.scale = String(scale);
  };
  const toggle = (open: boolean) => {
    board.hidden = !open;
    sheet.replaceChildren(...(open ? [copyWhole(paths)] : []));
    sheet.querySelector('.number')?.remove();
    deck.getRevealElement()?.toggleAttribute('inert', open);
    resize();
    if (open) board.focus();
  };
  addEventListener('resize', resize);
  deck.on('slidechanged', () => toggle(false));
  deck.getRevealElement()?.after(board);
  return {
    isOpen: () => !board.hidden,
    toggle: (open = board.hidden === true) => toggle(open),
  };
}
