import { make } from '../element.ts';

const states = [
  { words: 'قبل', isAfter: false },
  { words: 'بعد', isAfter: true },
];

/** Adds to each map with a step two buttons that show its earlier and its later state. */
export function addStates(slides: HTMLElement[]): void {
  for (const slide of slides)
    for (const figure of slide.querySelectorAll('figure:has(> .step)'))
      if (!figure.previousElementSibling?.matches('.states')) figure.before(makeStates(figure));
}

function makeStates(figure: Element): HTMLElement {
  const buttons = states.map(({ words }) => make('button', { type: 'button' }, words));
  const show = (isAfter: boolean) => {
    figure.classList.toggle('earlier', !isAfter);
    for (const [index, button] of buttons.entries())
      button.ariaPressed = String(states[index]?.isAfter === isAfter);
  };
  for (const [index, button] of buttons.entries())
    button.addEventListener('click', () => show(states[index]?.isAfter ?? true));
  show(true);
  return make('p', { className: 'states', role: 'group', ariaLabel: 'حال الخريطة' }, ...buttons);
}
