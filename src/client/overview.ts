import { slideSize } from '../contract/slide-size.ts';
import { readData } from './data.ts';
import { type DeckPosition, slidesOf } from './deck-position.ts';
import { make } from './element.ts';
import { isolate } from './isolate.ts';
import type { Layer } from './layer.ts';
import { copyWhole, layCopy } from './slide-copy.ts';

/**
 * Returns the overview, closed: a grid of all slides with every step shown, each with its number and
 * its headline. Arrow keys choose a slide; Enter, a click or a touch goes to it.
 */
export function makeOverview(position: DeckPosition): Layer {
  const heading = make('h2', { id: 'overview-heading' }, 'الشرائح كلها');
  const close = make('button', { type: 'button', className: 'close' }, 'إغلاق');
  const grid = make('ol');
  const box = make('dialog', { className: 'overview' });
  box.setAttribute('aria-labelledby', heading.id);
  box.append(make('header', {}, heading, close), grid);
  const choose = (slide: number) => {
    box.close();
    position.goTo(slide);
  };
  const open = () => {
    grid.replaceChildren(...writeCells(choose));
    const present = buttonsOf(grid)[position.slide()];
    present?.setAttribute('aria-current', 'true');
    box.showModal();
    resize(grid);
    present?.focus();
  };
  close.addEventListener('click', () => box.close());
  grid.addEventListener('keydown', (event) => moveFocus(event, grid));
  box.addEventListener('close', () => grid.replaceChildren());
  addEventListener('resize', () => resize(grid));
  document.body.append(box);
  return {
    isOpen: () => box.open,
    toggle(wanted = !box.open) {
      if (wanted && !box.open) open();
      if (!wanted) box.close();
    },
  };
}

/** Where a part of the talk begins, its heading is over its slides. */
function writeCells(choose: (slide: number) => void): HTMLElement[] {
  let before: string | null = null;
  return slidesOf(document).flatMap((slide, index) => {
    const part = readData(slide, 'data-part');
    const begins = part !== null && part !== before;
    before = part;
    const heading = begins ? [make('li', { className: 'part' }, ...isolate(part))] : [];
    return [...heading, writeCell(slide, index, choose)];
  });
}

function writeCell(
  slide: HTMLElement,
  index: number,
  choose: (slide: number) => void,
): HTMLElement {
  const picture = make('span', { className: 'picture', inert: true, ariaHidden: 'true' });
  picture.style.background = readData(slide, 'data-background-color') ?? '';
  picture.append(layCopy(copyWhole(slide)));
  const headline = slide.querySelector('h1, h2')?.textContent ?? '';
  const name = make('span', { className: 'name' }, make('b', {}, String(index + 1)), ' ');
  name.append(...isolate(headline));
  const button = make('button', { type: 'button' }, picture, name);
  button.addEventListener('click', () => choose(index));
  return make('li', {}, button);
}

const buttonsOf = (grid: Element) => [...grid.querySelectorAll('button')];

/** Draws each slide as wide as its cell. */
function resize(grid: HTMLElement): void {
  const width = grid.querySelector('.picture')?.clientWidth ?? 0;
  grid.style.setProperty('--copy-scale', String(width / slideSize.width));
}

/** Moves the focus as the arrow key points: from right to left the next slide is at the left. */
function moveFocus(event: KeyboardEvent, grid: HTMLElement): void {
  const buttons = buttonsOf(grid);
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const places: Partial<Record<string, number>> = {
    ArrowLeft: here + 1,
    ArrowRight: here - 1,
    ArrowDown: findInRow(buttons, here, 1),
    ArrowUp: findInRow(buttons, here, -1),
    Home: 0,
    End: buttons.length - 1,
  };
  const place = places[event.code];
  if (here < 0 || place === undefined) return;
  event.preventDefault();
  buttons[place]?.focus();
}

/** Returns the button of the next row (1) or of the one before (-1) that is nearest to a button. */
function findInRow(buttons: HTMLElement[], here: number, direction: 1 | -1): number {
  const { offsetTop: top = 0, offsetLeft: left = 0 } = buttons[here] ?? {};
  const beyond = buttons.filter(({ offsetTop }) => (offsetTop - top) * direction > 0);
  const [nearest] = beyond.sort(
    (a, b) =>
      (a.offsetTop - b.offsetTop) * direction ||
      Math.abs(a.offsetLeft - left) - Math.abs(b.offsetLeft - left),
  );
  return nearest ? buttons.indexOf(nearest) : -1;
}
