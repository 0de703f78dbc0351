import type { Act } from './act.ts';
import { actOf, onwardOf } from './keys.ts';

/** Calls back with what each pressed key asks for; what a field or a button itself uses is left to it. */
export function hearKeys(where: 'deck' | 'speaker', perform: (act: Act) => void): void {
  const onward = onwardOf(document);
  document.addEventListener('keydown', (event) => {
    const act = actOf(event, onward, where);
    if (!act || event.defaultPrevented || isUsed(event)) return;
    event.preventDefault();
    perform(act);
  });
}

/** A remote's keys and Esc mean the deck, wherever the cursor stands. */
function isUsed({ target, code }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement) return !/^(PageDown|PageUp|Escape)$/.test(code);
  const pressable = target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement;
  return pressable && /^(Space|Enter)$/.test(code);
}
