import type { Act } from '../../contract/window-message.ts';
import { actionsOf, type Boxes, closeBefore, closeFirst } from '../boxes.ts';
import type { Layer } from '../layer.ts';
import { showNotice } from '../notice.ts';
import { askTwice } from './second-press.ts';

const entersInDeck = 'ملء الشاشة لا يُطلب إلا من نافذة العرض نفسها: انقر فيها ثم اضغط F.';

/** What the speaker view does with its own keys and buttons. */
export interface ViewActions {
  boxes: Boxes;
  /** What a rehearsal measured. */
  report: Layer;
  /** Sends an act to the deck. */
  ask(act: Act): void;
  /** Whether the deck fills the screen. */
  isFull(): boolean;
  /** Starts a rehearsal, or ends it and shows what it measured. */
  rehearse(): void;
  resize(change: 'larger' | 'smaller'): void;
}

/**
 * Returns a function that performs the acts of the speaker view. What one looks up is opened here, not
 * before the audience. What cannot be undone is done at the second press.
 */
export function performInView({
  boxes,
  report,
  ask,
  isFull,
  rehearse,
  resize,
}: ViewActions): (act: Act) => void {
  const leaveFull = askTwice('اضغط F مرة ثانية لإنهاء ملء الشاشة أمام الحاضرين.', () =>
    ask('fullscreen'),
  );
  const restart = askTwice('اضغط R مرة ثانية ليبدأ الوقت من جديد.', () => ask('restart'));
  const actions: Partial<Record<Act, () => void>> = {
    ...actionsOf(boxes),
    restart,
    rehearse,
    larger: () => resize('larger'),
    smaller: () => resize('smaller'),
    fullscreen: () => (isFull() ? leaveFull() : showNotice(entersInDeck)),
    leave: () => closeFirst([report, ...Object.values(boxes)]) || ask('leave'),
  };
  return (act) => {
    closeBefore(act, boxes);
    const action = actions[act];
    if (action) action();
    else ask(act);
  };
}
