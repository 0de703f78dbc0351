import { readData } from './data.ts';
import { make } from './element.ts';

/** Returns a copy of a slide with every step shown, as it is drawn outside the deck: without its notes. */
export function copyWhole(slide: Element): HTMLElement {
  const copy = make('section', {}, ...slide.cloneNode(true).childNodes);
  const kept = {
    kind: readData(slide, 'data-kind'),
    layout: readData(slide, 'data-layout'),
    scenario: readData(slide, 'data-scenario'),
  };
  for (const [name, value] of Object.entries(kept)) if (value !== null) copy.dataset[name] = value;
  for (const part of copy.querySelectorAll('.notes')) part.remove();
  for (const step of copy.querySelectorAll('.fragment')) step.classList.add('visible');
  // The page finds the sentences of the essay by this name: a copy speaks none.
  for (const part of copy.querySelectorAll('[data-sentence]'))
    part.removeAttribute('data-sentence');
  renameIds(copy);
  return copy;
}

/** A drawing uses its own arrowheads by id: those of a slide that is hidden are not drawn. */
function renameIds(copy: Element): void {
  for (const part of copy.querySelectorAll('[id]')) part.id = `copy-${part.id}`;
  for (const part of copy.querySelectorAll('*'))
    for (const { name, value } of [...part.attributes]) {
      if (value.startsWith('url(#')) part.setAttribute(name, value.replace('url(#', 'url(#copy-'));
      if (/^aria-(labelledby|describedby)$/.test(name))
        part.setAttribute(name, value.replace(/\S+/g, 'copy-$&'));
    }
}

/** Returns a canvas as large as a slide that a copy is laid on. */
export function layCopy(copy: HTMLElement): HTMLElement {
  const canvas = make('div', { className: 'slides' }, make('div', {}, copy));
  return make('div', { className: 'reveal rtl copies' }, canvas);
}
