import type { BoxName, DeckState } from '../../contract/window-message.ts';
import type { Parts } from './parts.ts';

/** What lies over the slide, as the speaker is told; Esc closes each. */
const boxNames: Record<BoxName, string> = {
  help: 'المفاتيح',
  finder: 'البحث',
  essay: 'النص',
  overview: 'الشرائح كلها',
  board: 'المسارات كلها معاً',
};

/**
 * Shows what the audience sees in place of the slide, and whether the deck's window is closed. Where the
 * words stay the same nothing changes, so that a screen reader does not read them again.
 */
export function showAlerts(
  { alert, reopen }: Parts,
  state: DeckState | undefined,
  isLost: boolean,
) {
  const words = isLost ? 'أُغلقت نافذة العرض' : state ? sayCover(state) : '';
  if (alert.textContent !== words) alert.textContent = words;
  reopen.hidden = !isLost;
}

function sayCover({ dark, box, held }: DeckState): string {
  if (dark) return `الشاشة مظلمة: B يضيئها${held === undefined ? '، وQ يوقف الوقت' : ''}`;
  return box ? `على الشاشة الآن: ${boxNames[box]}. Esc يغلقه` : '';
}
