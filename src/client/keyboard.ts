import type { Act } from '../contract/window-message.ts';
import { actOf, onwardOf } from './keys.ts';

/**
 * Calls `perform` with the act of each pressed key, if `takes` says so. Keys that a field or a button
 * itself uses are not handled.
 */
export function listenToKeys(
  where: 'deck' | 'speaker',
  perform: (act: Act) => void,
  takes: (act: Act) => boolean = () => true,
): void {
  const onward = onwardOf(document);
  document.addEventListener('keydown', (event) => {
    const act = actOf(event, onward, where);
    if (!act || !takes(act) || event.defaultPrevented || isUsed(event)) return;
    event.preventDefault();
    perform(act);
  });
}

/** Keys of a remote control and Esc are for the deck, even if the cursor is in a field. */
function isUsed({ target, code }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement) return !/^(PageDown|PageUp|Escape)$/.test(code);
  const pressable = target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;
  return pressable && /^(Space|Enter)$/.test(code);
}
