import type { BoxName, DeckState } from '../../contract/window-message.ts';
import { countTalk, isBackup, nameBackup } from '../backup.ts';
import type { MissingDeck } from './deck-link.ts';
import type { Parts } from './parts.ts';

/** What lies over the slide, as the speaker is told; Esc closes each. */
const boxNames: Record<BoxName, string> = {
  help: 'المفاتيح',
  finder: 'البحث',
  essay: 'النص',
  overview: 'الشرائح كلها',
  board: 'المسارات كلها معاً',
};

/** What is said of a deck that is missing, and what its button does. */
const missingWords: Record<MissingDeck, [state: string, button: string]> = {
  unopened: ['لا نافذة عرض لهذه الشاشة بعد', 'افتح نافذة العرض'],
  closed: ['أُغلقت نافذة العرض', 'افتحها من جديد'],
};

/**
 * Shows what the audience sees in place of the slide, and whether the deck's window is missing. Where the
 * words stay the same nothing changes, so that a screen reader does not read them again.
 */
export function showAlerts(
  { alert, reopen }: Parts,
  state: DeckState | undefined,
  missing: MissingDeck | undefined,
) {
  const [said, offered] = missing ? missingWords[missing] : [state ? sayCover(state) : '', ''];
  if (alert.textContent !== said) alert.textContent = said;
  if (reopen.textContent !== offered) reopen.textContent = offered;
  reopen.hidden = !missing;
}

function sayCover({ dark, box, held }: DeckState): string {
  if (dark) return `الشاشة مظلمة: B يضيئها${held === undefined ? '، وQ يوقف الوقت' : ''}`;
  return box ? `على الشاشة الآن: ${boxNames[box]}. Esc يغلقه` : '';
}

/** Lets a screen reader say something, once. */
export function showStatus({ status }: Parts, words: string): void {
  if (status.textContent !== words) status.textContent = words;
}

/** «الشريحة 3 من 23، الخطوة 2 من 4», «الملحق 24». */
export function sayPlace({ slide, step }: DeckState, slides: Element[], steps: number): string {
  const shown = slides[slide];
  const place =
    shown && isBackup(shown)
      ? nameBackup(shown, slide + 1)
      : `الشريحة ${slide + 1} من ${countTalk(slides)}`;
  return steps > 0 ? `${place}، الخطوة ${step + 1} من ${steps}` : place;
}

/**
 * Says the pace after the place where it has changed its kind: that the talk is late, early, or on time
 * again. A view that is opened late says so at once.
 */
export function tellPace({ times, status }: Parts): void {
  const { pace } = times.pace.dataset;
  const before = status.dataset.pace;
  if (pace === before) return;
  status.dataset.pace = pace;
  // The place stays: a screen reader may not have begun to say it yet.
  if (before || pace === 'late')
    status.replaceChildren(status.firstChild ?? '', `. ${times.pace.textContent}`);
}
