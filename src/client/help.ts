import { make } from './element.ts';
import { type KeyRow, keyTable, onwardOf, showKey, speakerKeyTable } from './keys.ts';
import type { Layer } from './layer.ts';

/** Returns the box with the table of keys, closed. */
export function makeHelp(): Layer {
  const close = make('button', { type: 'button', className: 'close' }, 'إغلاق');
  const heading = make('h2', { id: 'help-heading' }, 'المفاتيح');
  const box = make('dialog', { className: 'help' });
  box.setAttribute('aria-labelledby', heading.id);
  box.append(
    make('header', {}, heading, close),
    writeTable(keyTable),
    make('h3', {}, 'في شاشة المتحدّث أيضاً'),
    writeTable(speakerKeyTable),
  );
  close.addEventListener('click', () => box.close());
  document.body.append(box);
  return {
    isOpen: () => box.open,
    toggle(open = !box.open) {
      if (open && !box.open) box.showModal();
      if (!open) box.close();
    },
  };
}

function writeTable(rows: KeyRow[]): HTMLElement {
  const onward = onwardOf(document);
  const write = ({ keys, meaning }: KeyRow) => {
    const names = keys.map((key) => make('kbd', { dir: 'ltr' }, showKey(key, onward)));
    return make('tr', {}, make('th', { scope: 'row' }, ...names), make('td', {}, meaning));
  };
  return make('table', {}, make('tbody', {}, ...rows.map(write)));
}
