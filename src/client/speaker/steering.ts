import type { Act, DeckState } from '../../contract/window-message.ts';
import { make } from '../element.ts';

/** The buttons of the speaker view that steer the talk. */
export interface Steering {
  back: HTMLButtonElement;
  next: HTMLButtonElement;
  dark: HTMLButtonElement;
  hold: HTMLButtonElement;
  restart: HTMLButtonElement;
  /** Starts and ends a rehearsal. */
  rehearse: HTMLButtonElement;
}

/** Returns the buttons; each performs its act. */
export function writeSteering(perform: (act: Act) => void): Steering {
  const button = (act: Act, words: string) => writeButton(words, () => perform(act));
  return {
    back: button('back', 'السابق'),
    next: button('next', 'التالي'),
    dark: button('dark', 'إظلام'),
    hold: button('hold', 'أوقف الوقت'),
    restart: button('restart', 'أعد الوقت'),
    rehearse: button('rehearse', 'تمرين'),
  };
}

/** Returns a button with words, and a label for screen readers where the words are signs. */
export function writeButton(words: string, press: () => void, label?: string): HTMLButtonElement {
  const button = make('button', { type: 'button', ...(label && { ariaLabel: label }) }, words);
  button.addEventListener('click', press);
  return button;
}

/**
 * Returns the buttons as two groups, those of the slide and those of the time: where they do not fit on
 * one line, each group has its own, so that no button stands alone.
 */
export function arrangeSteering(steering: Steering): HTMLElement {
  const { back, next, dark, hold, restart, rehearse } = steering;
  return make(
    'div',
    { className: 'buttons' },
    make('span', {}, back, next, dark),
    make('span', {}, hold, restart, rehearse),
  );
}

/** Makes the buttons say what they will do next. */
export function labelSteering({ dark, hold }: Steering, state: DeckState): void {
  dark.textContent = state.dark ? 'إضاءة' : 'إظلام';
  hold.textContent = state.held === undefined ? 'أوقف الوقت' : 'تابع الوقت';
}

/** Locks the buttons while there is no deck to steer; a rehearsal that runs can still be ended. */
export function lockSteering(steering: Steering, isLocked: boolean, isRehearsing: boolean): void {
  for (const button of Object.values(steering)) button.disabled = isLocked;
  if (isRehearsing) steering.rehearse.disabled = false;
}
