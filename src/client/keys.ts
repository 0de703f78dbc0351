import type { Act } from '../contract/window-message.ts';
import { readData } from './data.ts';

/** The side of the arrow key that goes forward. */
export type Onward = 'left' | 'right';

/** A row of the table of keys: the keys by their usual names, and what they do. */
export interface KeyRow {
  keys: string[];
  meaning: string;
}

/** The keys of a row, by the names that nameKey returns. */
interface Binding extends KeyRow {
  acts: Partial<Record<string, Act>>;
}

const bindings: Binding[] = [
  {
    keys: ['←', '↓', 'Space', 'PageDown', 'N'],
    meaning: 'إلى الأمام: الخطوة التالية، ثم الشريحة التالية',
    acts: { Onward: 'next', ArrowDown: 'next', Space: 'next', PageDown: 'next', KeyN: 'next' },
  },
  {
    keys: ['→', '↑', 'Shift+Space', 'PageUp', 'P'],
    meaning: 'إلى الوراء',
    acts: {
      Backward: 'back',
      ArrowUp: 'back',
      'Shift+Space': 'back',
      PageUp: 'back',
      KeyP: 'back',
    },
  },
  {
    keys: ['Home', 'Shift+→'],
    meaning: 'الشريحة الأولى',
    acts: { Home: 'first', 'Shift+Backward': 'first', 'Shift+ArrowUp': 'first' },
  },
  {
    keys: ['End', 'Shift+←'],
    meaning: 'الشريحة الأخيرة',
    acts: { End: 'last', 'Shift+Onward': 'last', 'Shift+ArrowDown': 'last' },
  },
  { keys: ['S'], meaning: 'شاشة المتحدّث', acts: { KeyS: 'speaker' } },
  { keys: ['T'], meaning: 'النص: أين يقول ذلك؟', acts: { KeyT: 'essay' } },
  {
    keys: ['/', 'G'],
    meaning: 'البحث، والانتقال إلى شريحة برقمها أو بكلمات منها',
    acts: { Slash: 'find', KeyG: 'find' },
  },
  { keys: ['E'], meaning: 'المسارات كلها معاً، كما بعد آخر شريحة', acts: { KeyE: 'board' } },
  {
    keys: ['B', '.'],
    meaning: 'إظلام الشاشة، ثم إضاءتها',
    acts: { KeyB: 'dark', Period: 'dark' },
  },
  {
    keys: ['O'],
    meaning: 'الشرائح كلها معاً: الأسهم تختار، ومفتاح الإدخال يدخل',
    acts: { KeyO: 'overview' },
  },
  { keys: ['Esc'], meaning: 'إغلاق المفتوح', acts: { Escape: 'leave' } },
  { keys: ['F'], meaning: 'ملء الشاشة', acts: { KeyF: 'fullscreen' } },
  { keys: ['?'], meaning: 'هذه المفاتيح', acts: { Question: 'help' } },
];

const speakerBindings: Binding[] = [
  {
    keys: ['+', '−'],
    meaning: 'تكبير الملاحظات، وتصغيرها',
    acts: { Plus: 'larger', Minus: 'smaller' },
  },
  { keys: ['Q'], meaning: 'إيقاف الوقت لسؤال، ثم متابعته', acts: { KeyQ: 'hold' } },
  { keys: ['M'], meaning: 'تمرين: قياس زمن كل شريحة، ثم إنهاؤه', acts: { KeyM: 'rehearse' } },
  { keys: ['R'], meaning: 'بدء الوقت من جديد، بضغطتين', acts: { KeyR: 'restart' } },
];

/** The table of keys: first for the deck (and the speaker view), then for the speaker view alone. */
export const keyTable: KeyRow[] = bindings;
export const speakerKeyTable: KeyRow[] = speakerBindings;

const actsByName = {
  deck: mergeActs(bindings),
  speaker: mergeActs([...bindings, ...speakerBindings]),
};

function mergeActs(all: Binding[]): Map<string, Act> {
  return new Map(
    all.flatMap(({ acts }) =>
      Object.entries(acts).flatMap(([name, act]) => (act ? [[name, act] as const] : [])),
    ),
  );
}

/** The parts of a keyboard event that identify the key. */
export type Press = Pick<
  KeyboardEvent,
  'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'
>;

/**
 * Returns the act of a key in the deck's window or in the speaker view, or undefined. Keys pressed with
 * Ctrl, Alt or Meta belong to the browser.
 */
export function actOf(
  press: Press,
  onward: Onward,
  where: keyof typeof actsByName = 'deck',
): Act | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  return actsByName[where].get(nameKey(press, onward));
}

const signs: Record<string, string> = {
  '/': 'Slash',
  '?': 'Question',
  '؟': 'Question',
  '.': 'Period',
  '+': 'Plus',
  '=': 'Plus',
  '-': 'Minus',
  '−': 'Minus',
};

/**
 * Returns a key's name. A Latin letter is its own name, at any position of a layout; on an Arabic
 * layout, where keys make no Latin letters, the position of the key counts (UI Events KeyboardEvent
 * code).
 */
function nameKey({ code, key, shiftKey }: Press, onward: Onward): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  const sign = signs[key];
  if (sign) return sign;
  if (code === 'Slash' && shiftKey) return 'Question';
  if (code === 'NumpadAdd' || code === 'Equal') return 'Plus';
  if (code === 'NumpadSubtract') return 'Minus';
  return (shiftKey && !code.startsWith('Key') ? 'Shift+' : '') + nameArrow(code || key, onward);
}

function nameArrow(code: string, onward: Onward): string {
  if (code === 'ArrowLeft') return onward === 'left' ? 'Onward' : 'Backward';
  if (code === 'ArrowRight') return onward === 'left' ? 'Backward' : 'Onward';
  return code;
}

/** Returns the arrow key that goes forward, as set in deck.yaml. */
export function onwardOf(page: Document): Onward {
  const onward = readData(page.querySelector('.reveal'), 'data-onward');
  return onward === 'right' ? 'right' : 'left';
}

/**
 * Returns a key of the table, which is written for the left arrow as forward; exchanges left and right
 * if the right arrow goes forward.
 */
export function showKey(key: string, onward: Onward): string {
  if (onward === 'left') return key;
  return key.replace(/[←→]/, (arrow) => (arrow === '←' ? '→' : '←'));
}
